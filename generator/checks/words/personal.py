"""Numbers that belong to a person: identity numbers with their check digit, bank cards with theirs."""

from __future__ import annotations

from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
#: First two digits of an identity number: provinces, 台湾, 香港, 澳门.
_PROVINCES = frozenset(
    f"{region}{number}"
    for region, last in (("1", 5), ("2", 3), ("3", 7), ("4", 6), ("5", 4), ("6", 5))
    for number in range(last + 1)
    if (region, number) not in (("1", 0), ("2", 0), ("3", 0), ("4", 0), ("6", 0))
) | {"71", "81", "82", "83"}

#: The commonest family names, about nine in ten people; a name after a role is only guessed with one of them.
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


def is_identity_number(digits: str) -> bool:
    """Whether 18 characters are a valid identity number 公民身份号码 (GB 11643): province, birthday, check digit.

    >>> is_identity_number("11010519491231002X"), is_identity_number("110105194912310021")
    (True, False)
    """
    if digits[:2] not in _PROVINCES or not _is_birthday(digits[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == digits[17].upper()


def has_birthday(digits: str) -> bool:
    """Whether 18 characters have a birthday where an identity number has it."""
    return _is_birthday(digits[6:14])


def is_old_identity_number(digits: str) -> bool:
    """Whether 15 digits may be an identity number of the old kind, which has no check digit."""
    return digits[:2] in _PROVINCES and digits[2:6] != "0000" and _is_birthday("19" + digits[6:12])


def is_card_number(digits: str) -> bool:
    """Whether digits are a bank card of a Chinese bank: 62…, and the check digit of ISO/IEC 7812 (Luhn).

    >>> is_card_number("6222021234567890128"), is_card_number("6222021234567890123")
    (True, False)
    """
    if not digits.startswith("62"):
        return False
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_birthday(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1900 <= day.year <= 2099
