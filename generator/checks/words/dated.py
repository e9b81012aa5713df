"""Sessions and campaigns of known years: what a text of a later year no longer calls the latest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.checks.words.numbering import value_of


@dataclass(frozen=True, slots=True)
class Session:
    """A session 全会 or congress 党代会 of the Party: number of the congress 届 and of the session (0: the congress)."""

    congress: int
    number: int
    closed: date

    @property
    def name(self) -> str:
        congress = f"{_numeral(self.congress)}"
        return f"{congress}届{_numeral(self.number)}中全会" if self.number else f"{congress}大"


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign 集中教育: its words as a pattern, and the last year in which a plan may still set it as a task."""

    name: str
    pattern: str
    last: int


#: In order of time.
SESSIONS = (
    Session(18, 0, date(2012, 11, 14)),
    Session(18, 1, date(2012, 11, 15)),
    Session(18, 2, date(2013, 2, 28)),
    Session(18, 3, date(2013, 11, 12)),
    Session(18, 4, date(2014, 10, 23)),
    Session(18, 5, date(2015, 10, 29)),
    Session(18, 6, date(2016, 10, 27)),
    Session(19, 0, date(2017, 10, 24)),
    Session(19, 1, date(2017, 10, 25)),
    Session(19, 2, date(2018, 1, 19)),
    Session(19, 3, date(2018, 2, 28)),
    Session(19, 4, date(2019, 10, 31)),
    Session(19, 5, date(2020, 10, 29)),
    Session(19, 6, date(2021, 11, 11)),
    Session(19, 7, date(2022, 10, 12)),
    Session(20, 0, date(2022, 10, 22)),
    Session(20, 1, date(2022, 10, 23)),
    Session(20, 2, date(2023, 2, 28)),
    Session(20, 3, date(2024, 7, 18)),
    Session(20, 4, date(2025, 10, 23)),
)

#: A year of grace is left to each: plans for a year are drafted in the one before.
CAMPAIGNS = (
    Campaign("学习实践科学发展观活动", "(?:深入)?学习实践科学发展观活动", 2011),
    Campaign("党的群众路线教育实践活动", "党的群众路线教育实践活动", 2015),
    Campaign("“三严三实”专题教育", '[“"]?三严三实[”"]?专题教育', 2016),
    Campaign("“不忘初心、牢记使命”主题教育", '[“"]?不忘初心[、，, ]?牢记使命[”"]?主题教育', 2020),
    Campaign(
        "学习贯彻习近平新时代中国特色社会主义思想主题教育",
        "习近平新时代中国特色社会主义思想主题教育",
        2024,
    ),
    Campaign("党纪学习教育", "党纪学习教育", 2025),
    Campaign("深入贯彻中央八项规定精神学习教育", "中央八项规定精神学习教育", 2026),
)

_DIGITS = "零一二三四五六七八九"


def _numeral(number: int) -> str:
    """A number below 100 as 汉字.

    >>> _numeral(19), _numeral(20), _numeral(4)
    ('十九', '二十', '四')
    """
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def congress_number(words: str) -> int:
    """The number that 汉字 such as 十九 or 二十 say. Raises ValueError where they say none, as 一二 do.

    >>> congress_number("十九"), congress_number("二十")
    (19, 20)
    """
    value = value_of(words)
    if not value:
        raise ValueError(words)
    return value


def find(congress: int, number: int) -> Session | None:
    """The session with these numbers, if the list has it."""
    return next((each for each in SESSIONS if (each.congress, each.number) == (congress, number)), None)


def held_after(session: Session, until: date) -> tuple[Session, ...]:
    """The sessions between one and a day; the first of a congress follows it at once and is not counted."""
    return tuple(each for each in SESSIONS if session.closed < each.closed < until and each.number != 1)
