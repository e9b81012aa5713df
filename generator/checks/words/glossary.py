"""The terms that a filing's 名词解释 defines, and whether the rest of the filing uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.case import Case
from generator.checks.spelling import is_within
from generator.checks.words.names import STANDARD
from generator.checks.words.text import Text
from generator.checks.words.texts import body, texts
from generator.derived import context
from generator.model.budget import Budget
from generator.model.final import Final
from generator.statements import budget, final

_TERM = re.compile(
    r"^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]+\s*[、.．]?\s*)?"
    r"(?P<term>[^：:，。；\s]{2,30}?)\s*(?:[：:]|(?:，)?(?:是指|指的是|系指|指))"
)
_SIGNS = '“”"‘’（）()《》 \u3000'


#: （类）（款）（项） after the name of an account.
_OF_CLASS = re.compile(r"[（(][类款项][）)]$")
#: What stands behind a term and is shorter defines nothing.
_SHORTEST = 6

#: 年末无结转和结余 is no other spelling of 年末结转和结余, but says something of it.
_SAYS_MORE = re.compile("[无没未]")

#: Two spellings of one term differ by no more characters than this.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Defined:
    """One term, as the glossary spells it, and where."""

    term: str
    text: Text
    start: int
    end: int


def bare(words: str) -> str:
    """Words without quotes, brackets and blanks, for comparing."""
    # `str.translate` asks a table about each character of a Chinese text.
    for sign in _SIGNS:
        words = words.replace(sign, "")
    return words


def defined(case: Case) -> tuple[Defined, ...]:
    """The terms of the body's glossary, in order."""
    return tuple(_defined(case))


def section_texts(case: Case) -> tuple[Text, ...]:
    """The paragraphs of the body's glossary: from its heading to the next one of its level or higher."""
    start = end = level = 0
    for section in case.sections:
        if start and not end and section.level <= level:
            end = section.at.line
        elif not start and (spec := case.placed(section.heading)) is not None and spec.key == "glossary":
            start, level = section.at.line, section.level
    if not start:
        return ()
    return tuple(
        each for each in body(case) if each.part == "paragraph" and start < each.line < (end or 10**9)
    )


def _defined(case: Case) -> Iterator[Defined]:
    for text in section_texts(case):
        match = _TERM.match(text.text)
        if match is not None and len(text.text) - match.end() >= _SHORTEST:
            term = _OF_CLASS.sub("", match["term"]).strip("“”")
            if term:
                yield Defined(term, text, match.start("term"), match.end("term"))


def body_words(case: Case) -> tuple[Text, ...]:
    """The words of the filing outside its glossary."""
    inside = {id(each) for each in section_texts(case)}
    return tuple(each for each in texts(case) if id(each) not in inside)


def used_words(case: Case) -> Iterator[str]:
    """All words outside the glossary, in the order of what they cost: text, tables, the sentences that are composed.

    Of tables that a publication gave by totals only, the sources that were typed and the rows with figures.
    """
    yield bare("\n".join([each.text for each in body_words(case)]))
    found: list[str] = []
    filing = case.filing
    has_leaves = isinstance(filing, Budget | Final) and bool(filing.spending)
    if isinstance(filing, Budget | Final):
        found += [line.fund.value for line in filing.income]
    for table in case.derived.tables:
        found.append(table.name)
        for panel in table.panels:
            found += [head for column in panel.columns for head in column.heads]
            for row in panel.rows:
                if has_leaves or any(isinstance(cell.value, Decimal) and cell.value for cell in row.cells):
                    found += [cell.value for cell in row.cells if type(cell.value) is str]
    yield bare("\n".join(found))
    if filing.transcription is None:
        yield bare("\n".join(_composed(case)))


def _composed(case: Case) -> Iterator[str]:
    """Headings and sentences of the standard sections that nobody typed."""
    composers = budget.COMPOSERS if isinstance(case.filing, Budget) else final.COMPOSERS
    if not isinstance(case.filing, Budget | Final):
        return
    typed = {each.section for each in case.passages}
    about = context(case.derived, case.before)
    for spec in case.specs:
        yield spec.heading
        compose = composers.get(spec.key)
        if compose is not None and spec.key not in typed:
            yield from compose(about)


def spelled_otherwise(case: Case) -> Iterator[tuple[Defined, Text, int, int]]:
    """Terms that the text never uses as defined, but in a spelling close by, with the place of that spelling.

    One of the two must be the name of a form; other words may well resemble each other.
    """
    terms = defined(case)
    if not terms:
        return
    known = {bare(each.term) for each in terms}
    words = sorted(
        (each for each in body_words(case) if each.part != "table"), key=lambda each: each.part != "paragraph"
    )
    plain = bare("\n".join(each.text for each in words))
    for each in terms:
        term = bare(each.term)
        if len(term) >= 5 and term not in plain:
            for text, start, end in _otherwise(term, words, known):
                if STANDARD & {term, bare(text.text[start:end])}:
                    yield each, text, start, end
                    break


def _otherwise(term: str, words: list[Text], known: set[str]) -> Iterator[tuple[Text, int, int]]:
    """Where the text has the term with one or two characters more or fewer, same beginning and same end."""
    pattern = re.compile(
        rf"{re.escape(term[:2])}[一-龥“”（）()]{{{max(0, len(term) - 3 - _NEAR)},{len(term) - 3 + _NEAR}}}?{re.escape(term[-1])}"
    )
    for text in words:
        for match in pattern.finditer(text.text):
            other = bare(match[0])
            differs = 0 < abs(len(other) - len(term)) <= _NEAR and not _SAYS_MORE.search(other)
            if differs and other not in known and (is_within(term, other) or is_within(other, term)):
                yield text, match.start(), match.end()
