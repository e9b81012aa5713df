"""A whole site at once, in memory: for a preview of a small one, and for tests."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.checks.pages import check_pages
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.load import ReadFile, assemble, read_file
from generator.diagnostic import Diagnostic
from generator.making.make import others_of
from generator.search.index import build_parts
from generator.search.parts import by_part
from generator.search.scripts import scripts
from generator.search.shadow import shadow_of
from generator.shell.folder import read_content

SEARCH_FOLDER = "pagefind/"

#: What reads one file; a preview gives one that remembers.
Reader = Callable[[str, bytes], ReadFile]


def read_corpus(content: Path, *, is_production: bool, read: Reader = read_file) -> Corpus:
    """The checked corpus of a content folder. A file that cannot be opened is a fault of its filing alone."""
    found = read_content(content)
    files = [read(path, data) for path, data in found.files.items()]
    files += [ReadFile(each.at.path, None, (each,)) for each in found.faults]
    return checked(assemble(files), is_production=is_production)


def page_faults(
    pages: Mapping[str, str], assets: Mapping[str, bytes], corpus: Corpus, *, is_production: bool
) -> tuple[Diagnostic, ...]:
    """What is wrong with the built pages: faults of the templates or the settings, not of a filing."""
    styles = {path: text.decode("utf-8") for path, text in assets.items() if path.endswith(".css")}
    return check_pages(pages, corpus.site, is_production, others=others_of(assets), styles=styles)


def search_files(pages: Mapping[str, str]) -> dict[str, bytes]:
    """The scripts and the index that search needs for these pages, by path below the top of the site."""
    shadows = {path: each for path, html in pages.items() if (each := shadow_of(path, html)) is not None}
    rows = by_part({path: each.row for path, each in shadows.items()})
    files = {f"assets/{name}": data for name, data in scripts(rows).items()}
    with tempfile.TemporaryDirectory(prefix="gongkai-index-") as folder:
        out = Path(folder) / "pagefind"
        index = build_parts(shadows, out)
        return files | {SEARCH_FOLDER + path.relative_to(out).as_posix(): path.read_bytes() for path in index}
