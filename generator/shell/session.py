"""What a preview shows: any page of the content as it is now, made when it is asked for, with its faults on it.

Few departments are all looked at after each save. Of many, only those that were saved and those whose pages are
asked for: what concerns the whole site is then told by the build behind the preview (`following`), as far as the
session does not know better.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from generator import address
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.levels import folder_of
from generator.diagnostic import Diagnostic, is_error
from generator.pages.card import DepartmentCard
from generator.pages.views import DocumentPage
from generator.render import TemplateFault
from generator.shell.behind import Behind, Part, behind, file_behind
from generator.shell.build import engine_of
from generator.shell.check_page import check_page
from generator.shell.fault_pages import count, fault_page, message_page, waiting_page
from generator.shell.folder import FolderError
from generator.shell.following import Followed
from generator.shell.holdings import Family, Library
from generator.shell.request import Request
from generator.shell.shown import Shown, at_fault, by_key, crashed, held_page, is_readable, still_open
from generator.shell.state import State, load_state
from generator.shell.theme import Theme, themed
from generator.shell.whole_site import WITHOUT_CARDS, WholeSite
from generator.shell.workplace import work_folder

FAULTS = "_faults/index.html"
CHECK = "_check/index.html"
GALLERY = "_components/index.html"
_SEARCH = ("pagefind/", "assets/search-")
#: Up to so many families are all looked at after each save.
FEW = 60
#: Of many, so many are looked at for the sake of the pages of the whole site; for more the build behind is waited for.
_AT_ONCE = 3


class Session:
    """Nothing that stands in a folder makes its methods raise. It may be asked from several threads.

    `progress` tells the stage of the build behind, and how many of how many steps of it are done.
    """

    def __init__(
        self,
        content: Path,
        templates: Path,
        behind: Request,
        *,
        few: int = FEW,
        progress: Callable[[], tuple[str, int, int]] = lambda: ("", 0, 0),
    ) -> None:
        self.content, self.templates, self.behind = content, templates, behind
        self.few, self.progress = few, progress
        self.lock = threading.RLock()
        #: Stands in place of every page while the site itself is at fault.
        self.instead: bytes | None = None
        #: The open findings of the site as far as they are known.
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self._errors = ""
        self._behind = Behind()
        self._followed = Followed()
        self._library: Library | None = None
        self._above: Corpus | None = None
        self._theme: Theme | None = None
        self._whole = WholeSite()

    def refresh(self, paths: Collection[Path] | None = None) -> None:
        """See what has become of these files and folders; None means all."""
        with self.lock:
            self._guarded(paths)

    def _guarded(self, paths: Collection[Path] | None) -> None:
        try:
            self._refresh(paths)
        except FolderError as error:
            self._library = self._theme = None
            self._stop(message_page("预览不了", str(error)))
        except TemplateFault as error:
            self._theme = None
            self._stop(*at_fault("模板有错，网站显示不出来", error.diagnostics))
        except Exception:  # whatever it is: the preview outlives it, and the next save may mend it
            self._library = None
            self._stop(crashed())

    def followed(self, followed: Followed) -> None:
        """The build behind the preview is done."""
        # Without the lock: it takes a while for a large site, and pages are asked for meanwhile.
        state = self._state()
        known = behind(state, self._behind)
        with self.lock:
            self._followed = followed
            if state.families:
                # Else there was none yet, or the templates are others already: the next build is on its way.
                self._behind = known
            self._guarded(())

    def show(self, path: str) -> Shown:
        """What the preview answers for the path of a page or file (`130525/index.html`)."""
        with self.lock:
            if self.instead is not None:
                return Shown("index.html", self.instead)
            made = self._library.made if self._library is not None else 0
            found = self._made(path, self._show)
            if self._library is not None and self._library.made > made:
                # Somebody looked at a department for the first time: what was found in it stands in the bar too.
                self._take_stock(self._library)
                found = self._made(path, self._show)
            missing = found or self._made(address.NOT_FOUND, self._of_site)
            assert missing is not None
            return found or Shown(missing.name, missing.data, status=404)

    def _made(self, path: str, make: Callable[[str], Shown | None]) -> Shown | None:
        try:
            return make(path)
        except FolderError as error:
            return Shown(path, message_page("预览不了", str(error)))
        except TemplateFault as error:
            return Shown(path, at_fault("模板有错，网页显示不出来", error.diagnostics)[0])
        except Exception:  # one page must not end the preview
            return Shown(path, crashed())

    @property
    def subpath(self) -> str:
        """The 子路径 of the settings (`/zwgk/ysjs/`, else `/`)."""
        with self.lock:
            return self._above.site.subpath if self._above is not None else "/"

    def folders_of(self, path: str) -> tuple[Path, ...]:
        """The folders of the content that the page of a department comes from."""
        with self.lock:
            library = self._library
            key = library.key_of(path) if library is not None else None
            found = library.survey.above.families.get(key, ()) if library is not None and key else ()
            return tuple(self.content / each for each in found)

    def _stop(self, page: bytes, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.instead, self.diagnostics = page, tuple(diagnostics)

    def _refresh(self, paths: Collection[Path] | None) -> None:
        # The content first: faulty templates must not make it forget what was saved.
        library, saved = self._library, self._below(paths or ())
        if library is None:
            state = self._state()
            self._behind = behind(state, self._behind)
            library = self._library = Library(self.content, state)
        elif paths is None or saved:
            library.update(saved if paths is not None else None)
        if self._theme is None or paths is None or len(saved) < len(paths):
            self._compile()
        self._above = library.above()
        wanted = library.keys if self._is_small else sorted(library.touched(saved))
        if self._is_small or len(wanted) <= _AT_ONCE:
            library.look(wanted)
        self._take_stock(library)

    @property
    def _is_small(self) -> bool:
        return self._library is not None and len(self._library.keys) <= self.few

    def _below(self, paths: Collection[Path]) -> list[str]:
        """Of some changed files those of the content, as the content calls them."""
        return [
            path.relative_to(self.content).as_posix() for path in paths if path.is_relative_to(self.content)
        ]

    def _take_stock(self, library: Library) -> None:
        """What is wrong, and whether with the site itself."""
        known = dict(library.known())
        parts: list[Family | Part] = [*known.values(), *self._others(known).values()]
        of_site = by_key(
            (*library.survey.above.faults, *(fault for each in parts for fault in each.site_faults))
        )
        found = dict(of_site)
        for each in parts:
            found |= each.faults
        above = library.survey.above
        # What stopped the build behind is known of it alone, but for departments that were looked at since.
        untold = (
            each for each in self._followed.stopped_by if above.keys.get(folder_of(each.at.path)) not in known
        )
        found |= by_key((*self._followed.page_faults, *untold))
        self.diagnostics = tuple(each for each in found.values() if not each.acknowledged)
        self._errors = count(self.diagnostics)
        if any(map(is_error, of_site.values())):
            self._stop(*at_fault("全站的错误，改好以后网站才显示", self.diagnostics))
        else:
            self.instead = None

    def _others(self, known: Collection[str]) -> dict[str, Part]:
        """The families that are not known here, as the build behind knew them."""
        assert self._library is not None
        there = self._library.survey.above.families
        return {key: each for key, each in self._behind.parts.items() if key in there and key not in known}

    def _compile(self) -> None:
        theme = themed(self.templates, self._theme)
        if theme is not self._theme:
            self._theme = theme
            self._whole.forget_pages()
            if self._library is not None:
                self._library.forget_pages()

    def _state(self) -> State:
        """What the build behind the preview knew when it was last done."""
        return load_state(work_folder(self.behind.out), engine_of(self.behind))

    def _show(self, path: str) -> Shown | None:
        assert self._library is not None and self._theme is not None
        if path in (FAULTS, CHECK, GALLERY):
            return Shown(path, self._own(path))
        if path in self._theme.assets:
            return Shown(path, self._theme.assets[path])
        if path.startswith(_SEARCH):
            return file_behind(self.behind.out, path)
        key = self._library.key_of(path)
        return self._of_site(path) if key is None else self._of_family(self._library.family(key), path)

    def _of_family(self, family: Family, path: str) -> Shown | None:
        """A page of a department, with what is wrong with its filing on it."""
        if path not in family.plan:
            return None
        entry = family.filings.get(path)
        if path not in family.shown:
            # Also that a page cannot be made is found out, and told, only once.
            made = self._made(path, lambda _: self._of_filing(family, entry, path))
            assert made is not None
            family.shown[path] = made
        shown = family.shown[path]
        return replace(shown, bar=self._bar(entry)) if shown.assets else shown

    def _of_filing(self, family: Family, entry: FilingEntry | None, path: str) -> Shown:
        assert self._theme is not None
        if entry is not None and entry.is_held and not is_readable(entry):
            return Shown(path, held_page(entry))
        page = family.plan[path]()
        is_marked = isinstance(page.view, DocumentPage) and page.view.marks
        if entry is not None and entry.is_held and not is_marked:
            return Shown(path, held_page(entry))
        return Shown(path, self._theme.render(page), assets=self._theme.digest)

    def _bar(self, entry: FilingEntry | None = None) -> str:
        if entry is not None and entry.is_held:
            return f"本件有 {count(still_open(entry.faults))}，改好才能公开；错处标在文中，页末有单子。"
        if entry is not None and (warnings := count(still_open(entry.faults), "warning")):
            errors = self._errors and f"全站有 {self._errors}"
            return "，".join(each for each in (errors, f"本件有 {warnings}") if each)
        return f"有 {self._errors}" if self._errors else ""

    def _of_site(self, path: str) -> Shown | None:
        """A page of the whole site, from the cards of all departments; None if there is none at the path."""
        library, above, theme = self._library, self._above, self._theme
        assert library is not None and above is not None and theme is not None
        cards = self._cards(library)
        missing = [key for key in library.keys if key not in cards]
        if self._is_small or len(missing) <= _AT_ONCE:
            library.look(missing)
            cards = self._cards(library)
        elif path in WITHOUT_CARDS:
            cards = {}
        elif path.endswith("index.html"):
            return Shown(path, self._waiting(len(cards), len(library.keys)))
        else:
            return None
        page = self._whole.page(path, above, (card for each in cards.values() for card in each), theme)
        return None if page is None else Shown(path, page, self._bar(), assets=theme.digest)

    def _waiting(self, done: int, total: int) -> bytes:
        """What stands for a page of the whole site until all departments have been read once."""
        followed = self._followed
        if any(map(is_error, followed.stopped_by)):
            return at_fault("全站的错误，改好以后这一页才显示", self.diagnostics)[0]
        return waiting_page(done, total, *self.progress(), why=followed.refusal)

    def _cards(self, library: Library) -> dict[str, tuple[DepartmentCard, ...]]:
        """The cards of every family that is known, here or behind."""
        known = dict(library.known())
        parts: dict[str, Family | Part] = {**self._others(known), **known}
        return {key: each.cards for key, each in parts.items()}

    def _own(self, path: str) -> bytes:
        """A page that only the preview has."""
        assert self._library is not None and self._theme is not None
        if path == GALLERY:
            return self._theme.gallery()
        if path == FAULTS:
            lead = "改好存盘，这里自己更新。" if self.diagnostics else "没有发现问题。"
            return fault_page("全部错误和警告", lead, self.diagnostics)
        known = dict(self._library.known())
        others = self._others(known)
        of_site = (*self._library.survey.above.faults, *self._followed.page_faults)
        return check_page(of_site, list(known.values()), list(others.values()))
