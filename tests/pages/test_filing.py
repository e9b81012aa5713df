"""The page of a filing: typed and composed sections, tables and forms in their places, comparisons."""

from __future__ import annotations

from generator.pages.blocks import FactsView, TableView
from generator.pages.views import DocumentPage
from tests.pages.outline import cells, outline, section, table

BUDGET = "990100/101/2026/budget/"
OFFICE = "990100/101/2026/budget-unit/"
FINAL = "990100/101/2025/final/"
FINAL_BEFORE = "990100/101/2024/final/"
Documents = dict[str, DocumentPage]


def test_typed_words_stand_for_the_composed_ones_at_their_standard_level(documents: Documents) -> None:
    lines = outline(documents[OFFICE])
    at = lines.index("### 三、关于部门支出总表的说明")
    assert lines[at + 1] == "手写的支出说明。1. 不是列表* 也不是 <b>粗</b>"
    assert not any("2026年预算支出100.00万元，其中" in line for line in lines)
    assert lines[0:2] == ["(facts)", "标题之前的话。"]


def test_extra_sections_stay_behind_the_one_they_follow(documents: Documents) -> None:
    lines = outline(documents[OFFICE])
    assert lines[lines.index("### 政府购买服务情况") - 1].startswith("手写的支出说明")
    assert section(documents[OFFICE], "政府购买服务情况") == [
        "附加的一节，见国发[2021]9号文。",
        "[政府购买服务情况]",
    ]


def test_a_table_named_by_its_heading_is_once_in_the_contents(documents: Documents) -> None:
    assert [each.text for each in documents[OFFICE].contents].count("政府购买服务情况") == 1


def test_words_of_a_part_leave_its_sections_to_be_composed(documents: Documents) -> None:
    part = section(documents[OFFICE], "第三部分 2026年部门预算情况说明")
    assert part[:3] == ["本部分导语。", "### 一、关于部门收支总表的说明", "2026年部门收支总预算100.00万元。"]


def test_words_of_a_section_stand_for_those_below_it_and_hold_their_tables(documents: Documents) -> None:
    found = section(documents[OFFICE], "八、其他事项说明")
    assert found == ["下面各节不再生成。", "[房租明细表]", "[政府采购预算表]"]


def test_an_extra_table_goes_where_it_says_or_is_called(documents: Documents) -> None:
    assert section(documents[OFFICE], "新加的一部分") == ["附加内容。", "[会议计划表]"]
    assert outline(documents[OFFICE]).count("[房租明细表]") == 1


def test_terms_are_those_typed_and_those_used(documents: Documents) -> None:
    terms = "".join(section(documents[OFFICE], "第四部分 名词解释")).split("/")
    assert terms[0].startswith("1．项目支出：在基本支出之外")
    assert terms[1] == "2．甲事务：本局主管的事务。"
    assert sum("项目支出：" in term for term in terms) == 1
    assert not any("机关运行经费：" in term for term in terms)


def test_a_typed_section_with_parts_of_its_own(documents: Documents) -> None:
    found = section(documents[FINAL], "一、收入支出决算总体情况说明")
    assert found == ["手写的总体情况。", "#### 补充一句", "补充的话。"]


def test_forms_stand_where_directives_call_for_them(documents: Documents) -> None:
    page = documents["990100/yiban/2025/budget/"]
    assert section(page, "六、政府采购预算情况")[0] == "{乙项目绩效目标表}"
    assert section(page, "九、其他需要说明的事项") == ["{丙项目绩效目标表}"]
    assert section(page, "五、预算绩效信息") == [
        "### 一、总体绩效目标",
        "总体目标文字。",
        "### 二、分项绩效目标",
        "分项文字。",
    ]


def test_forms_without_words_have_a_heading(documents: Documents) -> None:
    assert outline(documents["990100/yiban/2024/performance/"]) == ["## 项目绩效目标表", "{甲项目绩效目标表}"]
    assert outline(documents["990100/101/2024/self-evaluation/"]) == [
        "## 项目绩效自评表",
        "{设备运行维护绩效自评表}",
    ]


def test_evaluations_of_final_accounts_stand_with_performance(documents: Documents) -> None:
    found = section(documents[FINAL_BEFORE], "十、预算绩效管理情况")
    assert found == ["本件未提供预算绩效管理情况。", "{设备运行维护绩效自评表}"]


def test_tables_stand_in_their_part(documents: Documents) -> None:
    part = section(documents[BUDGET], "第二部分 2026年部门预算表")
    assert part[0] == "[部门收支总表]"
    assert all(line.startswith("[") for line in part)


def test_figures_stand_beside_those_of_the_year_before(documents: Documents) -> None:
    total = table(documents[FINAL], "收入支出决算总表")
    assert cells(total, "f1-income-general") == [
        "一、一般公共预算财政拨款收入",
        "1,000.00 ← 与2024年持平",
    ]
    assert cells(total, "f1-income-carried-over")[1] == "150.00 ← 2024年 40.00，+110.00（+275.00%）"
    assert cells(total, "f1-income-other")[1] == " ← 2024年 50.00"
    assert cells(total, "f1-income-undertaking")[1] == "30.00 ← 2024年 0.00，+30.00"


def test_rows_that_only_last_year_had_are_told_with_their_money(documents: Documents) -> None:
    notes = table(documents[FINAL], "支出决算表").notes
    assert "2024年有、2025年没有的：教育支出（90.00）、卫生健康支出（20.00）。" in notes


def test_a_table_that_is_not_given_says_nothing_of_lost_rows(documents: Documents) -> None:
    view = table(documents[FINAL], "收入决算表")
    assert view.empty.startswith("未提供")
    assert not view.notes


def test_facts_are_compared_with_what_the_filing_states(documents: Documents) -> None:
    def change(path: str, key: str) -> str:
        found = [
            each for block in documents[path].blocks if isinstance(block, FactsView) for each in block.facts
        ]
        return next(each.change for each in found if each.id == f"fact-{key}")

    assert change(BUDGET, "three-public") == "与2025年持平"
    assert change(BUDGET, "income") == "2025年数未提供"
    assert change(OFFICE, "spending") == "比2025年 −20.00（−16.67%）"
    assert change(FINAL, "year-spending") == "比2024年 +40.00（+4.26%）"


def test_facts_tell_the_reason_that_is_typed(documents: Documents) -> None:
    facts = next(block.facts for block in documents[OFFICE].blocks if isinstance(block, FactsView))
    assert {each.id: each.reason for each in facts if each.reason} == {
        "fact-income": "原因：人员减少",
        "fact-spending": "原因：人员减少",
    }


def test_rows_of_own_tables_keep_their_ids_when_a_figure_is_mended(documents: Documents) -> None:
    rows = table(documents[OFFICE], "政府购买服务情况").panels[0].rows
    assert rows[1].id == f"{rows[0].id}-2"
    assert all(
        isinstance(block.id, str) for block in documents[OFFICE].blocks if isinstance(block, TableView)
    )
    assert rows[0].cells[1].style == "number"


def test_titles_and_crumbs(documents: Documents) -> None:
    page = documents[OFFICE]
    assert page.heading == "试验市甲局（本级）2026年部门预算"
    assert [each.text for each in page.frame.crumbs] == [
        "首页",
        "试验市",
        "市甲局",
        "2026年",
        "部门预算（本级）",
    ]
    assert page.lead == "试验市甲局2026年部门预算（只含机关本级，金额单位为万元）。"
    assert [each.text for each in page.neighbours.others] == ["2026年部门预算"]
