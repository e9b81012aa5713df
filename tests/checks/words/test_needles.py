"""Needles: no match of a pattern is without one of its needles, so that nothing is passed over."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.checks import rules
from generator.checks.words.needles import needles

#: Every pattern that a module of a rule defines.
PATTERNS = sorted(
    {
        value.pattern: value
        for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
        for value in vars(import_module(module.name)).values()
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    }.values(),
    key=lambda each: each.pattern,
)


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("草案|(?:送审|讨论)稿", {"草案", "送审稿", "讨论稿"}),
        ("[一-龥]{2}届[一二]中全会", {"届一中全会", "届二中全会"}),
        ("我(?<!你)(?:省|市级)?(?=部门)", {"部门", "我"}),
        ("我(?<!你)[省市]级?部", {"我省部", "我市部", "我省级部", "我市级部"}),
        ("我(?:)级", {"我级"}),
        ("甲[乙丙]+丁", {"甲乙", "甲丙", "乙丁", "丙丁"}),
        ("(?:甲乙){2,}", {"甲乙甲乙"}),
        ("甲乙*丙", {"甲", "丙"}),
        ("甲乙{0,2}丙", {"甲", "丙"}),
        ("20[Xx]{1,2}年", {"X年", "x年"}),
        (r"20(?:[Xx]|\d[Xx])年", {"年"}),
        ("(?:党的)?十九大", {"十九大"}),
        (r"(?<=第)\d+条", {"第", "条"}),
        (r"\d{17}[\dXx]", None),
        ("(?!甲)乙?", None),
        ("甲|乙?", None),
        ("(?i:abc)", None),
    ],
)
def test_needles_of_a_pattern(pattern: str, wanted: set[str] | None) -> None:
    found = needles(re.compile(pattern))
    assert found is None if wanted is None else found is not None and found <= wanted


@pytest.mark.parametrize("pattern", [each for each in PATTERNS if needles(each) is not None], ids=str)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_match_holds_a_needle(pattern: re.Pattern[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))
    match = pattern.search(text)
    assume(match is not None)
    assert any(each in text for each in needles(pattern) or ())
