"""Passages that are passed over: to read them would take up nothing and change nothing that is read after them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import told
from generator.checks.grammar import telling
from generator.checks.told import Spoken, Told, told_of

WORDS = (
    *("一般公共预算财政拨款支出", "收入合计", "项目支出", "公务接待费", "机关运行经费", "决算数", "年初预算", "局本级"),
    *("3万元", "12.50万元", "5次", "2%", "2024年", "１２元", "1、", "（2）", "3.", "一是", "（款）"),
    *("增加", "减少", "提高", "持平", "相同", "提升", "降低", "较上年", "与 2023年", "比年初“预算”", "同比"),
    *("其中：", "其中", "主要包括", "用于", "主要用于", "如下", "占", "完成率", "完成年初预算的", "大于", "等 于"),
    *("主要原因是", "原 因", "由于", "因", "主要是", "受物价影响", "，", "。", "；", "、", "：", "（", "）", "“", " ", "\n"),
)  # fmt: skip
passages = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map("".join), max_size=6)


def plain(made: Any) -> Any:
    """A statement with all in it, but the numbers of sentences, which only tell them apart."""
    if isinstance(made, (list, tuple)):
        return [plain(each) for each in made]
    if hasattr(made, "__dataclass_fields__"):
        named = (each.name for each in fields(made) if each.name not in ("sentence", "group"))
        return [plain(getattr(made, each)) for each in named]
    return made


def read(texts: list[str]) -> Told:
    return told_of((Spoken(each, "", "收支情况") for each in texts), 2024, ("示例县档案局",))


@given(texts=passages)
def test_nothing_is_passed_over_that_tells(texts: list[str]) -> None:
    with patch.object(told, "may_tell", lambda text: telling._TELLS.search(text) is not None):
        whole = read(texts)
    assert plain(read(texts)) == plain(whole)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("1、加强培训，提升服务能力。", False),
        ("（2）降低成本", False),
        ("1.5万元", True),
        ("12、增加3人", True),
        ("支出较上年减少", True),
        ("增加的原 因是新进人员", True),
        ("1、用于下列支出，其中：", True),
        ("无", False),
    ],
)
def test_what_may_tell(text: str, tells: bool) -> None:
    assert telling.may_tell(text) is tells
