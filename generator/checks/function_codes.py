"""The function codes 功能分类科目 that words of a filing mean by names: 教育支出（类）普通教育（款）小学教育（项）."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from generator.amount import or_zero
from generator.checks.item_cells import plain
from generator.model.budget import Budget
from generator.model.filing import Filing
from generator.model.final import Final
from generator.tables.classification import name_of, normalise
from generator.tables.economic_names import ECONOMIC_NAMES
from generator.tables.function_names import FUNCTION_NAMES

_NATURES = ("basic", "personnel", "public", "project", "upward", "business", "downward")


class FunctionCodes:
    """The codes that one filing spends under, asked by the names of their path."""

    def __init__(self, filing: Filing) -> None:
        self._filing = filing

    def of_path(self, path: tuple[str, ...]) -> frozenset[str]:
        """The codes that a path of names means; several if the names do not tell them apart. A code means itself."""
        if path[0].isdecimal():
            return frozenset(path) & frozenset(self._names)
        names = [plain(each) for each in path]
        length = 7 if len(names) == 3 else 5
        found = {code for code, name in self._names.items() if len(code) == length and name == names[-1]}
        if not found and names[-1].startswith("归口管理的"):  # the name until 2019
            bare = names[-1].removeprefix("归口管理的")
            found = {code for code, name in self._names.items() if len(code) == length and name == bare}
        if len(found) > 1:
            above = {code for code in found if len(code) == 5 or self._name(code[:5]) == names[-2]}
            found = above or found
        return frozenset(found)

    def amounts(self, name: str) -> list[Decimal]:
        """What is spent under one name of a 项: in all, line by line, and by nature; none where it is also a 款's."""
        filing = self._filing
        lines = filing.spending if isinstance(filing, Budget | Final) else ()
        own = [each for each in lines if each.name and plain(each.name) == plain(name)]
        if (
            not own
            or name in ECONOMIC_NAMES.values()
            or any(name == each for each in FUNCTION_NAMES.values())
        ):
            return []
        by_line = [[or_zero(getattr(each, key)) for key in _NATURES] for each in own]
        by_nature = [sum(column, Decimal(0)) for column in zip(*by_line, strict=True)]
        found = [sum(by_nature, Decimal(0)), *(sum(each, Decimal(0)) for each in by_line), *by_nature]
        return [each for each in found if each]

    @cached_property
    def _names(self) -> dict[str, str]:
        filing = self._filing
        if not isinstance(filing, Budget | Final):
            return {}
        found: dict[str, str] = {}
        for line in filing.spending:
            code = normalise(line.code)
            for part in (code, code[:5]):
                name = line.name if part == code and line.name else name_of(part)
                if name:
                    found.setdefault(part, plain(name))
        return found

    def _name(self, code: str) -> str:
        return self._names.get(code) or plain(name_of(code) or "")
