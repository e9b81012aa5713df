"""What a path of the content folder is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import layout
from generator.corpus.layout import (
    DepartmentPath,
    EvaluationPath,
    FilingPath,
    ProjectPath,
    RegionPath,
    Role,
    SitePath,
    UnknownPath,
    is_ignored,
    role,
)
from generator.model.vocabulary import Kind, Scope

FOLDER = "隆尧县/县委网信办"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("站点.yaml", SitePath()),
        ("隆尧县/行政区.yaml", RegionPath("隆尧县")),
        (f"{FOLDER}/部门.yaml", DepartmentPath("隆尧县", FOLDER)),
        (f"{FOLDER}/2020/预算.md", FilingPath(FOLDER, 2020, Kind.BUDGET, Scope.DEPARTMENT)),
        (f"{FOLDER}/2020/决算.md", FilingPath(FOLDER, 2020, Kind.FINAL, Scope.DEPARTMENT)),
        (f"{FOLDER}/2020/绩效.md", FilingPath(FOLDER, 2020, Kind.PERFORMANCE, Scope.DEPARTMENT)),
        (f"{FOLDER}/2020/自评.md", FilingPath(FOLDER, 2020, Kind.SELF_EVALUATION, Scope.DEPARTMENT)),
        (f"{FOLDER}/2020/本级预算.md", FilingPath(FOLDER, 2020, Kind.BUDGET, Scope.OFFICE)),
        (f"{FOLDER}/1999/本级决算.md", FilingPath(FOLDER, 1999, Kind.FINAL, Scope.OFFICE)),
        (f"{FOLDER}/2020/项目/经费 一.yaml", ProjectPath(FOLDER, 2020)),
        (f"{FOLDER}/2020/项目/经费.yml", ProjectPath(FOLDER, 2020)),
        (f"{FOLDER}/2020/自评/经费.yaml", EvaluationPath(FOLDER, 2020)),
    ],
)
def test_known_paths(path: str, what: Role) -> None:
    assert role(path) == what


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("站点.yml", "站点.yaml"),
        ("网站.txt", "站点.yaml"),
        ("隆尧县/站点.yaml", "行政区.yaml"),
        (f"{FOLDER}/部门.yml", "部门.yaml"),
        (f"{FOLDER}/预算.md", "部门.yaml"),
        (f"{FOLDER}/2020/预算.md.txt", "预算.md"),
        (f"{FOLDER}/2020/部门预算.md", "“预算.md”"),
        (f"{FOLDER}/2020/预算.txt", "预算.md"),
        (f"{FOLDER}/20/预算.md", "四位年度"),
        (f"{FOLDER}/2020年/预算.md", "四位年度"),
        (f"{FOLDER}/２０２０/预算.md", "四位年度"),
        (f"{FOLDER}/2020/项目/经费.md", "“项目”和“自评”"),
        (f"{FOLDER}/2020/附件/经费.yaml", "“项目”和“自评”"),
        (f"{FOLDER}/2020/项目/甲/经费.yaml", "四层"),
    ],
)
def test_unknown_paths_say_what_to_do(path: str, hint: str) -> None:
    what = role(path)
    assert isinstance(what, UnknownPath)
    assert what.severity == "error"
    assert what.message
    assert hint in what.hint


@pytest.mark.parametrize("name", ["批复.docx", "表.XLSX", "原件.pdf", "印章.jpg", "预算.doc", "全部.zip"])
def test_a_document_kept_beside_is_a_warning(name: str) -> None:
    what = role(f"{FOLDER}/2020/{name}")
    assert isinstance(what, UnknownPath)
    assert what.severity == "warning"


def test_an_unknown_file_knows_whose_year_it_lies_in() -> None:
    inside, outside = role(f"{FOLDER}/2020/说明.md"), role(f"{FOLDER}/说明.md")
    assert isinstance(inside, UnknownPath)
    assert isinstance(outside, UnknownPath)
    assert (inside.department, inside.year) == (FOLDER, 2020)
    assert outside.year is None


@pytest.mark.parametrize(
    "path",
    [
        ".DS_Store", "a/.git/config", "a/~$预算.docx", "a/Thumbs.db", "a/desktop.ini", "a/预算.md~",
        "a/预算.md.bak", "a/.预算.md.swp", "a/x.tmp",
    ],
)  # fmt: skip
def test_files_that_programs_leave_about_are_ignored(path: str) -> None:
    assert is_ignored(path)


@pytest.mark.parametrize("path", ["预算.md", "a/备份.md", "a/tmp.yaml", "a.b/预算.md", "a/thumbs.yaml"])
def test_other_files_are_not_ignored(path: str) -> None:
    assert not is_ignored(path)


PARTS = st.lists(
    st.sampled_from(["预算", ".md", ".yaml", ".git", "/", "~", "~$", "Thumbs.db", "thumbs.DB", ".tmp", ".", "2020", ".MD", ".bak"]),
    min_size=1,
    max_size=6,
).map("".join)  # fmt: skip


@given(PARTS)
def test_what_is_ignored_does_not_depend_on_the_quick_way(path: str) -> None:
    assert is_ignored(path) == (layout._IGNORED.search(path) is not None)
