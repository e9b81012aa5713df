"""The identities applied to the cells of one filing: pairs of sides that should be equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.amount import ABSENT, or_zero
from generator.checks.cells import Cells, Ref
from generator.checks.identities import Identity
from generator.checks.sides import Side
from generator.model.vocabulary import FISCAL
from generator.tables.table import Panel, Row

#: The rows that a word with an asterisk means: by table, word, and the row of the left side.
_Known = dict[tuple[str, str, str], list[Row]]

_CLOSING = ("distributed", "carried-forward")


def equations(
    cells: Cells,
    identities: Iterable[Identity],
    kind: str,
    *,
    only_stated: bool = False,
    only_unequal: bool = False,
) -> Iterator[tuple[Identity, Side, Side]]:
    """Every pair of sides that a kind of filing gives figures for.

    `only_stated` leaves out what holds no stated figure: sums of one table are right by themselves.
    `only_unequal` leaves out the pairs that are equal, as nearly all are.
    """
    stated = frozenset(each[0] for each in cells.stated)
    known: _Known = {}
    for identity in identities:
        if identity.kind.value != kind or not identity.tables <= cells.tables.keys():
            continue
        if only_stated and identity.tables.isdisjoint(stated):
            continue
        wanted = _Shared(identity, cells.stated) if only_stated else None
        for names in _names(cells, identity):
            if wanted is not None and not wanted.may_hold(names):
                continue
            left, right = (_refs(cells, side, names, known) for side in (identity.left, identity.right))
            if (
                left is None
                or right is None
                or (only_stated and cells.stated.keys().isdisjoint((*left, *right)))
            ):
                continue
            if only_unequal and cells.amount(left) == cells.amount(right):
                continue
            sides = cells.total(left), cells.total(right)
            if sides[0] is not None and sides[1] is not None:
                yield identity, sides[0], sides[1]


class _Shared:
    """What all cells of an identity share, its row or its column: those of which something is stated."""

    def __init__(self, identity: Identity, stated: Iterable[Ref]) -> None:
        terms = (*_terms(identity.left), *_terms(identity.right))
        own = [each for each in stated if each[0] in identity.tables]
        self._rows = {row for _, row, _ in own} if all(row == "{row}" for _, row, _ in terms) else None
        self._columns = (
            {column for _, _, column in own} if all(column == "{column}" for _, _, column in terms) else None
        )

    def may_hold(self, names: dict[str, str]) -> bool:
        """Whether the cells of one equation may hold a stated figure."""
        if self._rows is not None and names["row"] not in self._rows:
            return False
        return self._columns is None or names["column"] in self._columns


def _names(cells: Cells, identity: Identity) -> Iterator[dict[str, str]]:
    """What the braces of an identity stand for, each in turn."""
    code = identity.left.split(".")[0]
    panels = cells.tables[code].panels
    if "{fund}" in identity.left:
        yield from ({"fund": fund.slug} for fund in FISCAL)
    elif "{code}" in identity.left:
        keys = (row.key for panel in panels for row in panel.rows if row.key.startswith("function-"))
        yield from ({"code": key.removeprefix("function-")} for key in keys)
    elif "{row}" in identity.left or "{column}" in identity.left:
        for panel in panels:
            columns = [each.key for each in panel.columns if each.kind == "money"]
            rows = [each.key for each in panel.rows] if "{row}" in identity.left else [""]
            for row in rows:
                for column in columns if "{column}" in identity.left else [""]:
                    yield {"row": row, "column": column}
    else:
        yield {}


def _refs(cells: Cells, side: str, names: dict[str, str], known: _Known) -> list[Ref] | None:
    """The cells of one side; None where they are not known."""
    refs: list[Ref] = []
    for code, row, column in _terms(side):
        found = _term(cells, code, row.format_map(names), column.format_map(names), names, known)
        if found is None:
            return None
        refs += found
    return refs


@cache
def _terms(side: str) -> tuple[Ref, ...]:
    """The terms of a side, each with its table, row and column; what stands in braces is still to be put in."""
    parts = (term.split(".") for term in side.split(" + "))
    return tuple((code, row, column[0] if column else "amount") for code, row, *column in parts)


def _term(
    cells: Cells, code: str, row: str, column: str, names: dict[str, str], known: _Known
) -> list[Ref] | None:
    if column == "*columns":
        panel = cells.tables[code].panels[0]
        keys = [each.key for each in panel.columns if each.kind == "money" and each.key != "total"]
        return [(code, row, key) for key in keys]
    if row == "*carried":
        return _carried(cells, code, names["fund"])
    if not row.startswith("*"):
        return [(code, row, column)]
    key = code, row, names.get("row", "")
    if key not in known:
        known[key] = _rows(cells, *key)
    return [(code, each.key, column) for each in known[key]]


def _rows(cells: Cells, code: str, word: str, above: str) -> list[Row]:
    panels = cells.tables[code].panels
    if word == "*below":
        return _below(panels, above)
    income, spending = (
        next((p for p in panels if p.key == key), panels[0]) for key in ("income", "spending")
    )
    if word in ("*classes", "*spent"):
        subtotal = [row for row in spending.rows if row.key == "spending-subtotal"]
        classes = [row for row in spending.rows if row.key.startswith("function-")]
        return subtotal if word == "*spent" and subtotal else classes
    return _revenue(income, word)


def _revenue(income: Panel, word: str) -> list[Row]:
    """The rows of revenue that a word means. Parts 其中 are left out: they stand in the row above them."""
    keys = [row.key for row in income.rows]
    split = keys.index("income-subtotal") if "income-subtotal" in keys else len(keys)
    items = [(place, row) for place, row in enumerate(income.rows) if row.role == "item" and row.level == 0]
    if word == "*earlier":
        return [row for place, row in items if place > split]
    if word == "*year-sum" and split < len(keys):
        return [income.rows[split]]
    return [row for place, row in items if place < split]


def _below(panels: tuple[Panel, ...], above: str) -> list[Row]:
    panel = next((p for p in panels if any(row.key == above for row in p.rows)), None)
    row = next((row for row in panel.rows if row.key == above), None) if panel is not None else None
    if panel is None or row is None:
        return []
    if row.role == "total":
        # Items without a code stand beside the 类.
        return [r for r in panel.rows if r is not row and (r.level == 0 or not r.key.isdigit())]
    return [r for r in panel.rows if r.level == row.level + 1 and r.key.startswith(row.key) and r is not row]


def _carried(cells: Cells, code: str, fund: str) -> list[Ref] | None:
    """What a budget left from earlier years: its own row, or nothing where nothing is left at all."""
    own = code, f"income-{fund}-carried", "amount"
    if cells.place(*own) is not None:
        return [own]
    place = cells.place(code, "income-carried-over", "amount")
    value = place.cell.value if place is not None else None
    if value is ABSENT or isinstance(value, str):
        return None
    return None if value is not None and or_zero(value) else []
