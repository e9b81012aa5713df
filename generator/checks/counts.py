"""Counts in prose 辆、批次、人次 beside the counts that the data give: of “三公” expenses and of vehicles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.case import Case
from generator.checks.grammar.tokens import squeeze
from generator.model.budget import Budget
from generator.model.final import Final
from generator.record import keys
from generator.source import Span

_THREE_PUBLIC: Mapping[str, re.Pattern[str]] = {
    "groups_abroad": re.compile(r"团组[^，。；0-9]{0,4}([0-9]+)个"),
    "persons_abroad": re.compile(r"团组[^。；]{0,16}?([0-9]+)人次"),
    "cars_bought": re.compile(r"购置(?:公务用车|车辆)[^，。；0-9]{0,4}([0-9]+)辆"),
    "cars_held": re.compile(r"保有量[^，。；0-9]{0,6}([0-9]+)辆"),
    "receptions": re.compile(r"接待[^。；]{0,20}?([0-9]+)个?批次?"),
    "guests": re.compile(r"批次?[^。；]{0,10}?([0-9]+)人次?"),
}
_VEHICLES = re.compile(r"车辆[^，。；0-9]{0,6}([0-9]+)辆")


@dataclass(frozen=True, slots=True)
class Miscount:
    """A count in words that is not the one of the data."""

    at: Span
    told: str
    name: str
    known: int


def miscounts(case: Case) -> Iterator[Miscount]:
    """Counts of which the words give one figure, and the data another."""
    filing = case.filing
    counts = filing.three_public_counts if isinstance(filing, Final) else None
    if counts is not None:
        words = {each.name: each.metadata["key"] for each in keys(type(counts)).values()}
        for name, pattern in _THREE_PUBLIC.items():
            yield from _told(
                case, "three-public", pattern, f"三公经费数量“{words[name]}”", getattr(counts, name)
            )
    assets = filing.assets if isinstance(filing, Budget | Final) else None
    vehicles = [each.count.strip() for each in assets.vehicles] if assets is not None else []
    if vehicles and all(map(str.isdecimal, vehicles)):
        yield from _told(case, "assets", _VEHICLES, "国有资产“车辆”各项相加", str(sum(map(int, vehicles))))


def _told(
    case: Case, section: str, pattern: re.Pattern[str], name: str, known: str | None
) -> Iterator[Miscount]:
    """The first place, where all places tell one count; several may be parts of it, or of another year."""
    if known is None or not known.strip().isdecimal():
        return
    found: list[tuple[Span, str, int]] = []
    for passage in case.passages:
        if passage.section != section:
            continue
        plain, places = squeeze(passage.text)
        for match in pattern.finditer(plain):
            at = passage.at(places[match.start(1)], places[match.end() - 1] + 1)
            found.append((at, plain[match.start(1) : match.end()], int(match[1])))
    values = {value for _, _, value in found}
    if values and int(known) not in values and len(values - {0}) < 2:
        at, told, _ = next((each for each in found if each[2]), found[0])
        yield Miscount(at, told, name, int(known))
