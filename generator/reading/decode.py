"""YAML nodes -> a record: the field's type decides what a text is, and every fault is told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.amount import BLANK, MoneyUnit
from generator.diagnostic import Diagnostic
from generator.reading import pasted
from generator.reading.fields import Field, Form, Table, table
from generator.reading.lines import wrong_colon
from generator.reading.node import Mapping, Node, Refused, Scalar, Sequence
from generator.reading.quoting import scalar
from generator.reading.scalars import (
    FAILED,
    is_empty,
    nearest,
    read_amount,
    read_date,
    read_unit,
    read_whole_number,
    read_word,
    read_yes_or_no,
)
from generator.reading.wording import (
    empty_value,
    first_key,
    known_keys,
    missing_key,
    repeated_key,
    typed,
    wrong_type,
)
from generator.reading.yaml_tree import read_tree
from generator.record import Record
from generator.source import Source, Span

R = TypeVar("R", bound=Record)

#: After so many faults of a file, a wrong key is no longer compared with the known ones, which takes time.
MAX_ADVISED = 200

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

    def record(self, fields: Table, node: Node, unit: MoneyUnit | None) -> Any:
        """The record of a mapping, or FAILED."""
        if isinstance(node, Refused):
            return FAILED
        if not isinstance(node, Mapping):
            return self._not_a_mapping(fields, node)
        given: dict[str, tuple[Field, Scalar, Node]] = {}
        unknown: list[Scalar] = []
        before = len(self.faults)
        for key, value in node.pairs:
            self._key(fields, key, value, given, unknown)
        suggested = {near for key in unknown if (near := self._unknown_key(fields, key, given))}
        for each in fields.fields:
            if each.is_required and each.name not in given and each.name not in suggested:
                self.report(missing_key(each, node.at))
        is_sound = len(self.faults) == before
        values = {name: value for name, (_, _, value) in given.items()}
        made = self.fill(fields, values, node.at, unit)
        return made if is_sound else FAILED

    def fill(self, fields: Table, given: dict[str, Node], at: Span, unit: MoneyUnit | None) -> Any:
        """A record from the nodes of its fields; those not given have their defaults."""
        values: dict[str, Any] = {}
        places: dict[str, Span] = {"": at}
        if fields.unit is not None:
            unit = self._unit(fields.unit, given, unit)
        for each in fields.fields:
            node = given.get(each.name)
            if node is None:
                if each.is_required:
                    values[each.name] = FAILED
                continue
            places[each.name] = node.at
            value = self.value(each, node, unit)
            if value is not _UNSET:
                values[each.name] = value
        if any(value is FAILED for value in values.values()):
            return FAILED
        return fields.record(places=places, **values)

    def _unit(self, each: Field, given: dict[str, Node], ambient: MoneyUnit | None) -> MoneyUnit | None:
        """The unit of a record's amounts: its own, else its default, else the ambient one; None if wrong."""
        node = given.get(each.name)
        if isinstance(node, Scalar) and not is_empty(node):
            own = read_unit(node, lambda fault: None)
            return own if isinstance(own, MoneyUnit) else None
        return each.default if each.default is not None else ambient

    def value(self, each: Field, node: Node, unit: MoneyUnit | None) -> Any:
        """What a node says for a field: a value, FAILED, or _UNSET where it says nothing."""
        if isinstance(node, Refused):
            return FAILED
        if isinstance(node, Scalar) and is_empty(node):
            if each.form is Form.AMOUNT:
                return BLANK
            if not each.is_required:
                return _UNSET
            self.report(empty_value(each, node))
            return FAILED
        if each.form is Form.RECORD:
            return self.record(table(each.kind), node, unit)
        if each.form is Form.RECORDS:
            return self._records(each, node, unit)
        if each.form is Form.TEXTS:
            return self._texts(each, node)
        if not isinstance(node, Scalar):
            self.report(wrong_type(each, node))
            return FAILED
        return self._scalar(each, node, unit)

    def _scalar(self, each: Field, node: Scalar, unit: MoneyUnit | None) -> object:
        match each.form:
            case Form.AMOUNT:
                return read_amount(node, unit, self.report)
            case Form.UNIT:
                return read_unit(node, self.report)
            case Form.WORD:
                return read_word(node, each.kind, self.report)
            case Form.DATE:
                return read_date(node, self.report)
            case Form.YES_NO:
                return read_yes_or_no(node, self.report)
            case Form.NUMBER:
                return read_whole_number(node, self.report)
            case _:
                return node.text

    def _records(self, each: Field, node: Node, unit: MoneyUnit | None) -> Any:
        inner = table(each.kind)
        if isinstance(node, Sequence):
            made = [self.record(inner, item, unit) for item in node.items]
            return FAILED if any(one is FAILED for one in made) else tuple(made)
        if isinstance(node, Scalar) and node.style == "|":
            before = len(self.faults)
            rows = pasted.read_rows(node, inner, self.report)
            made = [self.fill(inner, row.cells, row.at, unit) for row in rows]
            is_sound = len(self.faults) == before and not any(one is FAILED for one in made)
            return tuple(made) if is_sound else FAILED
        self.report(wrong_type(each, node))
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
            if isinstance(item, Scalar):
                self.report(
                    Diagnostic(item.at, "empty-value", f"“{each.word}”里有一项空着", "写上内容，或删去这一行")
                )
            elif not isinstance(item, Refused):
                self.report(
                    Diagnostic(
                        item.at,
                        "wrong-type",
                        f"“{each.word}”的每一项是一段文字，这里却有下一层",
                        f"写成一段文字；文字里有冒号，就加引号：- {scalar(typed(item))}",
                    )
                )
        return tuple(texts) if is_sound else FAILED

    def _key(
        self,
        fields: Table,
        key: Node,
        value: Node,
        given: dict[str, tuple[Field, Scalar, Node]],
        unknown: list[Scalar],
    ) -> None:
        if isinstance(key, Refused):
            return
        if not isinstance(key, Scalar) or key.style in ("|", ">"):
            self.report(
                Diagnostic(
                    key.at,
                    "wrong-type",
                    "冒号前面要写一个键，这里却是列表或一段文字",
                    known_keys(fields, given),
                )
            )
            return
        if key.text == "<<" and not key.style:
            self.report(
                Diagnostic(
                    key.at, "merge-key", "<< 是 YAML 的合并键，本系统不用", "要重复同样的内容，请照写一遍"
                )
            )
            return
        each = fields.by_word.get(key.text.strip())
        if each is None:
            unknown.append(key)
            return
        if each.name not in given:
            given[each.name] = (each, key, value)
            return
        self.report(repeated_key(key, given[each.name][1]))

    def _unknown_key(
        self, fields: Table, key: Scalar, given: dict[str, tuple[Field, Scalar, Node]]
    ) -> str | None:
        """Report an unknown key; the name of the field that was probably meant."""
        word = key.text.strip()
        for mark in ("：", ":"):
            head = word.split(mark, 1)[0].strip()
            if mark in word and head in fields.by_word:
                fault = wrong_colon(key.at.source, key.at.line)
                if fault is not None:
                    self.report(fault)
                    return fields.by_word[head].name
        near = None
        if len(self.faults) < MAX_ADVISED:
            # What is still wanted first, what is there already last.
            likely = sorted(
                fields.by_word.items(), key=lambda item: (item[1].name in given, not item[1].is_required)
            )
            near = nearest(word, (each for each, _ in likely))
        shown = word if len(word) <= 30 else word[:30] + "…"
        hint = f"是不是“{near}”？" if near else ""
        self.report(
            Diagnostic(
                key.at,
                "unknown-key",
                f"不认识“{shown}”这个键，它的内容会丢失",
                hint + known_keys(fields, given),
            )
        )
        return fields.by_word[near].name if near else None

    def _not_a_mapping(self, fields: Table, node: Scalar | Sequence) -> object:
        """Report a text or list where keys must stand; a wrong colon explains it best."""
        if isinstance(node, Scalar) and node.style in ("", "|"):
            lines = range(node.at.line + (node.style == "|"), node.at.end_line + 1)
            wrong = [fault for line in lines if (fault := wrong_colon(node.at.source, line))]
            if wrong:
                self.faults += wrong
                return FAILED
        what = "一个列表" if isinstance(node, Sequence) else "一段文字"
        self.report(
            Diagnostic(
                node.at, "wrong-type", f"这里要写“键: 值”，写的却是{what}", f"写成：{first_key(fields)}"
            )
        )
        return FAILED
