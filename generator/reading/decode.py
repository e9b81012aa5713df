"""YAML nodes -> a record: the field's type decides what a text is, and every fault is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.amount import BLANK, MoneyUnit
from generator.diagnostic import Diagnostic
from generator.reading import pasted
from generator.reading.fields import Field, Form, Table, table
from generator.reading.lines import wrong_colon
from generator.reading.matching import match_keys, wrong_dashes
from generator.reading.node import Mapping, Node, Refused, Scalar, Sequence
from generator.reading.scalars import (
    FAILED,
    Report,
    exact_amount,
    is_empty,
    read_amount,
    read_date,
    read_unit,
    read_whole_number,
    read_word,
    read_yes_or_no,
)
from generator.reading.tree import read_tree
from generator.reading.wording import bad_item, empty_value, first_key, not_keys, wrong_type
from generator.record import Record
from generator.source import Source, Span

R = TypeVar("R", bound=Record)

#: A field left empty, whose default stands.
_UNSET = object()


def decode(
    record: type[R],
    source: Source,
    region: tuple[int, int] | None = None,
    *,
    unit: MoneyUnit = MoneyUnit.YUAN,
) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The record that the YAML of a source says, or None with every fault found.

    `region` is the first and last line of the YAML (None: the whole source). `unit` is that of
    amounts which neither they themselves nor the record name.
    """
    tree, faults = read_tree(source, region)
    if tree is None and faults:
        return None, faults
    reading = _Reading(list(faults))
    if tree is None:
        line = region[0] if region else 1
        at = Span(source, line, 1, line, len(source.line(line)) + 1)
        if region is None:
            hint = f"从这一行写起：{first_key(table(record))}"
            return None, (Diagnostic(at, "empty-file", "文件里没有内容", hint),)
        tree = Mapping([], at)
    made = reading.record(table(record), tree, unit)
    if made is FAILED or reading.faults:
        return None, tuple(reading.faults)
    return made, ()


