"""The pages of the whole site in a preview: home, regions, years, map and the rest, from the cards of all departments."""

from __future__ import annotations

from collections.abc import Iterable

from generator import address
from generator.corpus.corpus import Corpus
from generator.pages.card import DepartmentCard, Directory
from generator.pages.frame import Frames
from generator.pages.plan import site_pages
from generator.pages.views import Page
from generator.shell.theme import Theme

#: The pages that are the same whatever departments there are.
WITHOUT_CARDS = frozenset({address.NOT_FOUND, address.GLOSSARY, address.RULES})


class WholeSite:
    """Planned once for the same cards; each page is rendered when it is asked for. Raises `TemplateFault`."""

    def __init__(self) -> None:
        self._directory: Directory | None = None
        self._pages: dict[str, Page] = {}
        self._rendered: dict[str, bytes] = {}

    def page(self, path: str, above: Corpus, cards: Iterable[DepartmentCard], theme: Theme) -> bytes | None:
        """The page at a path, if there is one."""
        ordered = tuple(sorted(cards, key=lambda each: each.order))
        directory = Directory(above.site, above.regions, ordered)
        if directory != self._directory:
            self.forget_pages()
            frames = Frames(directory.site, is_draft=True)
            self._pages = {each.path: each for each in site_pages(directory, frames)}
            self._directory = directory
        if path in self._pages and path not in self._rendered:
            self._rendered[path] = theme.render(self._pages[path])
        return self._rendered.get(path)

    def forget_pages(self) -> None:
        """They would look otherwise now."""
        self._rendered.clear()
