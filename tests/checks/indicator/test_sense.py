"""Which way an indicator is better, measure words, likeness, the tree, codes."""

from __future__ import annotations

import pytest

from generator.checks.indicator import tree
from generator.checks.indicator.code import check_character, is_new, is_old
from generator.checks.indicator.likeness import keywords, likeness
from generator.checks.indicator.measure import family, misfit, quantity
from generator.checks.indicator.sense import sense


@pytest.mark.parametrize(
    ("name", "of", "floor"),
    [
        ("重大突发舆情发生率", "mishap", False),
        ("车辆故障率", "mishap", False),
        ("来访群众的投诉次数", "mishap", False),
        ("参训人员满意度", "satisfaction", True),
        ("对网络安全工作的满意率", "satisfaction", True),
        ("项目总成本", "cost", False),
        ("成本控制", "cost", False),
        ("经费控制数", "cost", False),
        ("监测后反馈时间", "deadline", False),
        ("购买台式电脑数量", "count", True),
        ("采购物品合格率", "rate", True),
    ],
)
def test_sense(name: str, of: str, floor: bool) -> None:
    found = sense(name)
    assert found is not None
    assert (found.of, found.floor) == (of, floor)


@pytest.mark.parametrize(
    "name", ["投诉处理率", "案件发生率下降幅度", "重大事故未发生率", "成本节约率", "经费到位率"]
)
def test_what_is_dealt_with_or_saved_is_not_bad(name: str) -> None:
    found = sense(name)
    assert found is None or found.floor


def test_measure_words() -> None:
    assert quantity("万元"[1:]) == "money"
    assert quantity("元/人/月") == "price"
    assert quantity("小时") == "duration"
    assert family("场次") == family("场") != family("次")
    assert misfit("开展评论宣传活动", "条") == "活动"
    assert misfit("发布信息", "条") is None
    assert misfit("宣传活动", "场") is None


def test_likeness_leaves_numbering_and_signs_out() -> None:
    assert likeness("1.推动全区招商引资工作", "推动全区招商引资工作。") == 1
    assert likeness("整理馆藏档案", "修缮库房屋面") < 0.4
    assert "招商" in keywords("招商引资专项业务费")
    assert "工作" not in keywords("档案工作")


def test_tree() -> None:
    assert tree.first("效果指标") == tree.first("效益指标") == tree.BENEFIT
    assert tree.first("社会满意度指标") == tree.SATISFACTION
    assert tree.second("可持续影响指标") == "可持续影响"
    assert tree.home("数量") == (tree.OUTPUT,)
    assert set(tree.home("成本")) == {tree.OUTPUT, tree.COST}
    assert tree.home("其他") == ()


@pytest.mark.parametrize(
    "code",
    [
        "13053522P009626100014",
        "13053522P00962710001R",
        "13053522P00962810001F",
        "13020225P00901410001D",
        "13020225P009015100013",
    ],
)
def test_codes_that_were_published_have_their_check_character(code: str) -> None:
    assert is_new(code)
    assert check_character(code) == code[-1]


def test_shapes_of_codes() -> None:
    assert is_old("288-0204-JXN-KZLZ")
    assert not is_old("288-0204-JXN-KZL")
    assert not is_new("13053522P00962610001")
    assert check_character("51000021R000000019951") != "1"
