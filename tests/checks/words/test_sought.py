"""Texts that are known: what is remembered of them is what a search in each of them finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.words import sought
from generator.checks.words.joined import Wanted
from generator.checks.words.sought import Sought
from generator.checks.words.text import narrow

WANTED: tuple[tuple[re.Pattern[str], bool], ...] = (
    (re.compile("草案|(?:送审|讨论)稿"), False),
    (re.compile(r"^\s*机密\s*$", re.MULTILINE), False),
    (re.compile(r"(?P<word>[一-龥]{2,6})(?P=word)"), False),
    (re.compile(r"\d{4}年"), True),
    (re.compile(r"[^）]{3}"), False),
    (re.compile("甲?$"), False),
)
words = st.lists(
    st.text("草案稿送审机密年 1２\n）甲", max_size=12) | st.sampled_from(["机密", "送审稿"]), max_size=9
)


def looking() -> Sought:
    made = Sought()
    for pattern, of_figures in WANTED:
        made.add(Wanted(pattern, of_figures=of_figures))
    return made


def places(known: Sought, texts: list[str]) -> dict[tuple[re.Pattern[str], bool], list[int]]:
    found = known.places(texts)
    return {(wanted.pattern, wanted.of_figures): each for wanted, each in found.values()}


@given(first=words, second=words)
def test_what_is_remembered_is_what_a_search_finds(first: list[str], second: list[str]) -> None:
    known = looking()
    for texts in (first, second):
        expected = {
            (pattern, of_figures): [
                place
                for place, text in enumerate(texts)
                if pattern.search(narrow(text) if of_figures else text)
            ]
            for pattern, of_figures in WANTED
        }
        assert places(known, texts) == expected


def test_a_pattern_added_later_is_looked_for_in_what_is_known() -> None:
    known = looking()
    known.places(["征求意见", "送审稿"])
    known.add(Wanted(re.compile("征求"), of_figures=False))
    assert places(known, ["征求意见", "送审稿"])[re.compile("征求"), False] == [0]


def test_memory_is_bounded() -> None:
    known = looking()
    known.places(["长" * 1000])
    assert not known._known
    known.places([str(each) for each in range(sought._MOST_TEXTS + 1)])
    known.places(["又一句"])
    assert len(known._known) == 1
    for each in range(1000):
        known.add(Wanted(re.compile(f"词{each}"), of_figures=False))
    assert len(known._wanted) <= sought._MOST_PATTERNS
    assert places(known, ["词999"])[re.compile("词999"), False] == [0]
