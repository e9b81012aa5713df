"""How a fault looks on the terminal and in JSON."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import MAX_CELLS, Diagnostic, Related, as_json, as_text, is_error, report, snippet
from generator.source import Source, Span, cells, whole

SOURCE = Source("隆尧县/部门.yaml", "全称: 网信办\n简称: 网信\n简称: 信\n")


def span(text: str, column: int, end: int) -> Span:
    return Span(Source("a.yaml", text), 1, column, 1, end)


def test_carets_stand_under_chinese() -> None:
    assert snippet(span("金额: 一千", 5, 7)) == "1 | 金额: 一千\n  |       ^^^^"


def test_a_tab_is_one_cell() -> None:
    assert snippet(span("a\tb\t一千", 5, 7)) == "1 | a b 一千\n  |     ^^^^"


def test_zero_width_characters_take_no_cell() -> None:
    assert cells("e\u0301") == 1
    assert cells("中\u200b文") == 4
    assert snippet(span("e\u0301\u200bx", 4, 5)).endswith("\n  |  ^")


def test_a_place_of_no_width_and_one_past_the_end_get_one_caret() -> None:
    assert snippet(span("金额:", 4, 4)) == "1 | 金额:\n  |      ^"
    assert snippet(span("金额:", 9, 12)) == "1 | 金额:\n  |      ^"
    assert snippet(Span(SOURCE, 99, 1, 99, 2)) == "99 | \n   | ^"


def test_a_span_of_several_lines_marks_the_first_to_its_end() -> None:
    source = Source("a.yaml", "说明: 甲\n  乙\n")
    assert snippet(Span(source, 1, 5, 2, 4)) == "1 | 说明: 甲\n  |       ^^"


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "前" * 300 + "错" + "后" * 300
    shown, carets = snippet(span(text, 301, 302)).split("\n")
    assert shown.startswith("1 | …前")
    assert shown.endswith("后…")
    assert cells(shown) <= MAX_CELLS
    assert cells(shown[: shown.index("错")]) == carets.index("^")
    assert carets.endswith("| " + " " * (carets.index("^") - 4) + "^^")


@given(
    st.text(alphabet="中文ab \t，\u0301\u200b\x07\u2028“", max_size=400),
    st.integers(1, 420),
    st.integers(0, 420),
)
def test_carets_mark_exactly_what_is_shown(text: str, column: int, width: int) -> None:
    shown, carets = snippet(span(text, column, column + width)).split("\n")
    assert cells(shown) <= MAX_CELLS
    assert cells(carets) <= MAX_CELLS + 1
    assert carets.rstrip("^").endswith(" ")
    marked = text[column - 1 : column - 1 + width].translate({9: " ", 7: " ", 0x2028: " "})
    before = cells(carets.rstrip("^"))
    place = next(i for i in range(len(shown) + 1) if cells(shown[:i]) == before)
    visible = shown[place:].removesuffix("…").lstrip("\u0301\u200b")
    wanted = marked.lstrip("\u0301\u200b")
    assert visible[: len(wanted)] == wanted[: len(visible)] or wanted.startswith(visible)


def test_text_says_place_reason_remedy_and_other_places() -> None:
    fault = Diagnostic(
        Span(SOURCE, 3, 1, 3, 3), "repeated-key", "“简称”写了两次", "删去一处", basis="预算法第十四条",
        related=(Related(Span(SOURCE, 2, 1, 2, 3), "前一处"),),
    )  # fmt: skip
    assert as_text(fault) == (
        "隆尧县/部门.yaml:3:1: 错误：“简称”写了两次 [repeated-key]\n"
        "3 | 简称: 信\n"
        "  | ^^^^\n"
        "改法：删去一处\n"
        "依据：预算法第十四条\n"
        "另见 隆尧县/部门.yaml:2:1：前一处"
    )


def test_json_has_the_keys_of_the_contract() -> None:
    fault = Diagnostic(whole(SOURCE), "x", "m", "h", "warning", ids=("C66",), acknowledged="旧件")
    assert as_json(fault) == {
        "path": "隆尧县/部门.yaml", "line": 1, "column": 1, "rule": "x", "ids": ["C66"],
        "severity": "warning", "message": "m", "hint": "h", "basis": "", "acknowledged": True,
    }  # fmt: skip


def test_only_an_unacknowledged_error_stops_a_filing() -> None:
    assert is_error(Diagnostic(whole(SOURCE), "x", "m"))
    assert not is_error(Diagnostic(whole(SOURCE), "x", "m", severity="warning"))
    assert not is_error(Diagnostic(whole(SOURCE), "x", "m", acknowledged="原文如此"))


def test_report_is_sorted_and_counted() -> None:
    second = Diagnostic(Span(SOURCE, 2, 1, 2, 3), "b", "二")
    first = Diagnostic(Span(SOURCE, 1, 1, 1, 3), "a", "一", severity="warning")
    shown = report([second, first])
    assert shown.index("一 [a]") < shown.index("二 [b]")
    assert shown.endswith("\n\n共 1 处错误、1 处警告")
    assert report([]) == "没有发现问题"


def test_report_counts_the_acknowledged_apart() -> None:
    at = Span(SOURCE, 2, 1, 2, 2)
    found, known = Diagnostic(at, "one", "坏了"), Diagnostic(at, "two", "知道的", acknowledged="如此")
    assert report([found], known=120).endswith("\n\n共 1 处错误；另有 120 处已知悉")
    assert report([found, known]).endswith("已知悉：如此\n\n共 1 处错误；另有 1 处已知悉")
    assert report([], known=3) == "没有发现问题；另有 3 处已知悉"
    assert report([known]).endswith("\n\n没有发现问题；另有 1 处已知悉")


def test_a_long_report_is_parted_by_file() -> None:
    sources = [Source("甲/预算.md", "一\n二"), Source("乙/预算.md", "一\n二")]
    found = [Diagnostic(Span(each, 1, 1, 1, 2), f"rule-{n}", "坏了") for n in range(6) for each in sources]
    rows = report(found).split("\n\n")
    assert [each for each in rows if each.startswith("【")] == [
        "【乙/预算.md】6 处错误",
        "【甲/预算.md】6 处错误",
    ]
    assert rows[0].startswith("【乙")
    assert "【" not in report(found[:10])
    assert "【" not in report(found[::2])


def test_what_repeats_in_a_file_is_told_shorter() -> None:
    source = Source("甲/预算.md", "一\n二\n三\n四\n五\n六")
    at = [Span(source, line, 1, line, 2) for line in range(1, 7)]
    found = [Diagnostic(each, "half-width", "半角", "改为全角", severity="info") for each in at]
    rows = report(found).split("\n\n")
    assert [each.count("改法：改为全角") for each in rows[:3]] == [1, 1, 1]
    assert rows[3].split("\n") == [
        f"甲/预算.md:{n}:1: 提示：半角 [half-width]（改法同前）" for n in (4, 5, 6)
    ]
    assert rows[4] == "共 6 处提示"
    errors = [replace(each, severity="error") for each in found]
    assert report(errors).count("改法：改为全角") == 6
    # What has a remedy of its own, another place, or is acknowledged, says more than that it is one more.
    for more in (replace(found[5], hint="删去"), replace(found[5], related=(Related(at[0], "前一处"),))):
        assert report([*found[:5], more]).count("改法同前") == 2
    assert report([*found[:5], replace(found[5], acknowledged="如此")]).count("改法同前") == 2
