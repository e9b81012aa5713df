"""Addresses are for ever: every page, and every place in it, that was once recorded is still there.

`tests/addresses.txt` is the record, grouped by page: `  b1-: total …` stands for the ids `b1-total …`.
`pytest tests/test_addresses.py --accept` writes new ones into it; what vanished must come back, or be
taken out of the record by hand, which a reviewer sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.pages.markup import Markup

RECORD = Path(__file__).parent / "addresses.txt"

#: Places of the frame, which nobody cites.
FRAME = frozenset({"main", "q", "results"})
#: Known faults and the words they speak of: both go when the fault is mended. Their ids never mean another fault.
PASSING = re.compile("(known|spot)-[0-9a-f]{8}|known")

Places = Mapping[str, frozenset[str]]


def written(places: Places) -> str:
    """The record of some pages: sorted, one line for a page and one for each family of ids in it."""
    lines = []
    for page in sorted(places):
        lines.append(page or "/")
        families: dict[str, list[str]] = {}
        for each in sorted(places[page]):
            family, dash, rest = each.partition("-")
            families.setdefault(family + dash, []).append(rest)
        lines += [
            f"  {family}: {' '.join(members)}" if members != [""] else f"  {family}"
            for family, members in sorted(families.items())
        ]
    return "".join(f"{line}\n" for line in lines)


def read(record: str) -> Places:
    """The pages and ids of a record."""
    found: dict[str, set[str]] = {}
    page = ""
    for line in record.splitlines():
        if not line.startswith(" "):
            page = line.removeprefix("/")
            found[page] = set()
            continue
        family, colon, members = line.strip().partition(": ")
        found[page] |= {family + each for each in members.split()} if colon else {family}
    return {page: frozenset(ids) for page, ids in found.items()}


def places_of(site: Path) -> Places:
    """What the built site has: its pages by address, each with its ids."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): frozenset(
            each for each in Markup(path.read_text(encoding="utf-8")).ids if not PASSING.fullmatch(each)
        )
        - FRAME
        for path in site.rglob("*.html")
    }


def beyond(some: Places, others: Places) -> list[str]:
    """What `some` have and `others` have not."""
    missing = [page or "/" for page in some if page not in others]
    missing += [
        f"{page}#{each}" for page in some if page in others for each in sorted(some[page] - others[page])
    ]
    return sorted(missing)


def listed(lines: Iterable[str]) -> str:
    told = list(lines)
    return "\n".join([*told[:40], *([f"……共{len(told)}处"] if len(told) > 40 else [])])


def test_no_address_vanishes_and_each_is_recorded(built_site: Path, accepts: bool) -> None:
    recorded = read(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    there = places_of(built_site)
    gone, new = beyond(recorded, there), beyond(there, recorded)
    if new and accepts:
        kept = {
            page: recorded.get(page, frozenset()) | there.get(page, frozenset())
            for page in {*recorded, *there}
        }
        RECORD.write_text(written(kept), encoding="utf-8", newline="\n")
        print(f"新的地址已经记下：\n{listed(new)}")
        new = []
    assert not gone, f"公布过的地址没有了：\n{listed(gone)}"
    assert not new, (
        f"新的地址还没有记下，看过以后运行 pytest tests/test_addresses.py --accept：\n{listed(new)}"
    )


@pytest.mark.parametrize(
    "places",
    [
        {},
        {"": frozenset({"years"}), "404.html": frozenset()},
        {
            "a/": frozenset({"b1-total", "b1-income-total", "facts", "facts-title", "x-"}),
            "b/": frozenset({"y"}),
        },
    ],
)
def test_a_record_is_read_as_it_was_written(places: Places) -> None:
    assert read(written(places)) == places


def test_what_vanished_is_told() -> None:
    old = {"": frozenset({"a"}), "x/": frozenset({"b1-total"}), "y/": frozenset()}
    new = {"": frozenset({"a", "b"}), "x/": frozenset({"b1-sum"})}
    assert beyond(old, new) == ["x/#b1-total", "y/"]
    assert beyond(new, old) == ["#b", "x/#b1-sum"]
