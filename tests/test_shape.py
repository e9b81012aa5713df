"""The shape of the code, held by reading it: layers, sizes, names, docstrings, and what templates may say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "generator"
MOST_LINES = 300

ALL = frozenset({"*"})
# Each layer and the layers it may import, in the order of the diagram in README.md; itself always.
LAYERS: dict[str, frozenset[str]] = {
    "source": frozenset(),
    "hanzi": frozenset(),
    "recalled": frozenset(),
    "diagnostic": frozenset({"source"}),
    "amount": frozenset(),
    "record": frozenset({"source"}),
    "model": frozenset({"amount", "record"}),
    "reading": frozenset({"source", "diagnostic", "amount", "record"}),
    "profiles": frozenset({"amount", "model"}),
    "prose": frozenset({"source", "diagnostic"}),
    "corpus": frozenset({"source", "diagnostic", "amount", "record", "model", "reading", "profiles"}),
    "tables": frozenset({"amount", "record", "source", "model", "profiles", "corpus"}),
    "statements": frozenset({"amount", "model", "profiles", "corpus", "tables"}),
    # One filing's tables, headline items and sentences, worked out once for those who print and check them.
    "derived": frozenset({"amount", "model", "profiles", "corpus", "tables", "statements"}),
    "address": frozenset({"model", "corpus"}),
    "checks": frozenset(
        {
            "source", "hanzi", "recalled", "diagnostic", "amount", "record", "model", "reading",
            "profiles", "prose", "corpus", "tables", "statements", "derived", "address",
        }
    ),
    "pages": frozenset(
        {
            "source", "diagnostic", "amount", "record", "model", "reading",
            "profiles", "corpus", "tables", "statements", "derived", "address", "checks", "prose",
        }
    ),
    "render": frozenset({"source", "diagnostic", "prose", "pages"}),
    "search": frozenset({"hanzi", "recalled", "diagnostic"}),
    # The files of one family become its pages: pure, so that any process of any machine may do it.
    "making": frozenset(
        {"diagnostic", "address", "model", "corpus", "derived", "checks", "pages", "render", "search"}
    ),
    "shell": ALL,
    "commands": ALL,
    "cli": ALL,
    "__main__": frozenset({"cli"}),
}  # fmt: skip

# Who may touch the disk or start a program: the shell, the command, and two that need a folder to work on.
HANDS = (
    "generator.shell",
    "generator.commands",
    "generator.cli",
    "generator.search.index",
    "generator.render",
)
OUTSIDE = frozenset({"os", "pathlib", "shutil", "subprocess", "tempfile", "glob"})
VAGUE = re.compile(r"(^|_)(utils?|helpers?|misc|managers?|stuff)($|_)")


def module_name(path: Path) -> str:
    """`generator.pages.views` for its file, a package for its `__init__.py`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_name(path): path for path in sorted((ROOT / PACKAGE).rglob("*.py"))}
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
template = pytest.mark.parametrize("path", TEMPLATES, ids=[str(path.relative_to(ROOT)) for path in TEMPLATES])
module = pytest.mark.parametrize("name", FILES)


@cache
def tree(name: str) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(FILES[name].read_text(encoding="utf-8"))


