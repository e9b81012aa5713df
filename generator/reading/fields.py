"""What the fields of a record class are, worked out once a class from its annotations."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from generator.amount import MoneyUnit, Nothing
from generator.record import Record, keys


class Form(Enum):
    """How the value of a field is written."""

    TEXT = "文字"
    AMOUNT = "金额"
    UNIT = "金额单位"
    WORD = "规定的词"
    DATE = "日期"
    YES_NO = "是或否"
    NUMBER = "整数"
    RECORD = "下一层的键"
    RECORDS = "列表"
    TEXTS = "文字的列表"

    # The members are keys of tables that are asked for every value read; a name takes longer to hash.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: `kind` is the record class or word list its form needs."""

    name: str
    word: str
    words: tuple[str, ...]
    form: Form
    kind: Any
    is_required: bool
    default: Any
    example: str
    is_merged: bool

    @property
    def sample(self) -> str:
        """What a message shows people to type after the key."""
        if self.example:
            return self.example
        if self.form is Form.WORD:
            return str(next(iter(self.kind)).value)
        return _SAMPLES.get(self.form, "…")


_SAMPLES = {
    Form.AMOUNT: "150000.00",
    Form.UNIT: "万元",
    Form.DATE: "2020-03-01",
    Form.YES_NO: "是",
    Form.NUMBER: "2020",
}


@dataclass(frozen=True, slots=True)
class Table:
    """All fields of a record class: in order, by every accepted key, those required, and the one that sets the unit."""

    record: type[Record]
    fields: tuple[Field, ...]
    by_word: dict[str, Field]
    required: tuple[Field, ...]
    unit: Field | None


def table(record: type[Record]) -> Table:
    """The fields of a record class. A type the reader does not know raises TypeError."""
    hashable: Any = record
    return _table(hashable)


@cache
def _table(record: type[Record]) -> Table:
    hints = typing.get_type_hints(record)
    fields = tuple(_field(each, hints[each.name]) for each in keys(record).values())
    by_word = {word: each for each in fields for word in each.words}
    unit = next((each for each in fields if each.form is Form.UNIT), None)
    required = tuple(each for each in fields if each.is_required)
    return Table(record, fields, by_word, required, unit)


def _field(declared: dataclasses.Field[Any], hint: Any) -> Field:
    form, kind = _form(hint)
    default: Any = declared.default
    if declared.default_factory is not dataclasses.MISSING:
        default = declared.default_factory()
    is_required = default is dataclasses.MISSING
    word, also = declared.metadata["key"], declared.metadata["also"]
    return Field(
        declared.name,
        word,
        (word, *also),
        form,
        kind,
        is_required,
        None if is_required else default,
        declared.metadata["example"],
        declared.metadata["is_merged"],
    )


def _form(hint: Any) -> tuple[Form, Any]:
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return (Form.TEXTS, str) if item is str else (Form.RECORDS, item)
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    options = {each for each in typing.get_args(hint) if each is not type(None)} if is_union else {hint}
    if options == {Decimal, Nothing} or options == {Decimal}:
        return Form.AMOUNT, None
    if len(options) == 1:
        kind = options.pop()
        simple = {
            str: Form.TEXT,
            MoneyUnit: Form.UNIT,
            date: Form.DATE,
            bool: Form.YES_NO,
            int: Form.NUMBER,
        }
        if kind in simple:
            return simple[kind], None
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return Form.WORD, kind
        if isinstance(kind, type) and issubclass(kind, Record):
            return Form.RECORD, kind
    raise TypeError(f"{hint!r} is not a type of a field")
