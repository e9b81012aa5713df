"""A record -> YAML that decodes to the same record."""

from __future__ import annotations

from typing import Any

from generator.amount import MoneyUnit
from generator.reading.fields import Field, Form, Table, table
from generator.reading.quoting import ESCAPED, quoted, scalar
from generator.reading.scalars import as_typed
from generator.record import Record


def emit(record: Record, *, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
    """The record as YAML, fields in order of declaration, those at their default left out.

    `unit` is that of amounts where the record names none, as in `decode`.
    """
    rows = _record(record, unit)
    return "".join(f"{row}\n" for row in rows) if rows else "{}\n"


def _record(record: Record, unit: MoneyUnit) -> list[str]:
    fields: Table = table(type(record))
    if fields.unit is not None:
        unit = getattr(record, fields.unit.name) or unit
    rows: list[str] = []
    for each in fields.fields:
        value = getattr(record, each.name)
        if each.is_required or value != each.default:
            rows += _field(each, value, unit)
    return rows


def _field(each: Field, value: Any, unit: MoneyUnit) -> list[str]:
    key = f"{each.word}:"
    match each.form:
        case Form.RECORD:
            inner = _record(value, unit)
            return [key, *_indented(inner)] if inner else [f"{key} {{}}"]
        case Form.RECORDS:
            items = [_record(item, unit) or ["{}"] for item in value]
            return [key, *(row for item in items for row in _item(item))] if items else [f"{key} []"]
        case Form.TEXTS:
            return [key, *(row for text in value for row in _item(_text(text)))] if value else [f"{key} []"]
        case _:
            typed = _text(_typed(each, value, unit))
            return [f"{key} {typed[0]}".rstrip(), *typed[1:]]


def _typed(each: Field, value: Any, unit: MoneyUnit) -> str:
    """A single value as the text that stands for it."""
    match each.form:
        case Form.AMOUNT:
            return as_typed(value, unit)
        case Form.UNIT:
            return str(value.label)
        case Form.WORD:
            return str(value.value)
        case Form.DATE:
            return str(value.isoformat())
        case Form.YES_NO:
            return "是" if value else "否"
        case _:
            return str(value)


def _text(text: str) -> list[str]:
    """A text as a value: on one line, or as a literal block, its rows indented for a key at column 0."""
    if not text:
        return [""]
    if _fits_block(text):
        return ["|", *_indented(text.split("\n"))]
    return [quoted(text) if "\n" in text else scalar(text)]


def _fits_block(text: str) -> bool:
    """Whether a literal block gives back the text exactly, without an indentation indicator."""
    rows = text.split("\n")
    return (
        len(rows) > 1
        and bool(rows[-1].strip())
        and bool(rows[0])
        and not rows[0][0].isspace()
        and all(row.strip() or not row for row in rows)
        and not any(ESCAPED.search(row.replace("\t", "")) for row in rows)
    )


def _item(rows: list[str]) -> list[str]:
    """The rows of one list item, under a key at column 0."""
    return [f"  - {rows[0]}", *(f"    {row}" if row else "" for row in rows[1:])]


def _indented(rows: list[str]) -> list[str]:
    return [f"  {row}" if row else "" for row in rows]