def imported(name: str) -> Iterator[tuple[str, int]]:
    """The modules that a module imports, each with its line; of our own, the finest that is a module."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{FILES[name]}:{node.lineno}: 用相对导入，看不出层次"
            for alias in node.names:
                finer = f"{node.module}.{alias.name}"
                yield (finer if finer in FILES else node.module or ""), node.lineno


def layer(name: str) -> str:
    """The layer a module of ours belongs to; the package itself, which only tells the version, to none."""
    return name.split(".")[1] if "." in name else ""


def is_under(name: str, above: tuple[str, ...]) -> bool:
    """Whether a module is one of these or lies in one of them."""
    return any(name == each or name.startswith(each + ".") for each in above)


@module
def test_imports_only_lower_layers(name: str) -> None:
    own = layer(name)
    if not own:
        assert not [each for each, _ in imported(name) if each.startswith(PACKAGE)]
        return
    assert own in LAYERS, f"{own} 不在层次表里"
    allowed = LAYERS[own]
    wrong = [
        f"{FILES[name]}:{line}: {own} 不该用 {each}"
        for each, line in imported(name)
        if each.startswith(PACKAGE + ".") and layer(each) != own and not allowed & {layer(each), "*"}
    ]
    assert not wrong, "\n".join(wrong)


def test_layers_have_an_order() -> None:
    """No layer is allowed one that stands after it, so that the table itself holds no cycle."""
    seen: set[str] = set()
    for each, allowed in LAYERS.items():
        assert allowed == ALL or allowed <= seen, each
        seen.add(each)


def test_no_import_cycles() -> None:
    inside = {name: {each for each, _ in imported(name) if each in FILES} - {name} for name in FILES}
    left = dict(inside)
    while ready := [name for name, needs in left.items() if not needs & left.keys()]:
        for name in ready:
            del left[name]
    assert not left, f"这些模块互相导入：{sorted(left)}"


@module
def test_only_the_shell_touches_the_disk(name: str) -> None:
    if is_under(name, HANDS):
        return
    wrong = [
        f"{FILES[name]}:{line}: 导入 {each}" for each, line in imported(name) if each.split(".")[0] in OUTSIDE
    ]
    wrong += [
        f"{FILES[name]}:{node.lineno}: 调用 {node.func.id}()"
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"open", "print"}
    ]
    assert not wrong, "\n".join(wrong)


@module
def test_module_is_short(name: str) -> None:
    count = len(FILES[name].read_text(encoding="utf-8").splitlines())
    assert count <= MOST_LINES, f"{FILES[name]} 有 {count} 行，它还管着哪第二件事？"


@module
def test_names_say_something(name: str) -> None:
    vague = [part for part in name.split(".") if VAGUE.search(part)]
    assert not vague, f"{name}：{vague} 什么也没说"


@module
def test_public_names_are_documented(name: str) -> None:
    """A module, its public classes and its public functions each say what they are."""
    body = tree(name)
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    public = [node for node in body.body if isinstance(node, kinds) and not node.name.startswith("_")]
    bare = [f"{FILES[name]}:{node.lineno}: {node.name}" for node in public if not ast.get_docstring(node)]
    assert not bare, "\n".join(bare)
    is_empty_package = FILES[name].name == "__init__.py" and not body.body
    assert is_empty_package or ast.get_docstring(body), f"{FILES[name]} 没有说它是什么"


@module
def test_annotations_are_postponed(name: str) -> None:
    """Types cost nothing at start-up and may name what stands below them."""
    if not any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in tree(name).body):
        return
    assert any(
        isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree(name).body
    ), FILES[name]


def matches(path: Path, pattern: str) -> list[str]:
    """Where a pattern stands in a template, without its comments, as file:line."""
    text = re.sub(
        r"\{#.*?#\}", lambda m: re.sub(r"[^\n]", " ", m[0]), path.read_text(encoding="utf-8"), flags=re.S
    )
    return [
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, found.start()) + 1}: {found[0]}"
        for found in re.finditer(pattern, text, flags=re.I)
    ]


@template
def test_only_prose_is_marked_safe(path: Path) -> None:
    if path.is_relative_to(ROOT / "templates" / "components" / "prose"):
        return
    assert not matches(path, r"\|\s*safe\b|\{%-?\s*autoescape\b")


@template
def test_templates_are_named_outright(path: Path) -> None:
    """A name worked out while rendering would hide what a page is made of."""
    assert not matches(path, r"\{%-?\s*(extends|include|import|from)\s+(?![\"'])[^%]*")


@template
def test_macros_see_only_their_arguments(path: Path) -> None:
    assert not matches(path, r"\{%-?\s*(import|from)[^%]*\bwith context")


@template
def test_no_inline_style_or_script(path: Path) -> None:
    """The site runs under `default-src 'self'`."""
    assert not matches(path, r"<style\b|\sstyle\s*=|\son[a-z]+\s*=|javascript:")
    assert not matches(path, r"<script\b(?![^>]*\ssrc=)")


@template
def test_nothing_comes_from_another_host(path: Path) -> None:
    assert not matches(path, r"<(script|link|img|iframe|source)\b[^>]*\s(src|href)\s*=\s*[\"'](https?:)?//")


@template
def test_document_names_its_language(path: Path) -> None:
    """Whatever opens a document says that it is Chinese; everything else extends or is imported by one."""
    opening = matches(path, r"<html\b[^>]*>")
    assert all("lang=" in each for each in opening), opening
    is_page = path.is_relative_to(ROOT / "templates" / "pages")
    assert not is_page or opening or matches(path, r"\{%-?\s*extends\b"), f"{path} 不从骨架来，也不是完整的页"


@template
def test_template_comments_stay_home(path: Path) -> None:
    assert not matches(path, r"<!--")
