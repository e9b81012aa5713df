"""A page in short: its headings, words and tables in order, to be compared with what it should be."""

from __future__ import annotations

import html
import re

from generator.pages.blocks import Block, EvaluationView, FormView, HeadingView, ProseView, TableView
from generator.pages.views import DocumentPage


def words(markup: str) -> str:
    """The text of a piece of markup, paragraphs parted by `/`."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup.strip().replace("</p>\n<p>", "/")))


def told(block: Block) -> str:
    """One block in a line: `## heading`, `[table]`, `{form}`, or its words."""
    match block:
        case HeadingView():
            return f"{'#' * block.level} {words(block.text_html)}"
        case TableView():
            return f"[{block.caption}]"
        case FormView() | EvaluationView():
            return f"{{{block.title}}}"
        case ProseView():
            return words(block.html)
    return f"({block.kind})"


def outline(page: DocumentPage) -> list[str]:
    return [told(block) for block in page.blocks]


def section(page: DocumentPage, heading: str) -> list[str]:
    """What stands under a heading, up to the next of its level or above."""
    lines = outline(page)
    start = next(i for i, line in enumerate(lines) if line.lstrip("#").strip() == heading)
    level = len(lines[start]) - len(lines[start].lstrip("#"))
    found = []
    for line in lines[start + 1 :]:
        depth = len(line) - len(line.lstrip("#"))
        if 0 < depth <= level:
            break
        found.append(line)
    return found


def table(page: DocumentPage, caption: str) -> TableView:
    return next(each for each in page.blocks if isinstance(each, TableView) and each.caption == caption)


def cells(view: TableView, row_id: str) -> list[str]:
    """The texts of a row, a compared figure as `now ← compared`."""
    row = next(row for panel in view.panels for row in panel.rows if row.id == row_id)
    return [f"{each.text} ← {each.compare}" if each.compare else each.text for each in row.cells]
