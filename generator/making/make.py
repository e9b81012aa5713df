"""A family becomes its pages: read, checked, planned, rendered; nothing outside the shard and the templates is seen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from generator.checks.pages import PartLook, look
from generator.checks.registry import RULES
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.load import ReadFile, assemble, read_file
from generator.derived import Derived
from generator.diagnostic import Diagnostic, is_error
from generator.making.shard import Manner, Shard
from generator.model.place import Site
from generator.pages.card import DepartmentCard, department_card
from generator.pages.frame import Frames
from generator.pages.plan import family_pages
from generator.render import Renderer
from generator.search.scripts import SCRIPTS
from generator.search.shadow import Shadow, shadow_of

_FAMILY_RULES = tuple(each for each in RULES if each.scope != "site")


@dataclass(frozen=True)
class Made:
    """What a family came to: its pages by path with their copies for search, its cards, what is wrong and where.

    `faults` are those of its filings, `site_faults` those that concern the whole site; `held` are the paths of the
    filings that must not be published as they stand; `look` is a `PartLook` as JSON. Pages are empty while the site itself is at fault.
    """

    cards: tuple[DepartmentCard, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict, repr=False)
    shadows: Mapping[str, Shadow] = field(default_factory=dict, repr=False)
    faults: tuple[Diagnostic, ...] = ()
    site_faults: tuple[Diagnostic, ...] = ()
    held: tuple[str, ...] = ()
    look: Mapping[str, Any] = field(default_factory=dict, repr=False)


def read(shard: Shard, reader: Callable[[str, bytes], ReadFile] = read_file) -> Corpus:
    """What the files of a family say, linked; a preview gives a `reader` that remembers."""
    files = [reader(path, data) for path, data in shard.files.items()]
    files += [ReadFile(each.at.path, None, (each,)) for each in shard.unread]
    return replace(assemble(files), names_nearby=shard.names)


def examined(corpus: Corpus, manner: Manner, memo: dict[str, Derived]) -> Corpus:
    """A family with all that is wrong in it; `memo` keeps what was derived on the way, by path."""
    if not manner.is_checked:
        return corpus
    return checked(corpus, is_production=manner.is_production, rules=_FAMILY_RULES, memo=memo)


def make(shard: Shard, renderer: Renderer, spent: dict[str, float] | None = None) -> Made:
    """All that a family of departments adds to the site; adds the seconds of each step to `spent`.

    Raises `TemplateFault`.
    """
    clock = _Clock(spent if spent is not None else {})
    memo: dict[str, Derived] = {}
    with clock("读取"):
        corpus = read(shard)
    with clock("核对"):
        corpus = examined(corpus, shard.manner, memo)
    cards = tuple(department_card(corpus, each) for each in corpus.departments)
    faults = tuple(dict.fromkeys(fault for each in corpus.filings for fault in each.faults))
    held = tuple(each.path for each in corpus.filings if each.is_held)
    made = Made(cards, faults=faults, site_faults=corpus.faults, held=held)
    if any(map(is_error, corpus.faults)):
        return made
    with clock("生成"):
        frames = Frames(corpus.site, is_draft=not shard.manner.is_production, known=memo)
        pages = {page.path: renderer.render(page) for page in family_pages(corpus, frames)}
    with clock("核对网页"):
        looked = look_at(pages, renderer.assets(), corpus.site, shard.manner)
    with clock("检索文本"):
        shadows = shadows_of(pages) if shard.manner.is_searched else {}
    return replace(made, pages=pages, shadows=shadows, look=looked)


class _Clock:
    """Adds up the processor time of steps."""

    def __init__(self, spent: dict[str, float]) -> None:
        self.spent = spent

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        began = time.thread_time()
        yield
        self.spent[step] = self.spent.get(step, 0.0) + time.thread_time() - began


def shadows_of(pages: Mapping[str, str]) -> dict[str, Shadow]:
    """The copies for search of those pages that are searched."""
    found = ((path, shadow_of(path, html)) for path, html in pages.items())
    return {path: shadow for path, shadow in found if shadow is not None}


def look_at(
    pages: Mapping[str, str], assets: Mapping[str, bytes], site: Site, manner: Manner
) -> dict[str, Any]:
    """What is to be said of these pages themselves, apart from what they say: a `PartLook` as JSON."""
    if not manner.is_checked:
        return PartLook().as_json()
    styles = {path: data.decode("utf-8") for path, data in assets.items() if path.endswith(".css")}
    return look(pages, site, manner.is_production, others=others_of(assets), styles=styles).as_json()


def others_of(assets: Iterable[str]) -> frozenset[str]:
    """The files beside the pages that pages may name: `assets`, and the scripts that search makes."""
    return frozenset((*assets, *(f"assets/{name}" for name in SCRIPTS)))
