"""What the preview shows after each save: the site in memory, or the pages of its faults."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from generator import address
from generator.checks.registry import BY_NAME
from generator.corpus.corpus import Corpus
from generator.corpus.read import ReadFile, read_file
from generator.diagnostic import Diagnostic, is_error
from generator.pages.plan import plan
from generator.pages.views import DocumentPage
from generator.render import Renderer, TemplateFault
from generator.render.renderer import read_folder
from generator.shell.at_once import read_corpus
from generator.shell.check_page import check_page
from generator.shell.fault_pages import count, fault_page, message_page
from generator.shell.folder import FolderError

FAULTS = "_faults/index.html"
CHECK = "_check/index.html"
GALLERY = "_components/index.html"


@dataclass(frozen=True)
class Showing:
    """What the preview serves at a moment, apart from search.

    `instead` stands in place of every page while the site itself is at fault; `bars` is the text of the
    bar on a page, by path; `pages` are those of the site, which search covers, without the preview's own.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    instead: bytes | None = None
    bar: str = ""
    bars: Mapping[str, str] = field(default_factory=dict)
    subpath: str = "/"
    pages: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    corpus: Corpus | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def version(self) -> str:
        """A digest of all that is served: equal versions look equal in every browser."""
        digest = blake2b(digest_size=12)
        for path, data in sorted(self.files.items()):
            digest.update(f"{path}\0{len(data)}\0".encode() + data)
        digest.update(self.instead or b"")
        digest.update(repr((self.bar, sorted(self.bars.items()))).encode())
        return digest.hexdigest()

    def bar_on(self, path: str) -> str:
        """The text of the bar on the page at `path`; empty where nothing is to be said."""
        return self.bars.get(path, self.bar)


class Rebuild:
    """Makes what is shown from the folders as they are now; what was read and compiled before is kept by content."""

    def __init__(self, content: Path, templates: Path) -> None:
        self.content = content
        self.templates = templates
        self._files: dict[tuple[str, bytes], ReadFile] = {}
        self._renderer: Renderer | None = None
        #: What is wrong with the built pages themselves, as far as they have been looked at.
        self.page_faults: tuple[Diagnostic, ...] = ()

    def showing(self) -> Showing:
        """The site, or its faults. Nothing that stands in a folder makes it raise."""
        try:
            return self._showing()
        except FolderError as error:
            return Showing(instead=message_page("预览不了", str(error)))
        except TemplateFault as error:
            return _at_fault("模板有错，网站显示不出来", error.diagnostics)
        except Exception:  # whatever it is: the preview outlives it, and the next save may mend it
            print(traceback.format_exc(), file=sys.stderr, flush=True)
            lead = "这是程序自己的错，不是录入的错。详情在运行预览的窗口里，请发给维护者；存盘后会再试。"
            return Showing(instead=message_page("程序出错", lead))

    def _showing(self) -> Showing:
        corpus = self._corpus()
        if any(map(is_error, corpus.faults)):
            return _at_fault("全站的错误，改好以后网站才显示", corpus.diagnostics)
        renderer = self._compiled()
        planned = plan(corpus, is_draft=True, shows_all=True)
        pages = {page.path: renderer.render(page) for page in planned}
        assets = renderer.assets()
        files = {path: html.encode("utf-8") for path, html in pages.items()} | assets
        files[GALLERY] = renderer.gallery().encode("utf-8")
        shown = _open((*corpus.diagnostics, *self.page_faults))
        lead = "改好存盘，这里自己更新。" if shown else "没有发现问题。"
        files[FAULTS] = fault_page("全部错误和警告", lead, shown)
        files[CHECK] = check_page(corpus, planned, self.page_faults)
        bar = count(shown)
        bars = {FAULTS: "", CHECK: ""}
        readable = {page.path for page in planned if isinstance(page.view, DocumentPage) and page.view.marks}
        for entry in corpus.filings:
            path = address.filing(entry)
            if entry.is_held and path in readable and all(map(_is_of_a_rule, entry.faults)):
                bars[path] = f"本件有 {count(_open(entry.faults))}，改好才能公开；错处标在文中，页末有单子。"
            elif entry.is_held:
                files[path] = _held(entry.path, entry.faults)
                bars[path] = ""
            elif warnings := count(_open(entry.faults), "warning"):
                bars[path] = "，".join(
                    each for each in (bar and f"全站有 {bar}", f"本件有 {warnings}") if each
                )
        return Showing(
            files=files,
            bar=f"有 {bar}" if bar else "",
            bars=bars,
            subpath=corpus.site.subpath,
            pages=pages,
            assets=assets,
            corpus=corpus,
            diagnostics=shown,
        )

    def _corpus(self) -> Corpus:
        kept: dict[tuple[str, bytes], ReadFile] = {}

        def read(path: str, data: bytes) -> ReadFile:
            key = (path, blake2b(data).digest())
            kept[key] = self._files.get(key) or read_file(path, data)
            return kept[key]

        corpus = read_corpus(self.content, is_production=False, read=read)
        self._files = kept
        return corpus

    def _compiled(self) -> Renderer:
        try:
            templates = read_folder(self.templates)
        except UnicodeDecodeError as error:
            raise FolderError(
                f"{self.templates} 里有一个模板的编码不是 UTF-8（{error.reason}）。另存为 UTF-8"
            ) from error
        if self._renderer is None or self._renderer.templates != templates:
            self._renderer = Renderer(templates)
        return self._renderer


def _open(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in diagnostics if not each.acknowledged)


def _is_of_a_rule(fault: Diagnostic) -> bool:
    """Whether it is no error of reading: what could not be read would be missing from the page."""
    return fault.name in BY_NAME or not is_error(fault)


def _held(path: str, faults: tuple[Diagnostic, ...]) -> bytes:
    shown = _open(faults)
    return fault_page(f"{path} 有 {count(shown)}", "改好存盘，这里就是那一页。", shown)


def _at_fault(heading: str, diagnostics: tuple[Diagnostic, ...]) -> Showing:
    shown = _open(diagnostics)
    return Showing(
        instead=fault_page(heading, f"共 {count(shown)}。改好存盘，这里自己更新。", shown), diagnostics=shown
    )
