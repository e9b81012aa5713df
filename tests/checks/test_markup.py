"""What is passed over in a page changes nothing of what is read of the rest; long numbers are found wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.checks.markup import PASSED, Element, Markup
from generator.checks.pages import check_pages
from generator.model.place import Site

#: Pieces of which whole, broken and odd pages are put together.
PIECES = (
    '<table>', '</table>', '<tr id="a">', '<tr>', '</tr>', '<td class="b">', '<td>', '</td>', '<th scope="col">', '<th>',
    '</th>', '<p>', '</p>', '<span class="c">', '</span>', '<wbr>', '<br/>', '<td/>', '<a href="x">', '</a>', '<li>', '</li>',
    '<script>', '</script>', '<!-- <td> -->', '<!--', '-->', '<dt>词</dt>', '<dd>', '</dd>', '<td onclick="d">', '<p/>',
    '<td title="a > b">', "<td title='<th>'>", '<br>字</br>', '<DIV>', '</div>', '<', '>', '"', '字', '\n', '<style>', '</style>',
    '<tr><th scope="row">项</th><td class="cell-money">1.00</td></tr>', '<p>一<span>二<wbr>三</span></p>', '<code>四</code>',
)  # fmt: skip


def seen(element: Element) -> tuple[object, ...]:
    above = tuple((each.name, each.start) for each in element.ancestors())
    return element.name, element.start, element.inner, element.stop, element.tag.markup, above


@example(["<wbr>", "<p>一<span>二<wbr>三</span></p>", "<wbr>"])
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_the_rest_is_read_the_same(pieces: list[str]) -> None:
    text = "".join(pieces)
    whole, short = Markup(text, is_whole=True), Markup(text, is_whole=False)
    kept = [
        each for each in whole.elements if not any(start <= each.start < end for start, end in short.passed)
    ]
    assert list(map(seen, short.elements)) == list(map(seen, kept))
    left_out = {each.name for each in whole.elements} - {each.name for each in short.elements}
    assert left_out <= PASSED


def test_rows_without_a_flaw_are_passed_over() -> None:
    row = '<tr><th scope="row">项</th><td class="cell-money">1.00</td></tr>'
    assert [each.name for each in Markup(f"<table>{row}\n{row}</table>", is_whole=False).elements] == [
        "table"
    ]
    without_scope = row.replace(' scope="row"', "")
    names = [each.name for each in Markup(f"<table>{row}{without_scope}</table>", is_whole=False).elements]
    assert names == ["table", "tr", "th", "td"]


@pytest.mark.parametrize("before", range(12))
def test_a_number_of_a_person_is_found_wherever_it_stands(before: int) -> None:
    for number in ("13812345678", "11010519491231002X", "6222021234567890128"):
        text = f"{'字' * before} {number}，{'1 ' * before}"
        found = check_pages({"index.html": text}, Site(name="示例县预决算公开"), False)
        told = [each for each in found if each.name == "personal-data-in-page"]
        assert [(each.at.column, each.at.end_column) for each in told] == [
            (before + 2, before + 2 + len(number))
        ]
