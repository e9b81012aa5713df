"""The digest of all that makes pages besides the content: whatever of it changes, it changes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.making.shard import Manner
from generator.shell import engine
from generator.shell.build import TEMPLATES, Request, build, engine_of
from generator.shell.engine import engine_digest


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return shutil.copytree(TEMPLATES, tmp_path / "templates")


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed libraries, among those of this process, which looks at them anew each time."""
    folder = tmp_path / "site-packages"
    (folder / "jinja2-3.1.6.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder), str(tmp_path / "nowhere"), ""])
    monkeypatch.setattr(engine, "_program", engine._program.__wrapped__)
    return folder


def test_the_same_is_the_same_wherever_it_lies(templates: Path, tmp_path: Path) -> None:
    first = engine_digest(templates)
    assert engine_digest(templates) == first
    assert (
        engine_digest(Path(shutil.move(templates, tmp_path / "moved"))) == first == engine_digest(TEMPLATES)
    )


def edit(folder: Path) -> None:
    with open(folder / "pages" / "home.html", "a", encoding="utf-8") as file:
        file.write(" ")


def style(folder: Path) -> None:
    (folder / "assets" / "site.css").write_text("p {}", encoding="utf-8")


def add(folder: Path) -> None:
    (folder / "assets" / "more.js").write_bytes(b"")


def remove(folder: Path) -> None:
    (folder / "pages" / "home.html").unlink()


def rename(folder: Path) -> None:
    (folder / "pages" / "home.html").rename(folder / "pages" / "house.html")


@pytest.mark.parametrize("change", [edit, style, add, remove, rename], ids=lambda each: each.__name__)
def test_any_change_of_a_template(templates: Path, change: Callable[[Path], None]) -> None:
    before = engine_digest(templates)
    change(templates)
    assert engine_digest(templates) != before


def test_another_version_of_a_library(libraries: Path) -> None:
    before = engine_digest(TEMPLATES)
    assert engine_digest(TEMPLATES) == before
    (libraries / "jinja2-3.1.6.dist-info").rename(libraries / "jinja2-3.1.7.dist-info")
    assert engine_digest(TEMPLATES) != before


def test_another_python(libraries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = engine_digest(TEMPLATES)
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert engine_digest(TEMPLATES) != before


def test_other_code_of_ours(libraries: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code = shutil.copytree(engine._CODE, tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    before = engine_digest(TEMPLATES)
    monkeypatch.setattr(engine, "_CODE", code)
    assert engine_digest(TEMPLATES) == before
    with open(code / "amount.py", "a", encoding="utf-8") as file:
        file.write("\n")
    assert engine_digest(TEMPLATES) != before


def test_what_python_compiles_for_itself_is_no_change(
    libraries: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = shutil.copytree(engine._CODE, tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(engine, "_CODE", code)
    before = engine_digest(TEMPLATES)
    (code / "__pycache__").mkdir()
    (code / "__pycache__" / "amount.py").write_bytes(b"x")
    assert engine_digest(TEMPLATES) == before


def test_every_manner_of_building_is_an_engine_of_its_own() -> None:
    content, out = Path("content"), Path("site")
    requests = [
        Request(content, out, is_production=production, is_checked=checked, is_searched=searched)
        for production in (False, True)
        for checked in (False, True)
        for searched in (False, True)
    ]
    assert len({engine_of(each) for each in requests}) == len(requests)
    assert engine_of(requests[0]) == engine_of(
        Request(Path("other"), Path("there"), is_checked=False, is_searched=False)
    )
    assert repr(Manner()) == repr(requests[3].manner)


def test_a_new_template_makes_every_page_again(content: Path, out: Path, templates: Path) -> None:
    build(Request(content, out, templates, is_searched=False))
    base = templates / "base.html"
    base.write_text(
        base.read_text(encoding="utf-8").replace("</body>", "<!-- 新 --></body>"), encoding="utf-8"
    )
    again = build(Request(content, out, templates, is_searched=False))
    assert again.made == again.families == 2
    pages = list(out.rglob("*.html"))
    assert len(pages) == again.pages
    assert all("<!-- 新 -->" in each.read_text(encoding="utf-8") for each in pages)
