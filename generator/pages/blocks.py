"""Printable blocks: what stands between the head and the foot of a page, one class for each component.

Fields ending in `_html` hold markup made by `generator.prose`; all others are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.record import swift


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a page that exists; `href` is relative to the page that shows it."""

    text: str
    href: str
    note: str = ""


CellStyle = Literal["text", "code", "money", "number", "blank", "absent"]


class CellView(NamedTuple):
    """One cell: `text` as printed (a link where `href` is set), `compare` the line beneath it, `mark` as in 注1.

    A named tuple, as one that is asked whether it has been drawn before is hashed in no time.
    """

    text: str
    style: CellStyle = "text"
    compare: str = ""
    mark: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCellView:
    """One head cell of a table."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    is_numeric: bool = False


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row; `level` is its depth in the 类/款/项 tree, `head` the index of its row header cell, unless that is empty."""

    id: str
    cells: tuple[CellView, ...]
    level: int = 0
    role: Literal["item", "group", "total"] = "item"
    head: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelView:
    """One side of a table; 收入 and 支出 of a two-sided form are two panels."""

    name: str
    heads: tuple[tuple[HeadCellView, ...], ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table with caption and unit. `empty` is the note under a table without data, `notes` those under any."""

    id: str
    caption: str
    unit: str
    panels: tuple[PanelView, ...]
    notes: tuple[str, ...] = ()
    empty: str = ""
    header: tuple[str, ...] = ()
    is_sortable: bool = False
    kind: Literal["table"] = "table"


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRowView:
    """One indicator of a form; `level1_span` is 0 where the 一级指标 cell above still covers this row."""

    id: str
    level1: str
    level1_span: int
    level2: str
    level3: str
    description: str
    value: str
    basis: str
    outcome: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """A 绩效目标表 in the order of the printed form; empty strings print as empty cells."""

    id: str
    title: str
    holder: str
    unit: str
    code: str
    name: str
    budget: str
    fiscal: str
    other: str
    purpose: str
    plan_title: str
    plan: tuple[tuple[str, str], ...]
    goals: tuple[str, ...]
    indicators: tuple[IndicatorRowView, ...]
    other_fields: tuple[tuple[str, str], ...] = ()
    #: Whether the form has this row and these columns at all; other regions' forms do not.
    has_purpose: bool = True
    has_descriptions: bool = True
    has_bases: bool = True
    notes: tuple[str, ...] = ()
    page: Link | None = None
    kind: Literal["form"] = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView:
    """A self-evaluation form 自评表: money block, goals, indicator results."""

    id: str
    title: str
    unit: str
    facts: tuple[tuple[str, str], ...]
    funds: TableView | None
    expected: str
    achieved: str
    results: TableView | None
    total_score: str
    conclusion: str
    grade: str = ""
    notes: tuple[str, ...] = ()
    page: Link | None = None
    kind: Literal["evaluation"] = "evaluation"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingView:
    """A heading of a filing; `level` is 2, 3 or 4."""

    id: str
    text_html: str
    level: int
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """Running text; `origin` tells whether people wrote it or it was composed from the figures."""

    html: str
    origin: Literal["written", "composed"] = "written"
    kind: Literal["prose"] = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A boxed remark to the reader: title, paragraphs, list."""

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    entries: tuple[tuple[str, str], ...] = ()
    is_folded: bool = False
    tone: Literal["plain", "warning"] = "plain"
    kind: Literal["notice"] = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How words bear the mark of a remark: their own id, the remark they link to, and what is noted right under them."""

    id: str
    href: str
    title: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """A fault told to the reader: where (a link where `spot` is set), what, why it stays, and by which rule."""

    id: str
    where: str
    kind: str
    message: str
    spot: str = ""
    hint: str = ""
    reason: str = ""
    rule: Link | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarksView:
    """All faults that a page tells of."""

    id: str
    title: str
    lead: str
    remarks: tuple[RemarkView, ...]
    is_folded: bool = False
    kind: Literal["remarks"] = "remarks"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One headline figure: `change` says how it moved (`比2023年 −876.75（−5.31%）`) or why that is unknown."""

    id: str
    name: str
    figure: str
    unit: str
    change: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsView:
    """The headline figures of a filing or department."""

    id: str
    title: str
    facts: tuple[FactView, ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """One bar of a chart in SVG units of the 640-wide view box; a missing year has no bar (`is_gap`)."""

    label: str
    figure: str
    x: str
    y: str
    width: str
    height: str
    label_x: str
    figure_y: str
    is_gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """A bar chart drawn from a table of the same page; `title` says the finding, `source` links the table."""

    id: str
    title: str
    description: str
    height: str
    base_y: str
    label_y: str
    bars: tuple[BarView, ...]
    source: Link
    kind: Literal["chart"] = "chart"


Block = (
    HeadingView
    | ProseView
    | TableView
    | FormView
    | EvaluationView
    | NoticeView
    | RemarksView
    | FactsView
    | ChartView
)
