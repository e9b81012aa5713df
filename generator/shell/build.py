"""The build, as a recipe: read, check, plan, render, index, write."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.checks.pages import check_pages
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.load import ReadFile, assemble, read_file
from generator.diagnostic import Diagnostic, is_error
from generator.pages.plan import plan
from generator.render import Renderer
from generator.search.index import build_index
from generator.search.scripts import SCRIPTS, scripts
from generator.shell.folder import read_content
from generator.shell.publish import Written, refuse_folders, write_site

SEARCH_FOLDER = "pagefind/"
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

#: What reads one file; a preview gives one that remembers.
Reader = Callable[[str, bytes], ReadFile]

#: Tells of the stage that begins.
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Request:
    """What to build from what, and how strictly."""

    content: Path
    out: Path
    templates: Path = TEMPLATES
    is_production: bool = False
    hold: bool = False
    is_clean: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a build came to. `exit_code`: 0 whole, 1 refused and nothing touched, 3 published with some held."""

    exit_code: int
    corpus: Corpus
    diagnostics: tuple[Diagnostic, ...]
    files: Written = field(default_factory=Written)
    pages: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)


def read_corpus(content: Path, *, is_production: bool, read: Reader = read_file) -> Corpus:
    """The checked corpus of a content folder. A file that cannot be opened is a fault of its filing alone."""
    found = read_content(content)
    files = [read(path, data) for path, data in found.files.items()]
    files += [ReadFile(each.at.path, None, (each,)) for each in found.faults]
    return checked(assemble(files), is_production=is_production)


def refuses(corpus: Corpus, *, hold: bool) -> bool:
    """Whether a build must stop: always for faults of the site, for faults of filings unless they are held."""
    return any(map(is_error, corpus.faults)) or (not hold and any(each.is_held for each in corpus.filings))


def render_pages(corpus: Corpus, renderer: Renderer, *, is_draft: bool) -> dict[str, str]:
    """The HTML of every page of the site, by path."""
    return {page.path: renderer.render(page) for page in plan(corpus, is_draft=is_draft)}


def page_faults(
    pages: Mapping[str, str], assets: Mapping[str, bytes], corpus: Corpus, *, is_production: bool
) -> tuple[Diagnostic, ...]:
    """What is wrong with the built pages: faults of the templates or the settings, not of a filing."""
    styles = {path: text.decode("utf-8") for path, text in assets.items() if path.endswith(".css")}
    others = {*assets, *(f"assets/{name}" for name in SCRIPTS)}
    return check_pages(pages, corpus.site, is_production, others=others, styles=styles)


def search_files(pages: Mapping[str, str]) -> dict[str, bytes]:
    """The scripts and the index that search needs for these pages, by path below the top of the site."""
    files = {f"assets/{name}": text.encode("utf-8") for name, text in scripts(pages).items()}
    with tempfile.TemporaryDirectory(prefix="gongkai-index-") as folder:
        out = Path(folder) / "pagefind"
        index = build_index(pages, out)
        return files | {SEARCH_FOLDER + path.relative_to(out).as_posix(): path.read_bytes() for path in index}


def build(request: Request, progress: Progress = lambda stage: None) -> Outcome:
    """Build a site. On a fault nothing is written; see `Outcome.exit_code`.

    Raises `FolderError`, `SearchError` and `TemplateFault`, whose messages are for the user.
    """
    refuse_folders(request.content, request.out)
    clock = _Clock(progress)
    clock.stage("读取和核对")
    corpus = read_corpus(request.content, is_production=request.is_production)
    diagnostics = corpus.diagnostics
    if refuses(corpus, hold=request.hold):
        return Outcome(1, corpus, diagnostics, seconds=clock.done())
    clock.stage("生成页面")
    renderer = Renderer(request.templates)
    pages = render_pages(corpus, renderer, is_draft=not request.is_production)
    assets = renderer.assets()
    clock.stage("核对网页")
    faults = page_faults(pages, assets, corpus, is_production=request.is_production)
    diagnostics = (*diagnostics, *faults)
    if any(map(is_error, faults)):
        return Outcome(1, corpus, diagnostics, seconds=clock.done())
    clock.stage("编制检索索引")
    files = {path: html.encode("utf-8") for path, html in pages.items()} | assets | search_files(pages)
    clock.stage("写入网站文件夹")
    written = write_site(files, request.out, is_clean=request.is_clean)
    held = any(each.is_held for each in corpus.filings)
    return Outcome(3 if held else 0, corpus, diagnostics, written, len(pages), clock.done())


class _Clock:
    """Seconds by stage."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.seconds: dict[str, float] = {}
        self.name, self.since = "", time.perf_counter()

    def stage(self, name: str) -> None:
        self.done()
        self.name, self.since = name, time.perf_counter()
        self.progress(name)

    def done(self) -> dict[str, float]:
        if self.name:
            self.seconds[self.name] = time.perf_counter() - self.since
        return self.seconds
