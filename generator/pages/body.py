"""The words of a filing as blocks: headings, paragraphs, and what directives call into place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator import prose
from generator.model.budget import Variant
from generator.pages.blocks import (
    Block,
    CellView,
    EvaluationView,
    FormView,
    HeadCellView,
    HeadingView,
    PanelView,
    ProseView,
    RowView,
    TableView,
)
from generator.profiles.profile import heading_core
from generator.reading.document import Section


@dataclass
class Shelf:
    """What may stand in a filing beside its words, and what of it has been placed already.

    `tables` are found by name and alias; `performance` is the text of the same year's 绩效.md.
    """

    tables: Mapping[str, TableView]
    forms: tuple[FormView, ...] = ()
    evaluations: tuple[EvaluationView, ...] = ()
    performance: tuple[Section, ...] = ()
    placed: set[str] = field(default_factory=set)

    def table(self, name: str) -> TableView | None:
        """The table called `name`, marked as placed."""
        found = self.tables.get(heading_core(name))
        if found is not None:
            self.placed.add(found.id)
        return found

    def left(self, tables: Iterable[TableView]) -> tuple[TableView, ...]:
        """Those of `tables` that stand nowhere yet; they count as placed from now on."""
        found = tuple(each for each in tables if each.id not in self.placed)
        self.placed.update(each.id for each in found)
        return found

    def left_forms(self) -> tuple[FormView, ...]:
        """The project forms that stand nowhere yet."""
        found = tuple(each for each in self.forms if each.id not in self.placed)
        self.placed.update(each.id for each in found)
        return found

    def left_evaluations(self) -> tuple[EvaluationView, ...]:
        """The self-evaluation forms that stand nowhere yet."""
        found = tuple(each for each in self.evaluations if each.id not in self.placed)
        self.placed.update(each.id for each in found)
        return found


def section_blocks(section: Section, shelf: Shelf, *, heading_id: str = "") -> list[Block]:
    """One section as typed: its heading, and its body with directives carried out."""
    blocks: list[Block] = []
    if section.heading:
        blocks.append(heading(section.heading, section.level, heading_id))
    for piece in prose.pieces(section.body, section.body_line):
        match piece:
            case prose.Words(html):
                blocks.append(ProseView(html=html))
            case prose.Grid():
                blocks.append(_grid(piece, section))
            case prose.Directive():
                blocks += _directed(piece, shelf, max(section.level, 1))
    return blocks


def heading(text: str, level: int, anchor: str = "") -> HeadingView:
    """A heading; without an anchor of its own it gets one from its words."""
    return HeadingView(
        id=anchor or f"section-{_digest(heading_core(prose.plain(text)))}",
        text_html=prose.inline(text),
        level=min(max(level, 2), 4),
    )


def with_variants(sections: Sequence[Section], variants: Sequence[Variant]) -> tuple[Section, ...]:
    """A shared text as another print has it: each variant reading put in and marked for the reader."""
    found = []
    for section in sections:
        head, body = section.heading, section.body
        for number, variant in enumerate(variants, 1):
            marked = f"{prose.VARIANT_OPEN}{number}:{variant.here}{prose.VARIANT_CLOSE}"
            head = marked if head == variant.there else head
            body = body.replace(variant.there, marked)
        found.append(
            Section(heading=head, level=section.level, body=body, at=section.at, body_line=section.body_line)
        )
    return tuple(found)


def in_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks with no heading level skipped and no id given twice."""
    found: list[Block] = []
    level, seen = 1, dict[str, int]()
    for block in blocks:
        if isinstance(block, HeadingView):
            level = min(block.level, level + 1)
            seen[block.id] = seen.get(block.id, 0) + 1
            anchor = block.id if seen[block.id] == 1 else f"{block.id}-{seen[block.id]}"
            block = HeadingView(id=anchor, text_html=block.text_html, level=level)
        found.append(block)
    return tuple(found)


def extra_table(name: str, rows: str, unit: str, note: str | None) -> TableView:
    """A table that our forms do not know, from tab-separated text whose first line is the head."""
    lines = [line.split("\t") for line in rows.strip("\n").split("\n")]
    width = max(len(line) for line in lines)
    padded = [line + [""] * (width - len(line)) for line in lines]
    return grid_table(f"table-{_digest(name)}", name, unit, padded[0], padded[1:], (note,) if note else ())


def grid_table(
    table_id: str,
    caption: str,
    unit: str,
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    notes: tuple[str, ...] = (),
) -> TableView:
    """A table of texts; a column whose cells are all figures is set as figures."""
    numeric = [
        i > 0 and any(map(_is_figure, cells)) and all(_is_figure(c) or not c for c in cells)
        for i, cells in enumerate(zip(*rows, strict=True))
    ] or [False] * len(names)
    head = tuple(HeadCellView(text=name, is_numeric=flag) for name, flag in zip(names, numeric, strict=True))
    made = tuple(
        RowView(
            id=f"{table_id}-{_digest('|'.join(row))}-{number}",
            cells=tuple(
                CellView(text=text, style="number" if flag else "text")
                if text
                else CellView(text="", style="blank")
                for text, flag in zip(row, numeric, strict=True)
            ),
        )
        for number, row in enumerate(rows, 1)
    )
    return TableView(
        id=table_id,
        caption=caption,
        unit=unit,
        panels=(PanelView(name="", heads=(head,), rows=made),),
        notes=notes,
    )


def _directed(directive: prose.Directive, shelf: Shelf, level: int) -> list[Block]:
    """What a directive calls for in a section of `level`; checks have made sure before that it exists."""
    if directive.word == "表":
        table = shelf.table(directive.name)
        return [table] if table else []
    if directive.word == "绩效目标表":
        if not directive.name:
            return list(shelf.left_forms())
        named = [each for each in shelf.forms if each.name == directive.name]
        shelf.placed.update(each.id for each in named)
        return list(named)
    if directive.word == "自评表":
        return list(shelf.left_evaluations())
    blocks: list[Block] = []
    for section in shelf.performance:
        deeper = replace(section, level=section.level + level - 1) if section.level else section
        blocks += section_blocks(deeper, shelf)
    return blocks


def _grid(grid: prose.Grid, section: Section) -> TableView:
    caption = section.heading or "表"
    key = "|".join((*grid.heads, *("|".join(row) for row in grid.rows)))
    return grid_table(f"table-{_digest(caption + key)}", caption, "", grid.heads, grid.rows)


def _is_figure(text: str) -> bool:
    return (
        bool(text) and text.replace(",", "").replace(".", "", 1).removeprefix("-").removesuffix("%").isdigit()
    )


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
