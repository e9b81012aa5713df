"""The order of sections: as people typed them, with ours where they belong, and numbers that run on."""

from __future__ import annotations

from generator.pages.arrangement import Typed, arranged, numbered
from generator.pages.blocks import HeadingView
from generator.profiles.profile import SectionSpec
from generator.reading.document import Section
from generator.source import Source, Span

FORM = (
    SectionSpec(key="part", heading="第一部分", level=2),
    SectionSpec(key="income", heading="一、收入", level=3),
    SectionSpec(key="spending", heading="二、支出", level=3),
    SectionSpec(key="other-matters", heading="三、其他", level=3),
    SectionSpec(key="operating", heading="（一）运行", level=4),
    SectionSpec(key="change", heading="（二）增减", level=4),
)


def typed(*keys: str, body: str = "文字。", also: tuple[str, ...] = ()) -> dict[str, Typed]:
    at = Span(Source("a.md", ""), 1, 1, 1, 2)
    return {key: Typed((Section(heading=key, level=3, body=body, at=at, body_line=2),), also) for key in keys}


def keys(found: dict[str, Typed]) -> list[str]:
    return [spec.key for spec, _ in arranged(FORM, found)]


def heading(name: str, text: str, level: int = 3) -> HeadingView:
    return HeadingView(id=name, text_html=text, level=level)


def test_what_is_typed_keeps_its_order() -> None:
    assert keys(typed("part", "spending", "income", "operating", "change")) == [
        *("part", "spending", "income", "operating", "change")
    ]


def test_what_is_left_out_follows_the_one_before_it() -> None:
    assert keys(typed("part", "operating")) == [
        *("part", "income", "spending", "other-matters", "operating", "change")
    ]


def test_words_that_compare_tell_the_change() -> None:
    found = keys(typed("part", "income", "spending", "operating", body="比上年增加5万元。"))
    assert found == ["part", "income", "spending", "operating"]


def test_a_section_named_beside_another_is_told() -> None:
    assert "spending" not in keys(typed("part", "income", also=("spending",)))


def test_numbers_of_ours_that_do_not_run_on_are_left_off() -> None:
    made = {"b", "d"}
    found = numbered([heading("a", "一、收入"), heading("b", "一、总表"), heading("c", "二、支出")], made)
    assert [each.text_html for each in found if isinstance(each, HeadingView)] == [
        *("一、收入", "总表", "二、支出")
    ]
    kept = [heading("a", "一、收入"), heading("b", "二、总表"), heading("c", "三、支出")]
    assert numbered(kept, made) == kept


def test_one_of_ours_alone_begins_with_one() -> None:
    found = numbered([heading("a", "十、绩效"), heading("d", "（五）增减", level=4)], {"d"})
    assert [each.text_html for each in found if isinstance(each, HeadingView)] == ["十、绩效", "增减"]
