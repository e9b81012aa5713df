"""Markdown with front matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.document import Document, read_document
from generator.source import Source
from tests.reading.records import Form, cut


def read(text: str) -> Document[Form]:
    document, faults = read_document(Form, Source("a.md", text))
    assert document is not None, faults
    return document


def faults_of(text: str) -> list[tuple[str, int, str]]:
    document, faults = read_document(Form, Source("a.md", text))
    assert document is None
    return [(each.name, each.at.line, cut(each.at)) for each in faults]


def test_front_matter_and_sections() -> None:
    document = read("---\n名称: a\n---\n\n开头\n\n# 一、职责 #\n\n甲\n\n乙\n\n## （一）\n### 空\n# 二\n丙\n")
    assert document.record.name == "a"
    assert document.body_line == 4
    assert [(s.level, s.heading, s.body, s.at.line, s.body_line) for s in document.sections] == [
        (0, "", "开头", 5, 5),
        (1, "一、职责", "甲\n\n乙", 7, 9),
        (2, "（一）", "", 13, 14),
        (3, "空", "", 14, 15),
        (1, "二", "丙", 15, 16),
    ]
    assert cut(document.sections[1].at) == "# 一、职责 #"


def test_places_count_from_the_start_of_the_file() -> None:
    document = read("\n---\n# 注\n名称: a\n说明: |\n  甲\n  乙\n---\n")
    assert document.record.at("name").line == 4
    assert cut(document.record.at("text")) == "|\n  甲\n  乙"
    assert faults_of("---\n名称: a\n金额: 一千\n---\n") == [("not-an-amount", 3, "一千")]
    assert faults_of("---\n名称: a\n说明：x\n金额: y\n---\n") == [
        ("full-width-colon", 3, "："),
        ("not-an-amount", 4, "y"),
    ]


def test_an_empty_front_matter_misses_its_keys() -> None:
    assert faults_of("---\n---\n# 一\n") == [("missing-key", 2, "---")]
    assert faults_of("---\n# 只有注释\n\n---\n# 一\n") == [("missing-key", 2, "# 只有注释")]


@pytest.mark.parametrize("text", ["# 一\n", "名称: a\n", "————\n# 一\n", "", "\n\n"])
def test_a_file_without_front_matter_is_told_with_an_example(text: str) -> None:
    _, [fault] = read_document(Form, Source("a.md", text))
    assert fault.name == "no-front-matter"
    assert "--- ⏎ 名称: 网信办 ⏎ ---" in fault.hint


def test_an_unclosed_front_matter_is_told() -> None:
    assert faults_of("---\n名称: a\n# 一\n") == [("unclosed-front-matter", 1, "---")]


def test_headings_inside_fenced_code_are_text() -> None:
    document = read("---\n名称: a\n---\n# 一\n```\n# 二\n~~~\n```\n# 三\n")
    assert [section.heading for section in document.sections] == ["一", "三"]


@pytest.mark.parametrize("line", ["##一、职责", "#一、职责", "#（一）职责", "#第一部分"])
def test_a_heading_without_a_blank_is_a_warning(line: str) -> None:
    document, [remark] = read_document(Form, Source("a.md", f"---\n名称: a\n---\n{line}\n"))
    assert (remark.name, remark.severity, remark.at.line) == ("heading-without-blank", "warning", 4)
    assert document is not None
    assert document.sections[0].body == line


def test_other_text_with_a_hash_is_no_heading() -> None:
    document, remarks = read_document(Form, Source("a.md", "---\n名称: a\n---\n#1 号文\n####### 七\n"))
    assert not remarks
    assert document is not None
    assert document.sections[0].body == "#1 号文\n####### 七"


_LINES = st.sampled_from(
    ["# 一", "## 二 ##", "#", "甲", "", "   ", "```", "~~~~", "    # 三", "---", "#四", "###"]
)


@given(st.lists(_LINES))
def test_every_line_of_the_body_is_in_a_section(body: list[str]) -> None:
    document = read("\n".join(["---", "名称: a", "---", *body]))
    found: dict[int, str] = {}
    for section in document.sections:
        if section.level:
            found[section.at.line] = cut(section.at)
        if section.body:
            found |= dict(enumerate(section.body.split("\n"), start=section.body_line))
    for number, line in enumerate(body, start=4):
        assert found.get(number, "").strip() == line.strip()


@pytest.mark.parametrize(
    "text", ["———\n名称: a\n---\n", "---\n名称: a\n－－－\n\n甲\n", "----\n名称: a\n---\n"]
)
def test_a_fence_of_other_dashes_is_told_where_it_stands(text: str) -> None:
    [(name, line, words)] = faults_of(text)
    assert name == "wrong-fence"
    assert text.split("\n")[line - 1] == words != "---"


def test_a_missing_first_fence_is_told_to_be_added() -> None:
    _, [fault] = read_document(Form, Source("a.md", "名称: a\n---\n甲\n"))
    assert (fault.name, fault.hint) == ("no-front-matter", "在这一行前面单独加一行：---")


def test_a_heading_of_full_width_signs_is_told() -> None:
    document, [fault] = read_document(Form, Source("a.md", "---\n名称: a\n---\n\n＃＃ 一、甲\n"))
    assert document is not None
    assert (fault.name, fault.severity) == ("heading-without-blank", "warning")
    assert fault.hint.endswith("## 一、甲")
