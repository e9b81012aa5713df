"""Whether one word is another one mistyped: one character wrong, left out, put in, or two that changed places."""

from __future__ import annotations


def is_slip(one: str, other: str) -> bool:
    """Whether two different words are one slip of the hand apart.

    >>> is_slip("30205", "32005"), is_slip("办公费", "办费公"), is_slip("租赁费", "租费"), is_slip("水费", "电费用")
    (True, True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        is_swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or is_swapped
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[1:] == shorter


def is_within(short: str, long: str) -> bool:
    """Whether all characters of one word stand in the other in the same order.

    >>> is_within("机关运行费", "机关运行经费"), is_within("费用", "用费")
    (True, False)
    """
    rest = iter(long)
    return all(character in rest for character in short)
