"""Sentences that say there is none of a thing, beside figures that have some or have none."""

from __future__ import annotations

import re

import pytest

from tests.checks.test_harmless import FINAL, YEAR, sound, swap, told

BUDGET = f"{YEAR}/预算.md"
THREE_PUBLIC = "四、财政拨款“三公”经费预算情况及增减变化原因"


def denied(path: str, heading: str, words: str) -> list[str]:
    """What is told of a section whose words are these."""
    files = sound()
    changed, count = re.subn(
        rf"(#+ {re.escape(heading)}\n\n).*?(?=\n#+ |\Z)",
        lambda match: match[1] + words + "\n",
        files[path],
        flags=re.DOTALL,
    )
    assert count == 1
    files[path] = changed
    return [each.message for each in told(files) if each.name == "note-contradicts-figures"]


@pytest.mark.parametrize(
    ("path", "heading", "words", "had"),
    [
        (BUDGET, "六、政府采购预算情况", "无。", "40.00 万元"),
        (BUDGET, "六、政府采购预算情况", "本年度未安排政府采购。", "40.00 万元"),
        (BUDGET, "六、政府采购预算情况", "本部门2025年政府采购预算为零。", "40.00 万元"),
        (BUDGET, THREE_PUBLIC, "2025年没有安排财政拨款“三公”经费预算，与上年持平。", "3.50 万元"),
        (BUDGET, THREE_PUBLIC, "本部门公务用车运行维护费未安排。", "2.50 万元"),
        (BUDGET, "三、机关运行经费安排情况", "本单位不涉及机关运行经费。", "20.30 万元"),
        (BUDGET, "七、国有资产信息", "本部门没有固定资产。", "350.00 万元"),
        (BUDGET, "七、国有资产信息", "本部门没有车辆。", "1 辆"),
        (BUDGET, "五、预算绩效信息", "2025年没有安排项目支出。", "50.00 万元"),
        (FINAL, "（二）政府采购支出情况", "2024年度本部门无政府采购支出。", "40.00 万元"),
        (FINAL, "二、收入决算情况说明", "本年收入合计205.60万元，没有其他收入。", "5.00 万元"),
        (FINAL, "十、预算绩效管理情况", "本部门2024年度没有开展绩效自评。", "1 个项目"),
    ],
)
def test_what_the_figures_have_is_not_denied(path: str, heading: str, words: str, had: str) -> None:
    assert any(had in each for each in denied(path, heading, words))


@pytest.mark.parametrize(
    ("path", "heading", "words"),
    [
        (BUDGET, "六、政府采购预算情况", "2024年没有安排政府采购预算，上年无政府采购。"),
        (BUDGET, "六、政府采购预算情况", "没有工程类政府采购，没有政府采购失信行为，未发生政府采购投诉。"),
        (BUDGET, "六、政府采购预算情况", "所属县档案馆没有政府采购预算，如没有政府采购，不填。"),
        (BUDGET, THREE_PUBLIC, "没有安排因公出国（境）费，未安排公务用车购置费，无外宾接待。"),
        (BUDGET, "三、机关运行经费安排情况", "没有会议费、培训费，无机关运行经费以外的安排。"),
        (BUDGET, "七、国有资产信息", "没有国有资产出租出借，没有新增车辆，无超编车辆。"),
        (BUDGET, "五、预算绩效信息", "没有重点评价项目。政府性基金预算没有安排，没有项目支出。"),
        (FINAL, "二、收入决算情况说明", "没有事业收入，无经营收入，没有上级补助收入；上年没有其他收入。"),
        (FINAL, "（二）政府采购支出情况", "年初未安排政府采购。2024年度未安排政府采购预算。"),
    ],
)
def test_what_is_denied_of_a_part_or_another_year(path: str, heading: str, words: str) -> None:
    assert not denied(path, heading, words)


def test_a_numbered_line_that_denies_is_a_sentence_and_no_heading() -> None:
    files = sound()
    spent = "2024年度政府采购支出总额40.00万元，"
    swap(spent, f"1.本部门2024年度没有政府采购支出。\n\n2.{spent}", FINAL)(files)
    assert "note-contradicts-figures" in {each.name for each in told(files)}
