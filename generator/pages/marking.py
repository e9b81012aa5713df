"""Marks laid on the words and figures of a page that its remarks speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass, replace
from typing import Any, TypeVar

from generator import prose
from generator.corpus.corpus import EvaluationEntry, FilingEntry, ProjectEntry
from generator.diagnostic import Diagnostic
from generator.pages.blocks import Block, CellView, EvaluationView, FormView, Mark, ProseView, TableView
from generator.pages.record_path import Path, Places, words_of
from generator.pages.remarks import Remarks, marks_of, spot_id
from generator.pages.table_spots import spots_of
from generator.reading.document import Section
from generator.record import Record
from generator.tables.table import Table

V = TypeVar("V")

#: A mark is no longer than this; of a longer stretch its first clause is marked.
MOST_CHARACTERS = 40
_CLAUSE = re.compile(r"[。；！？，：]")
_QUOTED = re.compile(r"“([^“”]+)”")
_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")

#: Where a field of a record is printed in its view, if not under its own name.
_FORM = {"form_title": "title", "plan_head": "plan_title"}
_INSIDE_FORM: Mapping[str, Mapping[str, int]] = {
    "plan": {"when": 0, "figure": 1},
    "other_fields": {"label": 0, "text": 1},
}
#: The notices that print a field of a filing.
_NOTICES = {
    "variants": "variant",
    "transcription": "repairs",
    "published_errors": "published-errors",
    "inferences": "inferences",
}
_FACTS = {"name": "项目名称", "code": "项目编码", "department": "主管部门", "holder": "实施单位"}
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "funds": ("item", "opening", "adjusted", "executed", "weight", "rate", "score", "reason"),
    "results": ("level1", "level2", "level3", "target", "outcome", "weight", "score", "deviation"),
}


@dataclass
class Marking:
    """Marks the parts of one page, and remembers of each remark where it is, and whose mark its words bear.

    `notices` are the ids of the notices that tell of what a remark speaks of, for what is no word or figure.
    """

    remarks: Remarks
    where: dict[int, str] = field(default_factory=dict)
    bearer: dict[int, int] = field(default_factory=dict)
    notices: dict[int, str] = field(default_factory=dict)
    _places: dict[int, Places] = field(default_factory=dict)

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The words of a text with its marks; directives and links stay as they are."""
        found = list(sections)
        for number, each in self._shortest_first(sections[0].at.path if sections else ""):
            index = max((i for i, s in enumerate(sections) if s.at.line <= each.at.line), default=-1)
            if index < 0:
                continue
            section = found[index]
            heading = prose.plain(section.heading)
            self.where[number] = f"“{heading}”" if heading else "正文"
            if section.level and each.at.line == section.at.line:
                found[index] = replace(section, heading=self._words(section.heading, each, number))
                continue
            lines = section.body.split("\n")
            row = each.at.line - section.body_line
            if 0 <= row < len(lines) and not prose.is_directive(prose.plain(lines[row])):
                lines[row] = self._stretch(lines[row], each, number)
                found[index] = replace(section, body="\n".join(lines))
        return tuple(found)

    def form(self, view: FormView, entry: ProjectEntry) -> FormView:
        """The target form of a project with its marks."""
        for number, each in self._shortest_first(entry.path):
            path = self._path_to(entry.project, each)
            self.where[number] = f"《{prose.plain(view.title)}》{words_of(entry.project, path)}"
            view = self._first(view, (*_in_form(view, path, each), ("title",)), each, number)
        return view

    def evaluation(self, view: EvaluationView, entry: EvaluationEntry) -> EvaluationView:
        """The self-evaluation form of a project with its marks."""
        for number, each in self._shortest_first(entry.path):
            path = self._path_to(entry.form, each)
            self.where[number] = f"《{prose.plain(view.title)}》{words_of(entry.form, path)}"
            view = self._first(view, (*_in_evaluation(view, path), ("title",)), each, number)
        return view

    def tables(
        self, views: Mapping[str, TableView], entry: FilingEntry, tables: Sequence[Table]
    ) -> dict[str, TableView]:
        """The tables of a filing, by code, with the marks of what its record says."""
        found = dict(views)
        for number, each in self._of_record(entry):
            path = self._path_to(entry.filing, each)
            self.where[number] = words_of(entry.filing, path) if path and path[0] != "profile" else "本件"
            if path and path[0] in _NOTICES:
                notice = _NOTICES[str(path[0])]
                self.notices[number] = f"{notice}-{int(path[1]) + 1}" if notice == "variant" else notice
            for spot in spots_of(entry.filing, path, tables):
                table = tables[spot.table]
                view = found[table.code]
                row = view.panels[spot.panel].rows[spot.row]
                cell = ("panels", spot.panel, "rows", spot.row, "cells")
                ways = ((*cell, spot.column, "text"), (*cell, row.head, "text"))
                found[table.code] = self._first(view, ways, each, number)
                name = prose.plain(row.cells[row.head].text)
                self.where[number] = f"《{view.caption}》“{name}”行"
                break
        return found

    def extra(self, view: TableView, entry: FilingEntry, index: int) -> TableView:
        """An extra table 附表 of a filing with its marks."""
        for number, each in self._of_record(entry):
            path = self._path_to(entry.filing, each)
            if path[:2] != ("extra_tables", index):
                continue
            self.where[number] = f"《{view.caption}》"
            line = each.at.line - entry.filing.extra_tables[index].at("rows").line
            words = _source_words(each) or each.at.source.line(each.at.line).strip().split("\t")[0]
            rows = view.panels[0].rows
            ways = (
                ("panels", 0, "rows", r, "cells", c, "text")
                for r in (line - 1, line - 2)
                if 0 <= r < len(rows)
                for c, cell in enumerate(rows[r].cells)
                if words in prose.plain(cell.text)
            )
            view = self._first(view, tuple(ways), each, number)
        return view

    def told(self, blocks: Sequence[Block], page: str) -> list[Block]:
        """The blocks of the page at a path, and at their end the list of what is told of them."""
        view = self.remarks.view(self.where, self._spots(blocks), page)
        return [*blocks, view] if view is not None else list(blocks)

    def marks(self) -> tuple[Mark, ...]:
        """How each mark is shown, by number."""
        return self.remarks.marks(self.bearer)

    def _spots(self, blocks: Sequence[Block]) -> dict[int, str]:
        """The id of what each remark speaks of, as far as that stands on the page."""
        if not self.notices and not self.bearer:
            return {}
        placed = marks_of(blocks)
        ids = {each.id for each in blocks if not isinstance(each, ProseView)}
        spots = {number: each for number, each in self.notices.items() if each in ids}
        findings = self.remarks.findings
        borne = ((number, bearer) for number, bearer in self.bearer.items() if bearer in placed)
        return spots | {number: spot_id(findings[bearer]) for number, bearer in borne}

    def _path_to(self, record: Record, finding: Diagnostic) -> Path:
        """The way to the field of a record that a finding is about."""
        # By identity: to compare records costs more than to gather their places.
        places = self._places.get(id(record))
        if places is None:
            places = self._places[id(record)] = Places(record)
        return places.path_to(finding.at)

    def _of_record(self, entry: FilingEntry) -> Iterator[tuple[int, Diagnostic]]:
        """The remarks on the front matter of a filing."""
        body = entry.document.body_line if entry.document is not None else 0
        return (pair for pair in self._shortest_first(entry.path) if pair[1].at.line < body)

    def _shortest_first(self, path: str) -> list[tuple[int, Diagnostic]]:
        """The remarks in a file, the most exact first: it gets the mark that another may share."""

        def length(pair: tuple[int, Diagnostic]) -> tuple[int, int]:
            at = pair[1].at
            return at.end_line - at.line, at.end_column - at.column

        return sorted(self.remarks.numbered(path), key=length)

    def _first(self, view: V, ways: Iterable[Path], finding: Diagnostic, number: int) -> V:
        """A view with a mark at the first of these ways that leads to words."""
        for way in ways:
            changed = self._at(view, way, finding, number)
            if number in self.bearer:
                return changed  # type: ignore[no-any-return]
        return view

    def _at(self, value: Any, way: Path, finding: Diagnostic, number: int) -> Any:
        if not way:
            return self._words(value, finding, number) if isinstance(value, str) else value
        step, rest = way[0], way[1:]
        if isinstance(step, str):
            is_cell = isinstance(value, CellView)
            if not (is_cell or is_dataclass(value)) or not hasattr(value, step):
                return value
            changed = {step: self._at(getattr(value, step), rest, finding, number)}
            return value._replace(**changed) if is_cell else replace(value, **changed)
        if not 0 <= step < len(value):
            return value
        return (*value[:step], self._at(value[step], rest, finding, number), *value[step + 1 :])

    def _words(self, text: str, finding: Diagnostic, number: int) -> str:
        """A text in which the words of the finding are marked, else all of it."""
        shown, words = prose.plain(text), _source_words(finding)
        start = shown.find(words) if words else -1
        start, end = (start, start + len(words)) if start >= 0 else (0, len(shown))
        return self._mark(text, *_short(shown, start, end), number)

    def _stretch(self, line: str, finding: Diagnostic, number: int) -> str:
        """A line of a body with the mark at the columns of the finding."""
        shown = prose.plain(line)
        end = finding.at.end_column - 1 if finding.at.end_line == finding.at.line else len(shown)
        start, end = _short(shown, finding.at.column - 1, min(end, len(shown)))
        if any(match.start() < end and start < match.end() for match in _LINK.finditer(shown)):
            return line
        return self._mark(line, start, end, number)

    def _mark(self, text: str, start: int, end: int, number: int) -> str:
        text, bearer = prose.mark(text, start, end, number)
        if bearer >= 0:
            self.bearer[number] = bearer
        return text


