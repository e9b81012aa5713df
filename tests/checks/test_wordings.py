"""Sound facts in less common words, which no rule reports; and an error in the same words, which one does."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.checks.test_harmless import FINAL, STYLE, YEAR, both, sound, swap, told

BUDGET = f"{YEAR}/预算.md"


@dataclass(frozen=True)
class Wording:
    """A passage of the sound filing in other words; one of them wrong, and the rule that reports it.

    `data` rewrites entries of the data that the words speak of.
    """

    path: str
    old: str
    new: str
    right: str
    wrong: str
    rule: str
    data: tuple[tuple[str, str], ...] = ()

    def files(self, new: str) -> dict[str, str]:
        found = sound()
        both(*(swap(*each, self.path) for each in (*self.data, (self.old, new))))(found)
        return found


TOTALS = "2024年度收入、支出总计210.60万元。"
WORDINGS = {
    "财政拨款的本年收支": Wording(
        FINAL,
        TOTALS,
        f"{TOTALS}财政拨款本年收入200.60万元；本年支出200.60万元。",
        "本年支出200.60",
        "本年支出205.60",
        "prose-differs-from-table",
    ),
    "与上年对比的标题": Wording(
        FINAL,
        "### 一、收入支出决算总体情况说明",
        "### 一、收入支出与2023年度决算对比情况说明",
        "与2023年度决算对比",
        "（2023年度决算）",
        "wrong-year-in-title",
    ),
    "完成多少预算的百分之几": Wording(
        FINAL,
        "支出决算为0.80万元，完成预算的80.00%",
        "支出决算为0.80万元，完成预算1.00万元的80.00%",
        "1.00万元的80.00%",
        "1.00万元的88.00%",
        "wrong-completion",
    ),
    "低于预算多少": Wording(
        FINAL,
        "支出决算为0.80万元，完成预算的80.00%",
        "支出决算为0.80万元，完成预算的80.00%，低于预算0.20万元",
        "的80.00%",
        "的78.00%",
        "wrong-completion",
    ),
    "没有名称的执行数": Wording(
        FINAL,
        "平均得分96.5分",
        "平均得分96.5分。“档案数字化”项目自评得分96.5分，全年预算数为50.00万元，执行数为48.00万元，完成预算的96.00%",
        "96.00%",
        "69.00%",
        "wrong-completion",
    ),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_sound_words_are_not_reported(name: str) -> None:
    wording = WORDINGS[name]
    found = [each for each in told(wording.files(wording.new)) if each.name not in STYLE]
    assert [f"{each.at} {each.name} {each.message}" for each in found] == []


@pytest.mark.parametrize("name", WORDINGS)
def test_an_error_in_the_same_words_is_reported(name: str) -> None:
    wording = WORDINGS[name]
    assert wording.right in wording.new
    found = told(wording.files(wording.new.replace(wording.right, wording.wrong)))
    assert wording.rule in {each.name for each in found}, [f"{each.name} {each.message}" for each in found]
