"""A site of made-up filings of several forms: with and without words, years missing, figures missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.corpus import Corpus
from generator.corpus.load import load
from generator.pages.plan import plan
from generator.pages.views import DocumentPage, View
from generator.render import Renderer


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Read but not checked: pages must hold whatever can be read, as the preview shows it."""
    folder = Path(__file__).parent / "content"
    files = {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()
    }
    found = load(files)
    assert not found.diagnostics
    return found


@pytest.fixture(scope="session")
def views(corpus: Corpus) -> dict[str, View]:
    """Every page by its address."""
    return {page.path.removesuffix("index.html"): page.view for page in plan(corpus, is_draft=True)}


@pytest.fixture(scope="session")
def documents(views: dict[str, View]) -> dict[str, DocumentPage]:
    return {path: view for path, view in views.items() if isinstance(view, DocumentPage)}


@pytest.fixture(scope="session")
def rendered(corpus: Corpus, project_root: Path) -> dict[str, str]:
    """Every page as HTML by its path."""
    renderer = Renderer(project_root / "templates")
    return {page.path: renderer.render(page) for page in plan(corpus, is_draft=True)}
