"""A sound filing, and the same facts in other words and figures: none of them is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

HERE = Path(__file__).parent / "harmless"
YEAR = "示例县/县档案局/2025"
FINAL = "示例县/县档案局/2024/决算.md"
CHANGE = "较2024年预算增加10.00万元，增长5.11%，主要原因是增加档案数字化项目一个，新招录工作人员两名"

Files = dict[str, str]
Variant = Callable[[Files], None]
#: Of how figures are written, no more is told than that they are written in several ways.
STYLE = {"uneven-number-format", "nonstandard-name"}


def sound() -> Files:
    return {
        each.relative_to(HERE).as_posix(): each.read_text(encoding="utf-8")
        for each in sorted(HERE.rglob("*"))
        if each.is_file()
    }


def told(files: Mapping[str, str], *, encoding: str = "utf-8", newline: str = "\n") -> list[Diagnostic]:
    content = {path: text.replace("\n", newline).encode(encoding) for path, text in files.items()}
    return list(checked(load(content)).diagnostics)


def swap(old: str, new: str, path: str = f"{YEAR}/预算.md") -> Variant:
    """One passage of one file in other words; that it stands there is part of the test."""

    def change(files: Files) -> None:
        assert old in files[path], old
        files[path] = files[path].replace(old, new)

    return change


def resub(pattern: str, new: str | Callable[[re.Match[str]], str], path: str = f"{YEAR}/预算.md") -> Variant:
    """The words of a filing with each match of a pattern rewritten."""

    def change(files: Files) -> None:
        _, head, body = files[path].split("---\n", 2)
        changed = re.sub(pattern, new, body)
        assert changed != body
        files[path] = f"---\n{head}---\n{changed}"

    return change


def both(*variants: Variant) -> Variant:
    def change(files: Files) -> None:
        for each in variants:
            each(files)

    return change


def in_yuan(form: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{Decimal(match[1]) * 10_000:{form}}元"


def wide(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))


def same_as_before(words: str) -> Variant:
    """This year's money is last year's, and the sentence says so."""
    return both(
        swap(CHANGE, words),
        swap("  上年数: 195.60\n  原因: 增加档案数字化项目一个，新招录工作人员两名\n", "  上年数: 205.60\n"),
    )


def less(words: str) -> Variant:
    """This year's money is less than last year's."""
    reason = "压减一般性支出，减少档案库房改造项目"
    return both(
        swap(CHANGE, f"{words}，主要原因是{reason}"),
        swap(
            "  上年数: 195.60\n  原因: 增加档案数字化项目一个，新招录工作人员两名\n",
            f"  上年数: 215.60\n  原因: {reason}\n",
        ),
    )


def no_three_public(words: str) -> Variant:
    """Neither year has money for any item of the “三公” expenses."""

    def change(files: Files) -> None:
        path = f"{YEAR}/预算.md"
        text = files[path]
        start, end = text.index("2025年财政拨款“三公”经费预算安排"), text.index("## 五、")
        text = f"{text[:start]}{words}\n\n{text[end:]}"
        for old, new in (
            ("三公经费合计: 3.50", "三公经费合计: 0"),
            ("公务用车运行维护费\t2.50\t2.50", "公务用车运行维护费\t0\t0"),
            ("公务接待费\t1.00\t1.20\t严格执行接待标准，压减接待批次", "公务接待费\t0\t0\t"),
            ("  30201\t办公费\t10.30\n  30217\t公务接待费\t1.00\n", "  30201\t办公费\t13.80\n"),
            ("  30231\t公务用车运行维护费\t2.50\n", ""),
            ("办公费、公务接待费、公务用车运行维护费和", "办公费和"),
        ):
            assert old in text, old
            text = text.replace(old, new)
        files[path] = text

    return change


ZERO_FUNDS = "，政府性基金预算拨款收入0.00万元，国有资本经营预算拨款收入0.00万元，财政专户管理资金收入0.00万元，单位资金0.00万元。"
VARIANTS: Mapping[str, Variant] = {
    "元": resub(r"(\d+\.\d\d)万元", in_yuan(".2f")),
    "元，有千分位": resub(r"(\d+\.\d\d)万元", in_yuan(",.2f")),
    "元，不写小数": resub(r"(\d+\.\d\d)万元", in_yuan(".0f")),
    "亿元": swap("2025年预算收入205.60万元", "2025年预算收入0.02056亿元"),
    "全角数字": resub(r"\d+\.\d\d(?=万元)", wide),
    "数字前后有空格": resub(r"(\d+\.\d\d)万元", r" \1 万元"),
    "年份前后有空格": resub(r"(202[45])年", r" \1 年"),
    "不写.00": resub(r"\.00万元", "万元"),
    "增加0": same_as_before("比上年增加0.00万元，增长0%"),
    "持平": same_as_before("与上年预算持平"),
    "无增减": same_as_before("较上年无增减变化"),
    "没有变化": same_as_before("与2024年相比没有变化"),
    "写出上年数": swap("较2024年预算增加10.00万元", "比2024年的195.60万元增加10.00万元"),
    "由甲到乙": swap("较2024年预算增加10.00万元", "由2024年的195.60万元增加到205.60万元，增加10.00万元"),
    "减少": less("较2024年预算减少10.00万元，下降4.64%"),
    "增加负数": less("较2024年预算增加-10.00万元，增长-4.64%"),
    "约数": swap("增长5.18%", "增长约5.2%"),
    "全角百分号": swap("5.11%", "5.11％"),
    "占比": swap("项目支出50.00万元，为", "项目支出50.00万元，占24.32%，为"),
    "三公全为0，逐项持平": no_three_public(
        "2025年财政拨款“三公”经费预算安排0.00万元，与上年持平。其中：因公出国（境）费0.00万元，与上年持平；"
        "公务用车购置费0.00万元，与上年持平；公务用车运行维护费0.00万元，与上年持平；公务接待费0.00万元，与上年持平。"
    ),
    "三公全为0，没有安排": no_three_public(
        "我部门2025年无财政拨款“三公”经费预算，与2024年一致，无增减变化。"
    ),
    "三公全为0，增加0": no_three_public(
        "2025年，我部门财政拨款“三公”经费预算安排0万元，较上年增加0万元，增长0%。其中：因公出国（境）费0万元，较上年增加0万元；"
        "公务用车购置费0万元，较上年增加0万元；公务用车运行维护费0万元，较上年增加0万元；公务接待费0万元，较上年增加0万元。"
    ),
    "三公上年为0": both(
        swap(
            "公务接待费1.00万元，比上年减少0.20万元，下降16.67%，主要原因是严格执行接待标准，压减接待批次",
            "公务接待费1.00万元，比上年增加1.00万元，主要原因是上年未安排，本年承办全省档案工作现场会",
        ),
        swap("比2024年减少0.20万元，下降5.41%", "比2024年增加1.00万元，增长40.00%"),
        swap(
            "公务接待费\t1.00\t1.20\t严格执行接待标准，压减接待批次",
            "公务接待费\t1.00\t0\t上年未安排，本年承办全省档案工作现场会",
        ),
    ),
    "没有基金，总说": swap(
        ZERO_FUNDS, "。本部门无政府性基金预算、国有资本经营预算、财政专户管理资金和单位资金安排的收支。"
    ),
    "其余为0": swap(ZERO_FUNDS, "，其余来源为0。"),
    "没有编上年预算": both(
        swap(CHANGE, "2024年本单位未编制预算，不作比较"),
        swap("比上年增减:\n  上年数: 195.60\n  原因: 增加档案数字化项目一个，新招录工作人员两名\n", ""),
    ),
    "机构合并": swap(
        "增加档案数字化项目一个，新招录工作人员两名。",
        "机构改革，县史志办并入我局，人员和经费相应增加。",
    ),
    "分项说原因": swap(
        CHANGE,
        "较2024年预算增加10.00万元，增长5.11%。其中：基本支出增加5.00万元，主要原因是新招录工作人员两名；"
        "项目支出增加5.00万元，主要原因是增加档案数字化项目一个",
    ),
    "总数在前，各项在后": swap(
        "比2024年减少0.20万元，下降5.41%。其中：",
        "比2024年减少0.20万元，下降5.41%。\n\n其中：",
    ),
    "总数在前，各项成段": both(
        swap("下降5.41%。其中：因公", "下降5.41%。\n\n1.因公"),
        swap("两年均未安排；公务用车购置费", "两年均未安排。\n\n2.公务用车购置费"),
        swap("与上年持平；公务接待费1.00", "与上年持平。\n\n3.公务接待费1.00"),
    ),
    "没有工程": swap(
        "其中：货物10.00万元，工程0.00万元，服务30.00万元",
        "其中货物类10.00万元、服务类30.00万元，未安排工程类采购",
    ),
    "正文里的表": swap(
        "项目支出50.00万元，为档案数字化项目。",
        "项目支出50.00万元，为档案数字化项目。\n\n| 项目 | 预算数（万元） |\n|---|---|\n| 人员经费 | 135.30 |\n"
        "| 公用经费 | 20.30 |\n| 项目支出 | 50.00 |\n| 合计 | 205.60 |",
    ),
    "空白不是0": both(
        swap("因公出国（境）费\t0\t0\t", "因公出国（境）费\t\t\t"),
        swap("  政府性基金预算\t0\n", "  政府性基金预算\t\n"),
        swap("  工程: 0\n", "  工程:\n"),
    ),
    "金额带单位": both(
        swap("一般公共预算\t205.60", "一般公共预算\t2,056,000.00元"),
        swap("  收入总计: 205.60", "  收入总计: 0.02056亿元"),
    ),
    "半角引号": swap("“三公”", '"三公"'),
    "某某支出与上年比": swap(
        "无其他需要说明的事项。",
        "用于档案馆防火的专项支出5.00万元，主要是更换灭火器材。2024年为6.00万元，同比减少1.00万元，下降16.67%，"
        "原因是大部分器材已经更换。",
    ),
    "决算：元": resub(r"(\d+\.\d\d)万元", in_yuan(",.2f"), FINAL),
    "决算：数字前后有空格": resub(r"(\d+\.\d\d)万元", r" \1 万元", FINAL),
    "决算：年份前后有空格": resub(r"(202[34])年", r" \1 年", FINAL),
    "决算：不写末尾的0": resub(r"(\.[1-9])0万元|\.00万元", lambda match: f"{match[1] or ''}万元", FINAL),
    "决算：占比一位小数": swap("97.57%；", "97.6%；", FINAL),
    "决算：收支总计均为": swap("2024年度收入、支出总计210.60万元", "2024年度收、支总计均为210.60万元", FINAL),
    "决算：年初预算为0": swap("年初未安排预算，支出", "年初预算为0.00万元，支出", FINAL),
    "决算：与预算一致": swap(
        "完成年初预算的100.00%。决算数与预算数持平。", "完成年初预算的100%，与年初预算一致。", FINAL
    ),
    "决算：各来源都写，没有的写0": swap(
        "其他收入5.00万元，占2.43%",
        "上级补助收入0.00万元，占0.00%；事业收入0.00万元，占0.00%；其他收入5.00万元，占2.43%",
        FINAL,
    ),
    "决算：没有基金，逐项写": swap(
        "本部门2024年度无政府性基金预算财政拨款收入和支出。",
        "2024年度没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出，故本表无数据。",
        FINAL,
    ),
    "决算：购置与运行合说": swap(
        "2.公务用车购置费预算为0.00万元，支出决算为0.00万元，与2023年度持平，购置公务用车0辆。",
        "2.公务用车购置及运行维护费预算为2.50万元，支出决算为2.40万元，完成预算的96.00%，其中："
        "公务用车购置费支出决算为0.00万元，与上年持平，购置公务用车0辆。",
        FINAL,
    ),
    "决算：小微占中小": swap(
        "其中授予小微企业合同金额30.00万元，占政府采购支出总额的75.00%",
        "其中：授予小微企业合同金额30.00万元，占授予中小企业合同金额的75%",
        FINAL,
    ),
    "决算：公用经费逐项写数": swap(
        "办公费、公务接待费、公务用车运行维护费、其他交通费用。",
        "办公费8.00万元、公务接待费0.80万元、公务用车运行维护费2.40万元、其他交通费用6.10万元。",
        FINAL,
    ),
    "决算：别的数": swap(
        "即示例县档案局本级。",
        "即示例县档案局本级。馆藏档案30.5万卷，库房面积2,000平方米，投资1.2亿元的新馆正在建设。",
        FINAL,
    ),
}


def test_a_sound_filing_is_sound() -> None:
    assert [f"{each.at} {each.name} {each.message}" for each in told(sound())] == []


@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_facts_in_other_words_are_sound(name: str) -> None:
    files = sound()
    VARIANTS[name](files)
    assert files != sound()
    found = [each for each in told(files) if each.name not in STYLE]
    assert [f"{each.at} {each.name} {each.message}" for each in found] == []


@pytest.mark.parametrize(("encoding", "newline"), [("utf-8", "\r\n"), ("utf-8-sig", "\n")])
def test_files_of_windows_are_sound(encoding: str, newline: str) -> None:
    assert not told(sound(), encoding=encoding, newline=newline)


def test_a_project_that_cannot_be_read_is_told_once() -> None:
    files = sound()
    second = f"{YEAR}/项目/库房维修.yaml"
    files[second] = "项目名称: 库房维修\n项目编码: 301-0001-AAA-BBBB\n预算数: 五万\n"
    name = f"{YEAR}/项目/档案数字化.yaml"
    swap("预算数: 50.00\n其中财政资金: 50.00", "预算数: 55.00\n其中财政资金: 55.00", name)(files)
    assert {each.at.path for each in told(files)} == {second}
    del files[f"{YEAR}/项目/档案数字化.yaml"]
    assert {each.at.path for each in told(files)} == {second}
