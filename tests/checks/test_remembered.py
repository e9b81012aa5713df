"""What is remembered of a record: asked once, and never of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks import remembered as module
from generator.checks.remembered import gathered, remembered


class Thing:
    """Something that is known by its identity alone."""


def test_each_record_is_worked_on_once() -> None:
    asked: list[Thing] = []

    @remembered
    def place(of: Thing) -> int:
        asked.append(of)
        return len(asked)

    one, other = Thing(), Thing()
    assert [place(one), place(other), place(one), place(other)] == [1, 2, 1, 2]
    assert asked == [one, other]


def test_many_records_are_told_apart() -> None:
    """More than are kept: identities that come again are of other records, and get their own answer."""

    @remembered
    def itself(of: Thing) -> Thing:
        return of

    assert all(itself(each) is each for each in (Thing() for _ in range(3 * module._MOST)))


def test_what_is_yielded_is_gathered_once() -> None:
    asked: list[Thing] = []

    @gathered
    def twice(of: Thing) -> Iterator[Thing]:
        asked.append(of)
        yield from (of, of)

    one = Thing()
    assert [twice(one), twice(one)] == [(one, one), (one, one)]
    assert asked == [one]


def test_no_case_is_remembered() -> None:
    """It would keep its whole department alive, and hundreds of them in a large build."""
    folder = Path(module.__file__).parent
    told = [
        f"{path.name}: {name}"
        for path in sorted(folder.rglob("*.py"))
        for name in re.findall(r"@(?:remembered|gathered)\ndef (\w+\(\w+: Case\b)", path.read_text("utf-8"))
    ]
    assert told == []
