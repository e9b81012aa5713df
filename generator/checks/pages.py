"""The rules of the scope `page` over a built site. A fault there is one of templates or settings: it stops the build.

A site may be looked at part by part, each by itself (`look`); what they say of each other is settled at the end
from what was noted of them (`join`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.checks.html_page import BuiltSite, HtmlPage, OpenFinding, PageCase
from generator.checks.page_facts import Answer, Details, ElsewhereError, PartFacts, SiteFacts, page_order
from generator.checks.part_look import Open, PartLook, Question, Seldom, Told
from generator.checks.registry import BY_NAME, RULES
from generator.checks.rule import Finding, Rule
from generator.checks.rules.structure.pages import ANSWERS
from generator.checks.run import run
from generator.checks.tag import TAGS, Tag
from generator.diagnostic import Diagnostic
from generator.model.place import Site
from generator.recalled import Recalled

__all__ = ["PartLook", "check_pages", "join", "look"]

_TURNS = ("prev", "next")


def check_pages(
    files: Mapping[str, str],
    site: Site,
    is_production: bool,
    *,
    others: Collection[str] = (),
    styles: Mapping[str, str] | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Diagnostic, ...]:
    """What is wrong with the pages of a site; `others` are the paths of its files that are no pages.

    What every page has from one template is told once, with the number of pages.
    """
    seen = look(files, site, is_production, others=others, styles=styles, rules=rules)
    return join([seen], others=others)


def look(
    files: Mapping[str, str],
    site: Site,
    is_production: bool,
    *,
    others: Collection[str] = (),
    styles: Mapping[str, str] | None = None,
    rules: Iterable[Rule] = RULES,
) -> PartLook:
    """What can be seen on some pages of a site by themselves, and what must be known of them or by them."""
    built = BuiltSite(site, frozenset(files), frozenset(others), styles or {}, is_production)
    asked = (each for each in rules if each.scope == "page" and (is_production or not each.only_production))
    noted = _Noted(asked)
    for path in sorted(files, key=page_order):
        noted.add(PageCase(built, HtmlPage(path, files[path])))
    return noted.looked(built.others)


def join(parts: Iterable[PartLook], *, others: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """What is wrong with a site, from what was seen on its parts; in the order of the pages and the rules."""
    seen = tuple(parts)
    facts = SiteFacts([each.facts for each in seen], frozenset(others), is_whole=True)
    same: dict[tuple[str, str], list[_Place]] = {}
    for part in seen:
        for told in (*part.told, *_answered(part, facts)):
            first = page_order(part.paths[told.pages[0]])
            at = _Place((*first, *told.order), told.diagnostic, {part.paths[each] for each in told.pages})
            same.setdefault((told.diagnostic.name, told.diagnostic.message), []).append(at)
    groups = [min(each, key=lambda at: at.order) for each in same.values()]
    pages = [len(set[str]().union(*(at.pages for at in each))) for each in same.values()]
    ordered = sorted(zip(groups, pages, strict=True), key=lambda each: each[0].order)
    return tuple(_told_once(at.diagnostic, number) for at, number in ordered)


@dataclass(frozen=True)
class _Place:
    """A finding of some pages of the whole site; `order` is where it stands among all."""

    order: tuple[int, str, int, int]
    diagnostic: Diagnostic
    pages: set[str]


def _told_once(diagnostic: Diagnostic, pages: int) -> Diagnostic:
    return (
        replace(diagnostic, message=f"{diagnostic.message}（共 {pages} 页如此）") if pages > 1 else diagnostic
    )


def _answered(part: PartLook, facts: SiteFacts) -> Iterator[Told]:
    for number, (rule, asked) in enumerate(part.questions):
        if ANSWERS[rule](facts, asked, "") is not None:
            for each in part.seldom().open[number]:
                yield from _told(each, rule, ANSWERS[rule](facts, asked, each.note))


def _told(open_: Open, name: str, answer: Answer | None) -> Iterator[Told]:
    if answer is None:
        return
    rule = BY_NAME[name]
    diagnostic = Diagnostic(
        open_.at,
        name,
        answer.message,
        answer.hint,
        severity=answer.severity or rule.severity,
        basis=rule.basis,
        ids=rule.ids,
    )
    yield Told(diagnostic, open_.order, open_.pages)


class _Noted:
    """What is seen of a part while its pages are looked at one after another."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(enumerate(rules))
        self._suspected = _suspected(tuple(rule for _, rule in self._rules))
        self._paths: list[str] = []
        self._titles: list[str] = []
        self._held: list[int] = []
        self._dated: list[int] = []
        self._ids: list[Collection[str]] = []
        self._column_ways: list[list[str]] = []
        self._other_ways: list[list[str]] = []
        self._turns: list[Collection[tuple[str, str]]] = []
        self._told: dict[tuple[str, str], Told] = {}
        self._open: dict[Question, dict[str, Open]] = {}
        self._seen = 0

    def add(self, case: PageCase) -> None:
        """Look at a page, and note what others may ask of it."""
        page = case.page
        number = len(self._paths)
        suspected = frozenset[int]().union(*[self._suspected[tag.markup] for tag in page.tags])
        for place, rule in self._rules:
            if rule.suspects is None or place in suspected:
                self._run(rule, place, case, number)
        self._paths.append(page.path)
        title = page.first("title")
        self._titles.append(title.text if title is not None else "")
        if page.template == "held":
            self._held.append(number)
        if page.meta("PubDate"):
            self._dated.append(number)
        self._ids.append(page.ids)
        ways = [to for to in dict.fromkeys([to for _, to in case.ways]) if to != page.path]
        is_leaf = page.is_filing or page.is_project
        self._column_ways.append([] if is_leaf else ways)
        self._other_ways.append(ways if is_leaf else [])
        self._turns.append(
            dict.fromkeys([(rel, to) for each, to in case.ways if (rel := each.tag.get("rel")) in _TURNS])
        )

    def _run(self, rule: Rule, place: int, case: PageCase, number: int) -> None:
        try:
            found = list(rule.run(case))
        except Exception:  # `run` tells of it
            found = None
        if found == []:
            return
        asked = [each for each in found or () if isinstance(each, OpenFinding)]
        sure = run(_sure(rule), case, case.page.top) if found is None or len(asked) < len(found) else ()
        for told in sure:
            key = (told.name, told.message)
            if key not in self._told:
                self._told[key] = Told(told, self._order(place), [])
            _add(self._told[key].pages, number)
        for each in asked:
            notes = self._open.setdefault((rule.name, each.asked), {})
            if each.note not in notes:
                notes[each.note] = Open(case.page.at(each.element), each.note, self._order(place), [])
            _add(notes[each.note].pages, number)

    def _order(self, place: int) -> tuple[int, int]:
        self._seen += 1
        return place, self._seen

    def looked(self, others: Collection[str]) -> PartLook:
        """All of it, with the questions answered that pages of the part answer for each other."""
        details = Details(self._titles, self._ids, self._other_ways, self._turns)
        prints = [_print(each) for each in self._titles]
        facts = PartFacts(self._paths, prints, self._held, self._dated, self._column_ways, lambda: details)
        within = SiteFacts([facts], others, is_whole=False)
        told = list(self._told.values())
        questions: list[Question] = []
        groups: list[list[Open]] = []
        for (rule, asked), notes in self._open.items():
            group = list(notes.values())
            try:
                for each in group:
                    told.extend(_told(each, rule, ANSWERS[rule](within, asked, each.note)))
            except ElsewhereError:
                questions.append((rule, asked))
                groups.append(group)
        seldom = Seldom(details, groups)
        return PartLook(
            self._paths, prints, self._held, self._dated, self._column_ways, told, questions, lambda: seldom
        )


@lru_cache(maxsize=4)
def _suspected(rules: tuple[Rule, ...]) -> Recalled[frozenset[int]]:
    """The places of the rules that suspect a tag, by the tag as it is written."""

    def suspects(rule: Rule, tag: Tag) -> bool:
        try:
            return rule.suspects is not None and rule.suspects(tag)
        except Exception:  # let the rule itself break, which is told
            return True

    return Recalled(
        lambda markup: frozenset([place for place, rule in enumerate(rules) if suspects(rule, TAGS[markup])])
    )


def _sure(rule: Rule) -> Rule:
    """The same rule without what depends on other pages."""

    def findings(case: PageCase) -> Iterator[Finding]:
        return (each for each in rule.run(case) if not isinstance(each, OpenFinding))

    return replace(rule, run=findings)


def _add(pages: list[int], number: int) -> None:
    if not pages or pages[-1] != number:
        pages.append(number)


def _print(title: str) -> str:
    """A print of a title, the same for the same."""
    return hashlib.blake2b(title.encode("utf-8"), digest_size=8).hexdigest() if title else ""
