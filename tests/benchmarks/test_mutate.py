"""Mutations: what is found to change, what counts as told twice, and that a change is seen or not for its reason."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import mutate
from benchmarks.mutations import KINDS, mutations
from benchmarks.redundancy import Redundancy
from benchmarks.report import report
from benchmarks.spots import Spot, spots

PATH = "示例县/县档案局/2024/预算.md"
FRAME = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n上级:\n  - 河北省\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
}
TEXT = """---
标题: 示例县档案局2024年部门预算公开
表式: 河北2022
金额单位: 元
收入: |
  来源	金额
  一般公共预算	345,600
支出: |
  科目编码	科目名称	人员经费	公用经费	项目支出
  2012604	档案馆	200,100	45,500	0
  2012699	其他档案事务支出	0	0	100,000
基本支出经济分类: |
  科目编码	科目名称	金额
  30101	基本工资	200,100
  30201	办公费	45,500
机关运行经费:
  本年: 45500
  增减额: -1200
  原因: 电费减少
国有资产:
  截止时间: 2023-12-31
  大型设备: 3
知悉:
  - 规则: missing-section
    理由: 2024年没有
---

## 三、机关运行经费安排情况

2024年机关运行经费45500元，比上年减少1200元，下降2.57%。
"""


def found(text: str = TEXT, path: str = PATH) -> list[Spot]:
    return list(spots(path, text))


def spot(kind: str, text: str) -> Spot:
    return next(each for each in found() if each.kind == kind and each.text == text)


def test_spots_stand_where_they_say() -> None:
    lines = TEXT.split("\n")
    for each in found():
        assert lines[each.line][each.start : each.end] == each.text


def test_what_is_about_the_filing_is_left_alone() -> None:
    kinds = Counter(each.kind for each in found())
    assert kinds == {
        "amount": 12, "code": 4, "name": 5, "row": 5, "year": 2, "difference": 1, "direction": 3,
        "percent": 1, "count": 1, "unit": 1,
    }  # fmt: skip
    assert not [each for each in found() if each.block in ("知悉", "表式")]


def test_amounts_are_read_in_their_unit() -> None:
    assert spot("amount", "345,600").value == 345600
    wan = found(TEXT.replace("金额单位: 元", "金额单位: 万元").replace("345,600", "34.56"))
    assert next(each for each in wan if each.text == "34.56").value == 345600


def test_what_has_a_second_place() -> None:
    known = Redundancy(found())
    assert known.has(spot("amount", "345,600"))  # expenditure adds up to it
    assert known.has(spot("amount", "45,500"))  # told again as economic item, and in words
    assert known.has(spot("code", "30101"))
    assert not known.has(spot("count", "3"))
    assert not known.has(spot("difference", "-1200"))  # no filing of the year before


def test_a_neighbour_year_is_a_second_place() -> None:
    before = found(path=PATH.replace("2024", "2023"))
    assert Redundancy([*found(), *before]).has(spot("difference", "-1200"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_changes_one_line(kind: str) -> None:
    lines = TEXT.split("\n")
    chance = random.Random(7)
    made = [each for s in found() for each in mutations(s, lines[s.line], chance) if each.kind == kind]
    assert made
    for each in made:
        changed = each.apply(TEXT).split("\n")
        if each.line is None:
            assert changed == lines[: each.spot.line] + lines[each.spot.line + 1 :]
        else:
            differing = [i for i, (a, b) in enumerate(zip(lines, changed, strict=True)) if a != b]
            assert differing == [each.spot.line]


def results(tmp_path: Path, seed: int = 1) -> list[mutate.Result]:
    for path, text in {**FRAME, PATH: TEXT}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    made, is_whole = mutate.run(tmp_path, seed=seed, limit=99, seconds=120)
    assert is_whole
    return made


def test_changed_figures_are_caught_or_missed_for_a_reason(tmp_path: Path) -> None:
    made = results(tmp_path)
    verdicts = {
        (each.mutation.spot.block, each.mutation.spot.text, each.mutation.kind): each.verdict for each in made
    }
    assert verdicts["收入", "345,600", "改一位数字"] == mutate.CAUGHT
    assert verdicts["基本支出经济分类", "30101", "改一位数字"] == mutate.CAUGHT
    assert verdicts["国有资产", "3", "改一位数字"] == mutate.ALONE
    text = report(made, KINDS, limit=99, seed=1, is_whole=True)
    assert "| 改一位数字 |" in text and "大型设备" in text


def test_the_same_seed_makes_the_same_page(tmp_path: Path) -> None:
    first, second = results(tmp_path), results(tmp_path)
    pages = [report(each, KINDS, limit=99, seed=1, is_whole=True) for each in (first, second)]
    assert pages[0] == pages[1]
