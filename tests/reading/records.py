"""A record with a field of every form, as the tests of the reader use it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.amount import ABSENT, Amount, MoneyUnit
from generator.reading.decode import decode
from generator.record import Record, key
from generator.source import Source, Span


class Colour(StrEnum):
    RED = "红"
    GREEN = "绿（深）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Record):
    code: str = key("科目编码", example="2013701")
    amount: Amount = key("金额", "预算数")
    note: str | None = key("备注", default=None)
    colour: Colour = key("颜色", default=Colour.RED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    unit: MoneyUnit | None = key("金额单位", default=None)
    total: Amount = key("合计", default=ABSENT)
    lines: tuple[Line, ...] = key("明细", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Record):
    name: str = key("名称", example="网信办")
    unit: MoneyUnit = key("金额单位", default=MoneyUnit.YUAN)
    amount: Amount = key("金额", default=ABSENT)
    day: date | None = key("日期", default=None)
    is_open: bool | None = key("公开", default=None)
    count: int | None = key("数量", default=None)
    colour: Colour | None = key("颜色", default=None)
    text: str | None = key("说明", default=None)
    words: tuple[str, ...] = key("名词", default=())
    lines: tuple[Line, ...] = key("明细", default=())
    part: Part | None = key("部分", default=None)


def read(text: str) -> Form:
    """The record of a text that must be sound."""
    record, faults = decode(Form, Source("a.yaml", text))
    assert record is not None, faults
    assert not faults
    return record


def faults_of(text: str) -> list[tuple[str, int, str]]:
    """Name, line and marked text of each fault of a text, in order of place."""
    record, faults = decode(Form, Source("a.yaml", text))
    assert record is None
    assert faults
    return [(each.name, each.at.line, cut(each.at)) for each in sorted(faults, key=lambda each: each.order)]


def hints_of(text: str) -> str:
    """What the faults of a text tell people to do."""
    return "\n".join(each.hint for each in decode(Form, Source("a.yaml", text))[1])


def cut(at: Span) -> str:
    """What stands at a span."""
    rows = list(at.source.lines[at.line - 1 : at.end_line])
    rows[-1] = rows[-1][: at.end_column - 1]
    rows[0] = rows[0][at.column - 1 :]
    return "\n".join(rows)
