"""The terms that a filing's 名词解释 defines, and whether the rest of the filing uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.words.texts import Text, texts
from generator.model.budget import Budget
from generator.model.final import Final

_TERM = re.compile(
    r"^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]+\s*[、.．]?\s*)?"
    r"(?P<term>[^：:，。；\s]{2,30}?)\s*(?:[：:]|(?:，)?(?:是指|指的是|系指|指))"
)
_SIGNS = str.maketrans("", "", '“”"‘’（）()《》 \u3000')


@dataclass(frozen=True, slots=True)
class Defined:
    """One term, as the glossary spells it, and where."""

    term: str
    text: Text
    start: int
    end: int


def bare(words: str) -> str:
    """Words without quotes, brackets and blanks, for comparing."""
    return words.translate(_SIGNS)


def defined(case: Case) -> tuple[Defined, ...]:
    """The terms of the body's glossary, in order."""
    return tuple(_defined(case))


def _defined(case: Case) -> Iterator[Defined]:
    for text in texts(case):
        if text.part == "paragraph" and text.section == "glossary":
            match = _TERM.match(text.text)
            if match is not None:
                yield Defined(match["term"].strip("“”"), text, match.start("term"), match.end("term"))


def body_words(case: Case) -> tuple[Text, ...]:
    """The words of the filing outside its glossary."""
    return tuple(each for each in texts(case) if each.section != "glossary")


def used_words(case: Case) -> str:
    """All words outside the glossary, with the sources of revenue that were typed and the rows that have figures."""
    found = [each.text for each in body_words(case)]
    filing = case.filing
    if isinstance(filing, Budget | Final):
        found += [line.fund.value for line in filing.income]
    for table in case.derived.tables:
        found += [table.name]
        for panel in table.panels:
            found += [head for column in panel.columns for head in column.heads]
            for row in panel.rows:
                if any(isinstance(cell.value, Decimal) and cell.value for cell in row.cells):
                    found += [cell.value for cell in row.cells if type(cell.value) is str]
    return bare("\n".join(found))
