"""Facts told beside the data in one more way: names of items and organs, grades, money of one fund."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import FINAL, STYLE, sound, swap, told
from tests.checks.wordings import BUDGET

NOTHING = "无其他需要说明的事项。"
GRADES = "其中绩效评级为“优”的项目1个、“良”的项目0个、“合格”的项目0个、“不合格”的项目0个。"
SPENT = "2025年预算支出205.60万元，其中：基本支出155.60万元，包括人员经费135.30万元和日常公用经费20.30万元；项目支出50.00万元，为档案数字化项目。"
PRESERVED = "一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为50.00万元"
CLASS = "一般公共服务支出（类）165.50万元，占82.50%；"
INCOME = "2025年预算收入205.60万元，"
#: That a word of another section is used asks for its explanation.
APART = STYLE | {"undefined-term"}


def found(path: str, old: str, new: str) -> set[tuple[str, str]]:
    files = sound()
    swap(old, new, path)(files)
    return {(each.name, each.severity) for each in told(files) if each.name not in APART}


@pytest.mark.parametrize(
    ("path", "old", "new", "name", "severity"),
    [
        (FINAL, PRESERVED, PRESERVED.replace("档案馆（项）", "保护费（项）"), "path-differs", "warning"),
        (
            FINAL,
            "平均得分96.5分，",
            "平均得分96.5分。“档案数字化”项目得分85.2分，评价等级为“优”。",
            "grade-mismatch",
            "warning",
        ),
        (
            BUDGET,
            INCOME,
            "2025年预算收入205.60万元（含政府性基金预算5.00万元），",
            "parts-do-not-add-up",
            "error",
        ),
        (
            BUDGET,
            SPENT,
            f"{SPENT}按功能分类，一般公共服务支出170.50万元，社会保障和就业支出16.10万元，卫生健康支出8.50万元，"
            "住房保障支出10.50万元，其中档案馆55.00万元。",
            "prose-differs-from-table",
            "warning",
        ),
        (
            BUDGET,
            NOTHING,
            "示例县水利局及所属单位的收支包含在部门预算中。",
            "other-organ-named",
            "warning",
        ),
        (
            FINAL,
            "公务接待费、公务用车运行维护费、其他交通费用。",
            "公务接待费、印刷费、其他交通费用。",
            "item-without-amount",
            "warning",
        ),
        (
            FINAL,
            CLASS,
            f"{CLASS[:-1]}，其中档案事务（款）165.50万元（行政运行（项）117.50万元、档案馆（项）84.00万元）；",
            "prose-differs-from-table",
            "error",
        ),
        (BUDGET, "本部门共有1个单位", "本部门共有3个单位", "count-differs", "warning"),
        (
            BUDGET,
            "新招录两名工作人员，办公费相应增加。",
            "公用经费定额由每人每年1.25万元提高到1.2万元。",
            "wrong-direction",
            "error",
        ),
        (
            BUDGET,
            INCOME,
            "2025年预算收入205.60万元，全部为政府性基金预算拨款收入。2025年预算收入205.60万元，",
            "prose-differs-from-table",
            "error",
        ),
        (
            BUDGET,
            "其中：货物10.00万元，工程0.00万元，服务30.00万元",
            "其中：货物类30.00万元，工程类0.00万元，服务类10.00万元",
            "prose-differs-from-table",
            "error",
        ),
        (
            BUDGET,
            "编报绩效目标的项目1个，金额50.00万元，目标见绩效文本。",
            "2025年对项目支出全面实施绩效目标管理，涉及一般公共预算拨款55.00万元。",
            "prose-differs-from-table",
            "warning",
        ),
    ],
)
def test_an_error_is_reported(path: str, old: str, new: str, name: str, severity: str) -> None:
    assert (name, severity) in found(path, old, new)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FINAL, "平均得分96.5分，", "平均得分96.5分。“档案数字化”项目得分85.2分，评价等级为“良”。"),
        (
            FINAL,
            "平均得分96.5分，",
            "平均得分96.5分。85分以上为“优”，“档案数字化”项目得分85.2分，评价等级为“优”。",
        ),
        (FINAL, PRESERVED, PRESERVED.replace("档案馆（项）", "其他档案馆（项）")),
        (
            FINAL,
            CLASS,
            f"{CLASS[:-1]}，其中档案事务（款）165.50万元（行政运行（项）117.50万元、档案馆（项）48.00万元）；",
        ),
        (FINAL, GRADES, "其中1个项目评为“优”，没有评为“良”“合格”和“不合格”的项目。"),
        (BUDGET, INCOME, "2025年预算收入205.60万元（含一般公共预算205.60万元），"),
        (
            BUDGET,
            INCOME,
            "2025年预算收入205.60万元，全部为一般公共预算拨款收入。2025年预算收入205.60万元，",
        ),
        (
            BUDGET,
            "新招录两名工作人员，办公费相应增加。",
            "公用经费定额由每人每年1.2万元提高到1.25万元，办公费由9.60万元增加至10.30万元，公开时限由15日增加到1个月，人员由2024年底的9人增加到11人。",
        ),
        (
            BUDGET,
            SPENT,
            f"{SPENT}按功能分类，一般公共服务支出170.50万元，社会保障和就业支出16.10万元，卫生健康支出8.50万元，"
            "住房保障支出10.50万元，其中档案馆50.00万元。",
        ),
        (BUDGET, NOTHING, "示例县档案局及所属单位的收支包含在部门预算中，不含示例县水利局本级。"),
        (BUDGET, NOTHING, "按照示例县财政局2025年部门预算编制的要求编制。"),
        (
            BUDGET,
            "编报绩效目标的项目1个，金额50.00万元，目标见绩效文本。",
            "2025年对项目支出全面实施绩效目标管理，涉及一般公共预算拨款50.00万元。",
        ),
    ],
)
def test_sound_words_are_not_reported(path: str, old: str, new: str) -> None:
    assert found(path, old, new) == set()


def test_grades_are_not_more_than_the_projects_evaluated() -> None:
    graded = GRADES.replace("“合格”的项目0个", "“合格”的项目1个")
    assert ("performance-counts", "warning") in found(FINAL, GRADES, graded)
