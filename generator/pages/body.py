"""The words of a filing as blocks: headings, paragraphs, and what directives call into place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from generator import prose
from generator.model.budget import Variant
from generator.pages.blocks import (
    Block,
    ChartView,
    EvaluationView,
    FactsView,
    FormView,
    HeadingView,
    NoticeView,
    ProseView,
    RemarksView,
    TableView,
)
from generator.pages.grids import digest, grid_table
from generator.profiles.profile import heading_core
from generator.reading.document import Section

#: A block with an id of its own.
Named = HeadingView | TableView | FormView | EvaluationView | NoticeView | RemarksView | FactsView | ChartView
#: What directives and standard sections put into place.
Placed = TypeVar("Placed", bound=TableView | FormView | EvaluationView)


@dataclass
class Shelf:
    """What may stand in a filing beside its words; each thing is printed once.

    `tables` are found by name and alias; `after` holds the extra tables that name the section they belong
    to (置于); `performance` is the text of the same year's 绩效.md. What a directive calls for further down
    is reserved for it.
    """

    tables: Mapping[str, TableView]
    forms: tuple[FormView, ...] = ()
    evaluations: tuple[EvaluationView, ...] = ()
    performance: tuple[Section, ...] = ()
    after: tuple[tuple[str, TableView], ...] = ()
    placed: set[str] = field(default_factory=set)
    reserved: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    def reserve(self, sections: Iterable[Section]) -> None:
        """Keep what the directives in these words call for from being placed before."""
        for section in sections:
            for piece in prose.directives(section.body):
                self.reserved.update(each.id for each in self.named(piece))
                if piece.word == "绩效文本":
                    self.reserve(self.performance)
                elif not piece.name:
                    self.called.add(piece.word)

    def release(self) -> None:
        """All directives have been carried out: what still stands nowhere may be placed."""
        self.reserved.clear()
        self.called.clear()

    def named(self, directive: prose.Directive) -> tuple[TableView | FormView | EvaluationView, ...]:
        """The table or the form that a directive names."""
        if directive.word == "表":
            found = self.tables.get(heading_core(directive.name))
            return (found,) if found else ()
        if directive.word == "绩效目标表":
            return tuple(
                each for each in self.forms if directive.name and prose.plain(each.name) == directive.name
            )
        if directive.word == "自评表":
            return tuple(each for each in self.evaluations if directive.name in dict(each.facts).values())
        return ()

    def take(self, blocks: Iterable[Placed], *, asked: bool = False) -> tuple[Placed, ...]:
        """Those of `blocks` that stand nowhere yet, now placed; reserved ones only if a directive asked."""
        found = tuple(
            each for each in blocks if each.id not in self.placed and (asked or each.id not in self.reserved)
        )
        self.placed.update(each.id for each in found)
        return found

    def left_forms(self) -> tuple[FormView, ...]:
        """The project forms that stand nowhere yet and that no directive waits for."""
        return () if "绩效目标表" in self.called else self.take(self.forms)

    def left_evaluations(self) -> tuple[EvaluationView, ...]:
        """The self-evaluation forms that stand nowhere yet and that no directive waits for."""
        return () if "自评表" in self.called else self.take(self.evaluations)


def section_blocks(
    section: Section, shelf: Shelf, *, heading_id: str = "", level: int | None = None
) -> list[Block]:
    """One section as typed: its heading, and its body with directives carried out.

    `level` is set where the section stands at another level of the page than it was typed at.
    """
    depth = section.level if level is None else level
    blocks: list[Block] = []
    if section.heading:
        blocks.append(heading(section.heading, depth, heading_id))
    for piece in prose.pieces(section.body, section.body_line):
        match piece:
            case prose.Words(html):
                blocks.append(ProseView(html=html))
            case prose.Grid():
                blocks.append(_grid(piece, section))
            case prose.Directive():
                blocks += _directed(piece, shelf, max(depth, 1))
    core = heading_core(prose.plain(section.heading))
    return [*blocks, *shelf.take(table for name, table in shelf.after if core and heading_core(name) == core)]


def heading(text: str, level: int, anchor: str = "") -> HeadingView:
    """A heading; without an anchor of its own it gets one from its words."""
    return HeadingView(
        id=anchor or f"section-{digest(heading_core(prose.plain(text)))}",
        text_html=prose.inline(text),
        level=min(max(level, 2), 4),
    )


def with_variants(sections: Sequence[Section], variants: Sequence[Variant]) -> tuple[Section, ...]:
    """A shared text as another print has it: each variant reading put in and marked for the reader."""
    found = []
    for section in sections:
        if any(
            each.there in prose.plain(text) and each.there not in text
            for text in (section.heading, section.body)
            for each in variants
        ):
            # The two kinds of marks would cross; the other reading is the one that must be seen.
            section = replace(section, heading=prose.plain(section.heading), body=prose.plain(section.body))
        head, body = section.heading, section.body
        for number, variant in enumerate(variants, 1):
            marked = f"{prose.VARIANT_OPEN}{number}:{variant.here}{prose.VARIANT_CLOSE}"
            head = marked if prose.plain(head) == variant.there else head
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
            block = replace(block, level=level)
        if not isinstance(block, ProseView):
            seen[block.id] = seen.get(block.id, 0) + 1
            if seen[block.id] > 1:
                block = _renamed(block, f"{block.id}-{seen[block.id]}")
        found.append(block)
    return tuple(found)


def _renamed(block: Named, anchor: str) -> Block:
    """A block under another id, and the rows of a table that are named after it."""
    if isinstance(block, TableView):
        panels = tuple(
            replace(
                panel,
                rows=tuple(replace(row, id=f"{anchor}{row.id.removeprefix(block.id)}") for row in panel.rows),
            )
            for panel in block.panels
        )
        return replace(block, id=anchor, panels=panels)
    return replace(block, id=anchor)


def _directed(directive: prose.Directive, shelf: Shelf, level: int) -> list[Block]:
    """What a directive calls for in a section of `level`; checks have made sure before that it exists."""
    if directive.word == "绩效文本":
        blocks: list[Block] = []
        for section in shelf.performance:
            deeper = replace(section, level=section.level + level - 1) if section.level else section
            blocks += section_blocks(deeper, shelf)
        return blocks
    if directive.name:
        return list(shelf.take(shelf.named(directive), asked=True))
    return list(shelf.take(shelf.forms if directive.word == "绩效目标表" else shelf.evaluations))


def _grid(grid: prose.Grid, section: Section) -> TableView:
    caption = prose.plain(section.heading) or "表"
    return grid_table(f"table-{digest(heading_core(caption))}", caption, "", grid.heads, grid.rows)
