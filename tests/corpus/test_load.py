"""Files become one corpus: what is linked to what, and which faults are whose."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.corpus import Corpus
from generator.corpus.load import load, read_file
from generator.model.vocabulary import Kind, Scope
from tests.shell.county import EDUCATION, EDUCATION_BEFORE, WATER, budget, county, department, project

EDUCATION_FOLDER = "试验县/教育局"
EVALUATION = "项目名称: 试验经费\n项目编码: 205-1\n"


def changed(changes: dict[str, str | None]) -> Corpus:
    """The county with some files written anew, or removed where None."""
    files: dict[str, str | None] = {**county(), **changes}
    return load({path: text.encode() for path, text in files.items() if text is not None})


def faults(found: Corpus) -> list[tuple[str, str]]:
    """Place and name of every fault of the site itself."""
    return [(each.at.path, each.name) for each in found.faults]


def held(found: Corpus) -> list[str]:
    return [each.path for each in found.filings if each.is_held]


def test_a_sound_county_has_no_fault() -> None:
    found = changed({})
    assert found.diagnostics == ()
    assert [each.folder for each in found.departments] == [EDUCATION_FOLDER, "试验县/水务局"]
    assert {each.path for each in found.filings} == {EDUCATION, EDUCATION_BEFORE, WATER}
    assert found.site.name == "试验县预决算公开"


def test_order_of_the_files_does_not_matter() -> None:
    files = {path: text.encode() for path, text in county().items()}
    paths = list(files)
    random.Random(1).shuffle(paths)
    assert load({path: files[path] for path in paths}) == load(files)


def test_reading_a_file_twice_gives_the_same() -> None:
    """What lets a preview keep what it has read."""
    for path, text in county().items():
        assert read_file(path, text.encode()) == read_file(path, text.encode())


def test_years_kinds_and_scopes_are_looked_up() -> None:
    found = changed({f"{EDUCATION_FOLDER}/2024/本级预算.md": budget()})
    education = found.departments[0]
    assert found.years(education) == (2024, 2023)
    assert found.all_years == (2024, 2023)
    whole = found.filing(EDUCATION_FOLDER, 2024, Kind.BUDGET, Scope.DEPARTMENT)
    office = found.filing(EDUCATION_FOLDER, 2024, Kind.BUDGET, Scope.OFFICE)
    assert whole is not None
    assert office is not None
    assert whole.path == EDUCATION
    before = found.before(whole)
    assert before is not None
    assert before.path == EDUCATION_BEFORE
    assert found.before(office) is None
    assert found.before(before) is None
    assert found.filing(EDUCATION_FOLDER, 2024, Kind.FINAL, Scope.DEPARTMENT) is None
    assert [each.year for each in found.filings_of(education)] == [2024, 2024, 2023]


def test_a_filing_that_cannot_be_read_is_nobodys_year_before() -> None:
    found = changed({EDUCATION_BEFORE: "no front matter"})
    entry = found.filing(EDUCATION_FOLDER, 2024, Kind.BUDGET, Scope.DEPARTMENT)
    assert entry is not None
    assert found.before(entry) is None
    assert held(found) == [EDUCATION_BEFORE]
    assert found.faults == ()
    with pytest.raises(LookupError):
        _ = next(each for each in found.filings if each.is_held).filing


def test_projects_stand_in_the_order_of_their_list() -> None:
    folder = f"{EDUCATION_FOLDER}/2024/项目"
    found = changed(
        {
            f"{folder}/a.yaml": project("205-A", "甲") + "序号: 10\n",
            f"{folder}/b.yaml": project("205-B", "乙") + "序号: 2\n",
            f"{folder}/c.yaml": project("205-C", "丙"),
            f"{folder}/d.yaml": project("205-D", "丁") + "序号: ²\n",
        }
    )
    assert found.diagnostics == ()
    names = [each.project.name for each in found.projects_of(found.departments[0], 2024)]
    assert names == ["乙", "甲", "丙", "丁"]
    assert found.projects_of(found.departments[0], 2023) == ()


def test_forms_without_a_text_make_a_filing() -> None:
    found = changed({f"{EDUCATION_FOLDER}/2024/自评/甲.yaml": EVALUATION})
    entry = found.filing(EDUCATION_FOLDER, 2024, Kind.SELF_EVALUATION, Scope.DEPARTMENT)
    assert entry is not None
    assert entry.is_bare
    assert not entry.is_held
    assert [each.form.name for each in found.evaluations_of(found.departments[0], 2024)] == ["试验经费"]


def test_forms_with_a_text_belong_to_it() -> None:
    text = "---\n表式: 河北2020\n---\n# 自评\n"
    found = changed(
        {f"{EDUCATION_FOLDER}/2024/自评/甲.yaml": EVALUATION, f"{EDUCATION_FOLDER}/2024/自评.md": text}
    )
    entries = [each for each in found.filings if each.kind is Kind.SELF_EVALUATION]
    assert [each.is_bare for each in entries] == [False]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"站点.yaml": None}, [("站点.yaml", "missing-file")]),
        ({"试验县/行政区.yaml": None}, [("试验县/行政区.yaml", "missing-file")]),
        ({"试验县/教育局/部门.yaml": None}, [("试验县/教育局/部门.yaml", "missing-file")]),
        ({"试验县/行政区.yaml": ""}, [("试验县/行政区.yaml", "empty-file")]),
        ({"试验县/教育局/部门.yaml": ""}, [("试验县/教育局/部门.yaml", "empty-file")]),
        (
            {"试验县/教育局/部门.yaml": "全称: 局\n简称: 局\n"},
            [("试验县/教育局/部门.yaml", "missing-address")],
        ),
        (
            {"试验县/教育局/部门.yaml": department("局", "局", "20/5")},
            [("试验县/教育局/部门.yaml", "unusable-code")],
        ),
        ({"试验县/说明.md": "x"}, [("试验县/说明.md", "unknown-file")]),
    ],
    ids=lambda value: value[0][1] if isinstance(value, list) else "",
)
def test_faults_of_the_site(changes: dict[str, str | None], expected: list[tuple[str, str]]) -> None:
    assert faults(changed(changes)) == expected


def test_filings_in_a_strange_place_want_both_files_above_them() -> None:
    found = changed({"新县/新局/2024/预算.md": budget()})
    assert set(faults(found)) == {
        ("新县/新局/部门.yaml", "missing-file"),
        ("新县/行政区.yaml", "missing-file"),
    }


def test_one_code_in_two_regions_is_right() -> None:
    found = changed(
        {
            "邻县/行政区.yaml": "行政区划代码: 130998\n名称: 邻县\n级别: 县\n",
            "邻县/教育局/部门.yaml": department("邻县教育局", "县教育局", "205001"),
        }
    )
    assert found.diagnostics == ()


@pytest.mark.parametrize("code", ["205001a", "205001A"])
def test_codes_that_differ_only_in_case_are_one_address(code: str) -> None:
    """A Windows server tells no case apart."""
    found = changed(
        {
            "试验县/教育局/部门.yaml": department("局", "局", "205001a"),
            "试验县/水务局/部门.yaml": department("水", "水", code),
        }
    )
    (fault,) = found.faults
    assert fault.name == "same-address"
    assert [each.at.path for each in fault.related] == ["试验县/教育局/部门.yaml"]


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("2024/项目/甲.yaml", "项目名称: 甲\n", "missing-address"),
        ("2024/项目/甲.yaml", project("网信 经费"), "unusable-code"),
        ("2024/自评/甲.yaml", "项目名称: 甲\n", "missing-address"),
        ("2024/说明.md", "x", "unknown-file"),
        ("2024/预算.md", budget().replace("河北2020", "河北省2020"), "unknown-profile"),
        ("2024/预算.md", budget().replace("金额单位", "年度: 2023\n金额单位"), "year-mismatch"),
    ],
)
def test_faults_of_a_year_hold_its_filings_alone(path: str, text: str, name: str) -> None:
    found = changed({f"{EDUCATION_FOLDER}/{path}": text})
    assert found.faults == ()
    assert held(found) == [EDUCATION]
    assert name in {each.name for each in found.diagnostics}


def test_a_profile_nearly_right_is_told() -> None:
    found = changed({EDUCATION: budget().replace("河北2020", "河北2021")})
    (fault,) = found.diagnostics
    assert "河北2020" in fault.hint


def test_faults_of_a_year_without_filings_are_not_lost() -> None:
    found = changed({f"{EDUCATION_FOLDER}/2019/项目/甲.yaml": "项目名称: 甲\n"})
    assert faults(found) == [(f"{EDUCATION_FOLDER}/2019/项目/甲.yaml", "missing-address")]


def test_every_fault_is_told_once_and_in_order_of_place() -> None:
    found = changed(
        {
            f"{EDUCATION_FOLDER}/2024/项目/甲.yaml": "项目名称: 甲\n",
            f"{EDUCATION_FOLDER}/2024/本级预算.md": budget(),
            WATER: "x",
        }
    )
    places = [(each.at.path, each.name) for each in found.diagnostics]
    assert places == sorted(set(places))
    assert len(held(found)) == 3


@given(st.dictionaries(st.sampled_from(sorted([*county(), "x.md", "a/b/2020/项目/c.yaml"])), st.binary()))
def test_any_bytes_anywhere_give_a_corpus(files: dict[str, bytes]) -> None:
    found = load({**{path: text.encode() for path, text in county().items()}, **files})
    assert all(each.message for each in found.diagnostics)