def _source_words(finding: Diagnostic) -> str:
    """The words of the source at a finding, if they stand on one line."""
    at = finding.at
    return (
        at.source.line(at.line)[at.column - 1 : at.end_column - 1].strip() if at.end_line == at.line else ""
    )


def _short(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without blanks at its ends and bars of a table; of a long one the first clause."""
    cell = re.match(r"[\s|]*", text[start:end])
    start += cell.end() if cell else 0
    if text.lstrip().startswith("|"):
        bar = text.find("|", start, end)
        end = bar if bar >= 0 else end
    end = start + len(text[start:end].rstrip())
    if end - start > MOST_CHARACTERS:
        clause = _CLAUSE.search(text, start + 1, start + MOST_CHARACTERS)
        end = clause.start() if clause else start + MOST_CHARACTERS
    return start, end


def _in_form(view: FormView, path: Path, finding: Diagnostic) -> Iterator[Path]:
    """Where a field of a project may be printed in its form, the likeliest first."""
    if not path:
        return
    name, rest = str(path[0]), path[1:]
    if name == "note":
        yield ("notes", 0)
    elif name == "goals":
        words = _source_words(finding)
        line = finding.at.source.line(finding.at.line).strip().removeprefix("- ")
        # The list has one place for all its goals; which one is meant, the message may quote.
        for wanted in (*_QUOTED.findall(finding.message), words, line):
            for index, goal in enumerate(view.goals):
                if wanted and wanted in prose.plain(goal):
                    yield ("goals", index)
        yield ("goals", 0)
    elif name == "indicators" and rest:
        index = int(rest[0])
        if rest[1:] == ("level1",):
            while index > 0 and not view.indicators[index].level1_span:
                index -= 1
        yield ("indicators", index, *rest[1:])
        yield ("indicators", int(rest[0]), "level3")
    elif name in _INSIDE_FORM and len(rest) == 2:
        yield (name, rest[0], _INSIDE_FORM[name][str(rest[1])])
        yield (name, rest[0], 0)
    elif name == "plan":
        yield ("plan_title",)
    else:
        yield (_FORM.get(name, name), *rest)


def _in_evaluation(view: EvaluationView, path: Path) -> Iterator[Path]:
    """Where a field of a self-evaluation form may be printed."""
    if not path:
        return
    name, rest = str(path[0]), path[1:]
    if name in _FACTS:
        terms = [term for term, _ in view.facts]
        if _FACTS[name] in terms:
            yield ("facts", terms.index(_FACTS[name]), 1)
    elif name in _COLUMNS and rest:
        columns = _COLUMNS[name]
        row = (name, "panels", 0, "rows", rest[0], "cells")
        if len(rest) == 2:
            yield (*row, columns.index(str(rest[1])), "text")
        yield (*row, columns.index("item" if name == "funds" else "level3"), "text")
    elif name == "note":
        yield ("notes", 0)
    else:
        yield (name, *rest)
