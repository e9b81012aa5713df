"""What a preview shows: any page of the content as it is now, made when it is asked for, with its faults on it.

Few departments are all looked at after each save. Of many, only those whose pages are asked for: what concerns the
whole site is then told by the build behind the preview (`following`), as far as the session does not know better.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable
from pathlib import Path

from generator import address
from generator.corpus.corpus import Corpus, FilingEntry
from generator.diagnostic import Diagnostic, is_error
from generator.making.shard import digest, digest_of
from generator.pages.card import DepartmentCard, Directory
from generator.pages.frame import Frames
from generator.pages.plan import site_pages
from generator.pages.views import DocumentPage
from generator.render import Renderer, TemplateFault
from generator.render.renderer import read_folder
from generator.shell.behind import Behind, behind
from generator.shell.build import engine_of
from generator.shell.check_page import check_page
from generator.shell.fault_pages import count, fault_page, message_page, waiting_page
from generator.shell.folder import FolderError
from generator.shell.library import Family, Library
from generator.shell.request import Request
from generator.shell.shown import Shown, at_fault, crashed, held_page, is_readable, once, still_open
from generator.shell.state import State, load_state
from generator.shell.workplace import work_folder

FAULTS = "_faults/index.html"
CHECK = "_check/index.html"
GALLERY = "_components/index.html"
_SEARCH = ("pagefind/", "assets/search-")
#: Up to so many families are all looked at after each save.
FEW = 60


class Session:
    """Nothing that stands in a folder makes its methods raise. It may be asked from several threads."""

    def __init__(self, content: Path, templates: Path, behind: Request) -> None:
        self.content, self.templates, self.behind = content, templates, behind
        self.lock = threading.RLock()
        #: Stands in place of every page while the site itself is at fault.
        self.instead: bytes | None = None
        #: The open errors and warnings of the site as far as they are known.
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self._behind = Behind()
        self._library: Library | None = None
        self._above: Corpus | None = None
        self._assets = ""
        self._renderer: Renderer | None = None
        self._page_faults: tuple[Diagnostic, ...] = ()
        self._pages: dict[str, tuple[Family, bytes]] = {}
        self._site: tuple[Directory, dict[str, bytes]] | None = None

    def refresh(self, paths: Collection[Path] | None = None) -> None:
        """See what has become of these files and folders; None means all."""
        with self.lock:
            self._guarded(paths)

    def _guarded(self, paths: Collection[Path] | None) -> None:
        try:
            self._refresh(paths)
        except FolderError as error:
            self._library = None
            self._stop(message_page("预览不了", str(error)))
        except TemplateFault as error:
            self._renderer = None
            self._stop(*at_fault("模板有错，网站显示不出来", error.diagnostics))
        except Exception:  # whatever it is: the preview outlives it, and the next save may mend it
            self._library = None
            self._stop(crashed())

    def followed(self, page_faults: tuple[Diagnostic, ...]) -> None:
        """The build behind the preview is done."""
        with self.lock:
            self._page_faults = page_faults
            self._learn()
            self._guarded(())

    def show(self, path: str) -> Shown:
        """What the preview answers for the path of a page or file (`130525/index.html`)."""
        with self.lock:
            return self._answer(path)

    def _answer(self, path: str) -> Shown:
        if self.instead is not None:
            return Shown("index.html", self.instead)
        try:
            found = self._show(path)
        except FolderError as error:
            return Shown(path, message_page("预览不了", str(error)))
        except TemplateFault as error:
            return Shown(path, at_fault("模板有错，网页显示不出来", error.diagnostics)[0])
        except Exception:  # one page must not end the preview
            return Shown(path, crashed())
        return found or Shown(address.NOT_FOUND, self._site_page(address.NOT_FOUND) or b"", status=404)

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

    def is_folder(self, path: str) -> bool:
        """Whether an address lacks the slash at its end, without which its relative links lead astray."""
        if self.instead is not None or not path or path.endswith("/"):
            return False
        return self.show(f"{path}/index.html").status == 200

    def _stop(self, page: bytes, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.instead, self.diagnostics = page, tuple(diagnostics)

    def _refresh(self, paths: Collection[Path] | None) -> None:
        self._compile()
        if self._library is None:
            self._library = Library(self.content, self._learn())
        elif paths != ():
            self._library.update(None if paths is None else self._below(paths))
        library = self._library
        self._above = library.above()
        if self._is_small:
            for key in library.keys:
                library.family(key)
        known = dict(library.known())
        others = [
            each
            for key, each in self._behind.parts.items()
            if key in library.survey.above.families and key not in known
        ]
        site_faults = once(
            (
                *library.survey.above.faults,
                *(fault for each in known.values() for fault in each.corpus.faults),
                *(fault for each in others for fault in each.site_faults),
            )
        )
        found = [
            fault for family in known.values() for each in family.corpus.filings for fault in each.faults
        ]
        found += [fault for each in others for fault in each.faults]
        diagnostics = still_open((*site_faults, *found, *self._page_faults))
        if any(map(is_error, site_faults)):
            self._stop(*at_fault("全站的错误，改好以后网站才显示", diagnostics))
            return
        self.instead, self.diagnostics = None, diagnostics

    def _below(self, paths: Collection[Path]) -> list[str]:
        """Of some changed files those of the content, as the content calls them."""
        return [
            path.relative_to(self.content).as_posix() for path in paths if path.is_relative_to(self.content)
        ]

    def _compile(self) -> None:
        try:
            templates = read_folder(self.templates)
        except UnicodeDecodeError as error:
            why = f"{self.templates} 里有一个模板的编码不是 UTF-8（{error.reason}）。另存为 UTF-8"
            raise FolderError(why) from error
        if self._renderer is None or self._renderer.templates != templates:
            self._renderer = Renderer(templates)
            assets = self._renderer.assets()
            self._assets = digest_of(part for path in sorted(assets) for part in (path, digest(assets[path])))
            self._pages.clear()
            self._site = None

    @property
    def _is_small(self) -> bool:
        return self._library is not None and len(self._library.keys) <= FEW

    def _learn(self) -> State:
        """Take in what the build behind the preview knew when it was last done."""
        state = load_state(work_folder(self.behind.out), engine_of(self.behind))
        self._behind = behind(state)
        return state

    def _show(self, path: str) -> Shown | None:
        assert self._library is not None and self._renderer is not None
        if path in (FAULTS, CHECK, GALLERY):
            return Shown(path, self._own(path))
        if path in self._renderer.assets():
            return Shown(path, self._renderer.assets()[path])
        key = self._library.key_of(path)
        if key is not None:
            family = self._library.family(key)
            if path in family.plan:
                return self._of_family(family, path)
        page = self._site_page(path)
        if page is not None:
            return Shown(path, page, self._bar(), assets=self._assets)
        return self._from_behind(path)

    def _of_family(self, family: Family, path: str) -> Shown:
        """A page of a department, with what is wrong with its filing on it."""
        entry = family.filings.get(path)
        if entry is not None and entry.is_held and not is_readable(entry):
            return Shown(path, held_page(entry))
        known = self._pages.get(path)
        if known is None or known[0] is not family:
            page = family.plan[path]()
            is_marked = isinstance(page.view, DocumentPage) and page.view.marks
            if entry is not None and entry.is_held and not is_marked:
                return Shown(path, held_page(entry))
            assert self._renderer is not None
            known = self._pages[path] = family, self._renderer.render(page).encode("utf-8")
        return Shown(path, known[1], self._bar(entry), assets=self._assets)

    def _bar(self, entry: FilingEntry | None = None) -> str:
        errors = count(self.diagnostics)
        if entry is not None and entry.is_held:
            return f"本件有 {count(still_open(entry.faults))}，改好才能公开；错处标在文中，页末有单子。"
        if entry is not None and (warnings := count(still_open(entry.faults), "warning")):
            return "，".join(each for each in (errors and f"全站有 {errors}", f"本件有 {warnings}") if each)
        return f"有 {errors}" if errors else ""

    def _site_page(self, path: str) -> bytes | None:
        """A page of the whole site, from the cards of all departments; None if there is none at the path."""
        assert self._library is not None and self._renderer is not None
        cards = self._cards()
        missing = len(self._library.keys) - len(cards)
        if missing > 0:
            done = len(self._library.keys) - missing
            return waiting_page(done, len(self._library.keys)) if path.endswith("index.html") else None
        above = self._above
        assert above is not None
        flat = sorted((card for each in cards.values() for card in each), key=lambda each: each.order)
        directory = Directory(above.site, above.regions, tuple(flat))
        if self._site is None or self._site[0] != directory:
            frames = Frames(directory.site, is_draft=True)
            render = self._renderer.render
            self._site = (
                directory,
                {page.path: render(page).encode("utf-8") for page in site_pages(directory, frames)},
            )
        return self._site[1].get(path)

    def _cards(self) -> dict[str, tuple[DepartmentCard, ...]]:
        """The cards of every family that is known, here or behind."""
        assert self._library is not None
        there = self._library.survey.above.families
        cards = {key: each.cards for key, each in self._behind.parts.items() if key in there}
        return cards | {key: each.cards for key, each in self._library.known()}

    def _own(self, path: str) -> bytes:
        """A page that only the preview has."""
        assert self._library is not None and self._renderer is not None
        if path == GALLERY:
            return self._renderer.gallery().encode("utf-8")
        if path == FAULTS:
            lead = "改好存盘，这里自己更新。" if self.diagnostics else "没有发现问题。"
            return fault_page("全部错误和警告", lead, self.diagnostics)
        known = dict(self._library.known())
        others = [each for key, each in self._behind.parts.items() if key not in known]
        above = self._library.survey.above.faults
        faults = (fault for each in known.values() for fault in each.corpus.faults)
        return check_page(
            list(known.values()),
            once((*above, *faults, *self._page_faults)),
            [fault for each in others for fault in (*each.site_faults, *each.faults)],
        )

    def _from_behind(self, path: str) -> Shown | None:
        """A file of search, as the build behind the preview made it."""
        if not path.startswith(_SEARCH) or ".." in path:
            return None
        try:
            return Shown(path, (self.behind.out / path).read_bytes())
        except OSError:
            return None
