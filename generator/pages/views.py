"""Printable views: all that a template may know, as strings ready to print.

A page is a pure function of its view and its template. Fields ending in `_html` hold markup made
by `generator.prose`; all others are plain text.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.blocks import Block, Link, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """One `<meta name content>` of the head (government-site.md §1)."""

    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What surrounds every page: head, breadcrumb, navigation and footer.

    `root` leads from the page to the top of the site (`../../`, empty on the home page);
    `path` is the address below the top, `130525/288002/`; `status` is the draft notice or empty;
    `aliases` are words by which search finds the page though they are not printed on it;
    `canonical` is the whole address on the web, where the settings name a domain.
    """

    title: str
    site_name: str
    root: str
    path: str
    description: str
    crumbs: tuple[Link, ...]
    navigation: tuple[Link, ...]
    status: str
    footer: tuple[tuple[str, str], ...]
    metas: tuple[Meta, ...] = ()
    aliases: tuple[str, ...] = ()
    is_searchable: bool = True
    context: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """One line of the contents of a page."""

    text: str
    href: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The same page of other years and kinds; None where there is no such page."""

    previous: Link | None = None
    next: Link | None = None
    others: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One line of an index: a link, what it is, its date, and its state (empty, 正在更正 …)."""

    link: Link
    detail: str = ""
    date: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A titled list of entries on an index page."""

    id: str
    title: str
    entries: tuple[EntryView, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """A page that reads from top to bottom: filing, project, department, region, glossary …

    `lead` is the one line that says what, whose, which year, which unit; `cover` the title page
    of an old publication; `metadata` the 信息公开 block (term, value). `marks` tells, by number, how the
    words that `prose.mark` has marked are shown.
    """

    template: str
    frame: Frame
    heading: str
    lead: str
    blocks: tuple[Block, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    cover: tuple[str, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    neighbours: Neighbours = Neighbours()
    groups: tuple[GroupView, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """A page of lists: home, region, year, site map."""

    template: str
    frame: Frame
    heading: str
    lead: str
    groups: tuple[GroupView, ...]
    blocks: tuple[Block, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """One entry of the glossary 名词解释, with its source and the pages that use it."""

    id: str
    term: str
    definition: str
    source: str
    uses: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """The glossary of the site."""

    template: str
    frame: Frame
    heading: str
    lead: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """One rule of the check: what is wrong, why it matters, on what ground; `note` tells severity and waiver."""

    id: str
    title: str
    name: str
    summary: tuple[str, ...]
    reason: tuple[str, ...]
    basis: tuple[str, ...]
    note: str
    ids: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGroupView:
    """A titled group of rules."""

    id: str
    title: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPage:
    """The page of all rules 核对规则."""

    template: str
    frame: Frame
    heading: str
    lead: str
    groups: tuple[RuleGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """A page with nothing of its own but words in the template: search and 404."""

    template: str
    frame: Frame
    heading: str
    lead: str
    links: tuple[Link, ...] = ()


View = DocumentPage | IndexPage | GlossaryPage | RulesPage | PlainPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of the site: its path (`130525/index.html`) and its view; the template is named in the view."""

    path: str
    view: View
