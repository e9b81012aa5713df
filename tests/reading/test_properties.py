"""What holds for any text: no exception, no loss, exact places, and the way back to YAML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.amount import ABSENT, BLANK, MoneyUnit
from generator.diagnostic import report
from generator.reading import pasted, yaml_tree
from generator.reading.decode import decode
from generator.reading.document import read_document
from generator.reading.emit import emit
from generator.reading.envelope import read_text
from generator.reading.faults import FAULTS
from generator.reading.node import Mapping, Node, Scalar, Sequence
from generator.reading.plain_tree import plain_tree
from generator.reading.tree import read_tree
from generator.reading.yaml_tree import parsed_tree
from generator.source import Source
from tests.reading.records import Colour, Form, Line, Part, cut

#: Lines and pieces of lines that real mistakes are made of.
PIECES = st.sampled_from(
    ["名称", "金额", "部分", "明细", "说明", "名词", "合计", "科目编码", ": ", ":", "：", "- ", "|", ">", "\n", "\n",
     "\n  ", "\n    ", "\t", "　", "#", " #", "'", '"', "[", "]", "{", "}", ",", "&x", "*x", "!t", "<<", "%", "@",
     "?", "---", "...", "1,000", "一千", "甲", "a", "b ", "0501", "\\", "\r", "\u2028", "\v", "\x07", "~"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(str.strip)
TROUBLE = st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip)
ANY_TEXT = st.one_of(WORDS, TROUBLE)
AMOUNTS = st.one_of(
    st.sampled_from([BLANK, ABSENT]), st.integers(-(10**15), 10**15).map(lambda fen: Decimal(fen) / 100)
)
LINES = st.builds(
    Line,
    code=ANY_TEXT,
    amount=AMOUNTS,
    note=st.none() | ANY_TEXT,
    colour=st.sampled_from(Colour),
)
PARTS = st.builds(
    Part,
    unit=st.none() | st.sampled_from(MoneyUnit),
    total=AMOUNTS,
    lines=st.lists(LINES, max_size=3).map(tuple),
)
FORMS = st.builds(
    Form,
    name=ANY_TEXT,
    unit=st.sampled_from(MoneyUnit),
    amount=AMOUNTS,
    day=st.none() | st.dates(min_value=date(1949, 10, 1)),
    is_open=st.none() | st.booleans(),
    count=st.none() | st.integers(0, 10**9 - 1),
    colour=st.none() | st.sampled_from(Colour),
    text=st.none() | ANY_TEXT,
    words=st.lists(ANY_TEXT, max_size=3).map(tuple),
    lines=st.lists(LINES, max_size=3).map(tuple),
    part=st.none() | PARTS,
)


@given(FORMS)
def test_a_record_survives_emit_and_decode(record: Form) -> None:
    written = emit(record)
    source, faults = read_text("a.yaml", written.encode("utf-8"))
    assert source is not None
    assert not faults
    again, faults = decode(Form, source)
    assert not faults
    assert again == record


@given(FORMS)
def test_a_record_survives_as_front_matter(record: Form) -> None:
    document, faults = read_document(Form, Source("a.md", f"---\n{emit(record)}---\n正文\n"))
    assert not faults
    assert document is not None
    assert document.record == record
    assert [section.body for section in document.sections] == ["正文"]


@given(TEXTS | st.text(max_size=60))
def test_any_text_gives_a_record_or_faults(text: str) -> None:
    for before, after in (("", ""), ("---\n", "\n---\n# 一\n")):
        source, faults = read_text("a.md", (before + text + after).encode("utf-8", "ignore"))
        if source is None:
            assert faults
            continue
        made, more = read_document(Form, source) if before else decode(Form, source)
        found = (*faults, *more)
        assert (made is None) == any(each.severity == "error" for each in more)
        for each in found:
            assert each.name in FAULTS
            assert 1 <= each.at.line <= len(each.at.source.lines)
            assert 1 <= each.at.column <= len(each.at.source.line(each.at.line)) + 1
        assert report(found)


@given(st.binary(max_size=120))
def test_any_bytes_give_a_record_or_faults(data: bytes) -> None:
    source, faults = read_text("a.yaml", data)
    if source is not None:
        made, more = decode(Form, source)
        faults += more
        assert made is not None or more
    assert source is not None or faults


def leaves(node: Node | None) -> list[Scalar]:
    """All scalars of a tree in the order of their places."""
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [leaf for item in node.items for leaf in leaves(item)]
    if isinstance(node, Mapping):
        return [leaf for key, value in node.pairs for leaf in (*leaves(key), *leaves(value))]
    return []


@given(TEXTS)
def test_nothing_of_a_text_is_lost(text: str) -> None:
    """Without its scalars, comment lines and the marks of YAML, a text that was read is empty."""
    source, strays = read_text("a.yaml", text.encode())
    if source is None or strays:
        return
    tree, faults = read_tree(source)
    if faults:
        return
    rows = [list(line) for line in source.lines]
    for leaf in leaves(tree):
        at = leaf.at
        for number in range(at.line, at.end_line + 1):
            row = rows[number - 1]
            start = at.column - 1 if number == at.line else 0
            end = at.end_column - 1 if number == at.end_line else len(row)
            row[start:end] = "\0" * (end - start)
    for row in rows:
        left = "".join(row).replace("\0", "").strip()
        if not left.startswith("#") and left not in ("---", "..."):
            assert not set(left) - set("-:?[]{}, \t"), (left, text)


@given(TEXTS)
def test_a_plain_or_quoted_span_cuts_out_its_text(text: str) -> None:
    source, strays = read_text("a.yaml", text.encode())
    if source is None or strays:
        return
    tree, faults = read_tree(source)
    for leaf in [] if faults else leaves(tree):
        typed = cut(leaf.at)
        if leaf.style == "" and leaf.at.line == leaf.at.end_line:
            assert typed == leaf.text
        elif leaf.style in ("'", '"'):
            assert typed[0] == typed[-1] == leaf.style
        elif leaf.style in ("|", ">"):
            assert typed[0] == leaf.style


@given(TEXTS, st.integers(0, 3))
def test_places_do_not_depend_on_what_stands_before(text: str, lines: int) -> None:
    clean, _ = read_text("a.yaml", text.encode())
    if clean is None:
        return
    text = clean.text
    alone, faults = decode(Form, clean)
    before = "---\n" * lines
    source = Source("a.yaml", before + text)
    shifted, moved = decode(Form, source, (lines + 1, len(source.lines)))
    assert alone == shifted
    if "empty-file" in [each.name for each in faults]:
        return
    assert [(each.name, each.at.line + lines, each.at.column) for each in faults] == [
        (each.name, each.at.line, each.at.column) for each in moved
    ]


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="没有 libyaml，只有一种解析器")
@given(st.lists(PIECES.filter(lambda piece: piece not in "\t\r\u2028\v\x07"), max_size=40).map("".join))
def test_both_parsers_read_the_same(text: str) -> None:
    """libyaml and pure Python differ in complaints, not in what they read."""
    source = Source("a.yaml", text)
    with pytest.MonkeyPatch.context() as patch:
        fast = parsed_tree(source, text, 1, len(source.lines))
        patch.setattr(yaml_tree, "_LOADER", yaml.BaseLoader)
        slow = parsed_tree(source, text, 1, len(source.lines))
    if not fast[1] and not slow[1]:
        assert fast == slow


#: Lines of forms as they are filled in, with a mistake here and there.
ROWS = st.sampled_from(
    ["名称: 甲", "金额:", "说明: |", "名词: '“三公”经费'", '合计: "1,000.00"', "- 科目编码: 0501", "- 乙", "- 明细:", "备注:  a:b ",
     "", "# 注", "第一行", "一\t二", "a: b #c", "x: |", "y: -5", "z: - 5", "- - a", "（一）: 1", "k:v", "\t缩进", "名称: ''", "~: ?",
     "- |", "- 'a'", "说明: http://a", "时间: 12:30", "-", "：", "a: 1 ", "b: \ufeff", "c: >"]
)  # fmt: skip
FILLED = st.lists(
    st.tuples(st.sampled_from(["", "", "  ", "  ", "    ", "      ", " "]), ROWS), max_size=12
).map(lambda rows: "\n".join(indent + row for indent, row in rows))


@settings(max_examples=500)
@given(FILLED | TEXTS, st.integers(0, 3))
def test_lines_are_read_as_the_parser_reads_them(text: str, lines: int) -> None:
    """What is read without the parser is what it would have read, place for place, and it finds no fault."""
    source = Source("a.yaml", "---\n" * lines + text)
    plain = plain_tree(source, text, lines + 1)
    if plain is not None:
        assert (plain, ()) == parsed_tree(source, text, lines + 1, len(source.lines))


def test_a_form_needs_no_parser() -> None:
    text = emit(
        Form(name="甲", amount=Decimal(5), words=("乙", "丙"), lines=(Line(code="0501", amount=BLANK),))
    )
    assert plain_tree(Source("a.yaml", text), text, 1) is not None


_LATIN = st.lists(st.sampled_from(["a", "b c", "", "  d", "e"]), min_size=1, max_size=6)


@given(_LATIN, st.sampled_from(["plain", "'", '"', ">"]))
def test_latin_text_is_folded_as_yaml_folds_it(rows: list[str], style: str) -> None:
    """Only beside 汉字 do we differ from YAML."""
    rows = ["x", *rows, "y"]
    body = "\n".join(f"  {row}" if row else "" for row in rows)
    text = {
        "plain": f"k:\n{body}\n", "'": f"k: '{body}'\n", '"': f'k: "{body}"\n', ">": f"k: >\n{body}\n"
    }[style]  # fmt: skip
    wanted: Any = yaml.load(text, Loader=yaml.BaseLoader)
    tree, faults = read_tree(Source("a.yaml", text))
    assert not faults
    assert isinstance(tree, Mapping)
    [(_, value)] = tree.pairs
    assert isinstance(value, Scalar)
    assert value.text == wanted["k"].rstrip("\n")


CELLS = st.sampled_from(
    ["0501", "1,000.00", "", " 甲 ", "15万元", "红", "一千", '"a', '"a"', "绿（深）", "x", "空白"]
)
HEADS = st.sampled_from(["科目编码", "金额", "预算数", "备注", "颜色", "", "科目"])
TAB = "\t"
GRIDS = st.tuples(
    st.lists(HEADS, min_size=1, max_size=4),
    st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=4),
    st.sampled_from(["  ", "    ", "   "]),
)


@settings(max_examples=300)
@given(GRIDS, st.booleans())
def test_pasted_rows_in_order_are_read_as_any_others(
    grid: tuple[list[str], list[list[str]], str], is_sound: bool
) -> None:
    """Rows read without a place for each cell say what the others say, and find the same places when asked."""
    head, rows, indent = grid
    if is_sound:
        head = ["科目编码", "金额", "备注"]
        rows = [["0501", *row[1:]] for row in rows]
    body = "".join(f"{indent}{TAB.join(row)}\n" for row in (head, *rows))
    source = Source("a.yaml", f"名称: 甲\n明细: |\n{body}")
    quick, faults = decode(Form, source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pasted, "plain_rows", lambda block, fields: None)
        slow, more = decode(Form, source)
    assert (quick, faults) == (slow, more)
    if quick is not None and slow is not None:
        for one, other in zip(quick.lines, slow.lines, strict=True):
            assert dict(one.places) == dict(other.places)