@dataclass(slots=True)
class _Reading:
    """One pass over a tree; what is wrong is gathered, and what is sound is read on."""

    faults: list[Diagnostic] = field(default_factory=list)

    def report(self, fault: Diagnostic) -> None:
        self.faults.append(fault)

    def record(self, fields: Table, node: Node, unit: MoneyUnit | None, within: Field | None = None) -> Any:
        """The record of a mapping, or FAILED; `within` is the field whose value it is."""
        if isinstance(node, Refused):
            return FAILED
        if not isinstance(node, Mapping):
            return self._not_a_mapping(fields, node, within)
        before = len(self.faults)
        values = match_keys(fields, node, self.faults)
        is_sound = len(self.faults) == before
        made = self.fill(fields, values, node.at, unit)
        return made if is_sound else FAILED

    def fill(self, fields: Table, given: dict[str, Node], at: Span, unit: MoneyUnit | None) -> Any:
        """A record from the nodes of its fields; those not given have their defaults."""
        values: dict[str, Any] = {}
        places: dict[str, Span] = {"": at}
        is_sound = True
        if fields.unit is not None:
            unit = self._unit(fields.unit, given, unit)
        for each in fields.fields:
            node = given.get(each.name)
            if node is None:
                is_sound = is_sound and not each.is_required
                continue
            places[each.name] = node.at
            value = self.value(each, node, unit)
            if value is FAILED:
                is_sound = False
            elif value is not _UNSET:
                values[each.name] = value
        return fields.record(places=places, **values) if is_sound else FAILED

    def _unit(self, each: Field, given: dict[str, Node], ambient: MoneyUnit | None) -> MoneyUnit | None:
        """The unit of a record's amounts: its own, else its default, else the ambient one; None if wrong."""
        node = given.get(each.name)
        if isinstance(node, Scalar) and not is_empty(node):
            own = read_unit(node, lambda fault: None)
            return own if isinstance(own, MoneyUnit) else None
        return each.default if each.default is not None else ambient

    def value(self, each: Field, node: Node, unit: MoneyUnit | None) -> Any:
        """What a node says for a field: a value, FAILED, or _UNSET where it says nothing."""
        form = each.form
        if isinstance(node, Scalar):
            if is_empty(node):
                return self._empty(each, node)
            if form is Form.TEXT:
                return node.text
            reader = _READERS.get(form)
            if reader is not None:
                return reader(node, each, unit, self.report)
        elif isinstance(node, Refused):
            return FAILED
        if form is Form.RECORD:
            return self.record(table(each.kind), node, unit, each)
        if form is Form.RECORDS:
            return self._records(each, node, unit)
        if form is Form.TEXTS:
            return self._texts(each, node)
        self.report(wrong_type(each, node))
        return FAILED

    def _empty(self, each: Field, node: Scalar) -> Any:
        """What an empty value says: that an amount is blank, and of other fields nothing."""
        if each.form is Form.AMOUNT:
            return BLANK
        if not each.is_required:
            return _UNSET
        self.report(empty_value(each, node))
        return FAILED

    def _records(self, each: Field, node: Node, unit: MoneyUnit | None) -> Any:
        inner = table(each.kind)
        if isinstance(node, Sequence):
            made = [self.record(inner, item, unit) for item in node.items]
            return FAILED if any(one is FAILED for one in made) else tuple(made)
        if isinstance(node, Scalar) and node.style == "|":
            plain = _plain_records(node, inner, unit)
            if plain is not None:
                return plain
            before = len(self.faults)
            rows = pasted.read_rows(node, inner, self.report)
            made = [self.fill(inner, row.cells, row.at, unit) for row in rows]
            is_sound = len(self.faults) == before and not any(one is FAILED for one in made)
            return tuple(made) if is_sound else FAILED
        dashes = wrong_dashes(node) if isinstance(node, Mapping) else []
        self.faults += dashes or [wrong_type(each, node)]
        return FAILED

    def _texts(self, each: Field, node: Node) -> Any:
        """A list of texts, or a literal block with one text a line; one plain text is no list."""
        if isinstance(node, Scalar) and node.style == "|":
            return tuple(line.strip() for line in node.text.split("\n") if line.strip())
        if not isinstance(node, Sequence):
            self.report(wrong_type(each, node))
            return FAILED
        texts: list[str] = []
        is_sound = True
        for item in node.items:
            if isinstance(item, Scalar) and not is_empty(item):
                texts.append(item.text)
                continue
            is_sound = False
            if not isinstance(item, Refused):
                self.report(bad_item(each, item))
        return tuple(texts) if is_sound else FAILED

    def _not_a_mapping(self, fields: Table, node: Scalar | Sequence, within: Field | None) -> object:
        """Report a text or list where keys must stand; a wrong colon explains it best."""
        wrong: list[Diagnostic] = []
        if isinstance(node, Scalar) and node.style in ("", "|"):
            lines = range(node.at.line + (node.style == "|"), node.at.end_line + 1)
            wrong = [fault for line in lines if (fault := wrong_colon(node.at.source, line))]
        self.faults += wrong or [not_keys(fields, node) if within is None else wrong_type(within, node)]
        return FAILED


#: How one text is read as what its field is; a text field takes it as it stands.
_READERS: dict[Form, Callable[[Scalar, Field, MoneyUnit | None, Report], object]] = {
    Form.AMOUNT: lambda node, each, unit, report: read_amount(node, unit, report),
    Form.UNIT: lambda node, each, unit, report: read_unit(node, report),
    Form.WORD: lambda node, each, unit, report: read_word(node, each.kind, report),
    Form.DATE: lambda node, each, unit, report: read_date(node, report),
    Form.YES_NO: lambda node, each, unit, report: read_yes_or_no(node, report),
    Form.NUMBER: lambda node, each, unit, report: read_whole_number(node, report),
}


def _plain_records(block: Scalar, fields: Table, unit: MoneyUnit | None) -> tuple[Any, ...] | None:
    """The records of pasted rows in which nothing is wrong; None where something may be, which must be told."""
    found = pasted.plain_rows(block, fields)
    if found is None or unit is None or fields.unit is not None:
        return None
    columns = [(index, each, each.name, each.form) for index, each in enumerate(found.columns)]
    made: list[Any] = []
    for cells, places in found.rows:
        values: dict[str, Any] = {}
        width = len(cells)
        for index, each, name, form in columns:
            text = cells[index] if index < width else ""
            if form is Form.AMOUNT:
                amount = exact_amount(text, unit)
                if amount is None:
                    return None
                values[name] = amount
            elif not text:
                if each.is_required:
                    return None
            elif form is Form.TEXT:
                values[name] = text
            else:
                reader = _READERS.get(form)
                faults: list[Diagnostic] = []
                value = reader(Scalar(text, block.at), each, unit, faults.append) if reader else FAILED
                if value is FAILED:
                    return None
                values[name] = value
        made.append(fields.record(places=places, **values))
    return tuple(made)
