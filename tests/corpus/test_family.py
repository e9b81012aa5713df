"""Families: who must be looked at together; and the levels of the content folder."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.superiors import units_by_superior
from generator.corpus.corpus import Corpus
from generator.corpus.family import families, names_of
from generator.corpus.levels import files_above, folder_of, is_overview, region_of
from generator.corpus.load import load

REGIONS = {"甲县": "130998", "乙县": "130999"}


def department(
    name: str, code: str, superior: str = "", units: Iterable[tuple[str, str]] = (), more: str = ""
) -> str:
    """部门.yaml; units as (name, code), either empty."""
    lines = [f"全称: {name}", f"简称: {name}", f"单位编码: {code}"]
    if superior:
        lines.append(f"主管部门: {superior}")
    if listed := list(units):
        lines.append("所属单位:")
        for unit, number in listed:
            lines.append(f"  - 名称: {unit}")
            if number:
                lines.append(f"    单位编码: {number}")
    return "\n".join([*lines, more, ""])


def directory(departments: dict[str, str]) -> Corpus:
    """The corpus of departments alone, by their folders."""
    files = {"站点.yaml": "名称: 试验\n"}
    files |= {
        f"{name}/行政区.yaml": f"行政区划代码: {code}\n名称: {name}\n级别: 县\n"
        for name, code in REGIONS.items()
    }
    files |= {f"{folder}/部门.yaml": text for folder, text in departments.items()}
    return load({path: text.encode() for path, text in files.items()})


def found(departments: dict[str, str], more: Iterable[str] = ()) -> tuple[tuple[str, ...], ...]:
    return families(directory(departments), [*departments, *more])


BUREAU = department("教育局", "205001")


def test_departments_that_do_not_name_each_other_are_alone() -> None:
    both = {"甲县/教育局": BUREAU, "甲县/水务局": department("水务局", "303001")}
    assert found(both) == (("甲县/教育局",), ("甲县/水务局",))


@pytest.mark.parametrize(
    "school",
    [
        department("一中", "205002", superior="教育局"),
        department("一中", "205002"),
        department("第一中学", "205002", more="别名: [一中]"),
    ],
    ids=["by superior", "by name", "by another name"],
)
def test_a_unit_belongs_to_its_superior(school: str) -> None:
    bureau = BUREAU if "主管部门" in school else department("教育局", "205001", units=[("一中", "")])
    assert found({"甲县/教育局": bureau, "甲县/一中": school}) == (("甲县/一中", "甲县/教育局"),)


def test_a_unit_is_known_by_its_code() -> None:
    bureau = department("教育局", "205001", units=[("从前的名称", "205002")])
    assert found({"甲县/教育局": bureau, "甲县/一中": department("一中", "205002")}) == (
        ("甲县/一中", "甲县/教育局"),
    )


def test_name_and_code_of_one_unit_may_lead_to_two_departments() -> None:
    bureau = department("教育局", "205001", units=[("一中", "205003")])
    schools = {"甲县/一中": department("一中", "205002"), "甲县/二中": department("二中", "205003")}
    assert found({"甲县/教育局": bureau, **schools}) == (("甲县/一中", "甲县/二中", "甲县/教育局"),)


def test_a_chain_is_one_family() -> None:
    chain = {
        "甲县/丁": department("丁", "205004", superior="丙"),
        "甲县/丙": department("丙", "205003", superior="乙"),
        "甲县/乙": department("乙", "205002", superior="甲"),
        "甲县/甲": department("甲", "205001"),
    }
    assert found(chain) == (tuple(sorted(chain)),)


def test_a_ring_is_one_family() -> None:
    ring = {
        "甲县/甲": department("甲", "205001", superior="乙"),
        "甲县/乙": department("乙", "205002", superior="甲"),
    }
    assert found(ring) == (("甲县/乙", "甲县/甲"),)


def test_one_that_names_itself_is_alone() -> None:
    itself = department("教育局", "205001", superior="教育局", units=[("教育局", "205001"), ("教育局", "")])
    assert found({"甲县/教育局": itself, "甲县/水务局": department("水务局", "303001")}) == (
        ("甲县/教育局",),
        ("甲县/水务局",),
    )


def test_names_and_codes_of_another_region_are_strangers() -> None:
    assert found(
        {
            "甲县/教育局": department("教育局", "205001", units=[("一中", "205002")]),
            "乙县/一中": department("一中", "205002", superior="教育局"),
        }
    ) == (("乙县/一中",), ("甲县/教育局",))


def test_a_superior_that_is_not_on_the_site_makes_no_family() -> None:
    schools = {
        "甲县/一中": department("一中", "205002", superior="教育局"),
        "甲县/二中": department("二中", "205003", superior="教育局"),
    }
    assert found(schools) == (("甲县/一中",), ("甲县/二中",))


def test_a_folder_without_a_readable_department_is_alone() -> None:
    assert found({"甲县/教育局": BUREAU, "甲县/坏": "全称：坏\n"}, ["甲县/空"]) == (
        ("甲县/坏",),
        ("甲县/教育局",),
        ("甲县/空",),
    )


def test_all_names_of_a_department() -> None:
    text = department(
        "教育局",
        "205001",
        superior="县政府",
        units=[("一中", "")],
        more="别名: [教体局]\n曾用名:\n  - 名称: 文教局\n",
    )
    (entry,) = directory({"甲县/教育局": text}).departments
    assert set(names_of(entry)) == {"教育局", "县政府", "一中", "教体局", "文教局"}


NAMES = [f"{letter}局" for letter in "甲乙丙丁戊"]
some = st.sampled_from(NAMES)
drawn = st.dictionaries(
    st.tuples(st.sampled_from(sorted(REGIONS)), some),
    st.tuples(st.none() | some, st.lists(some, max_size=2), st.lists(some, max_size=1)),
    max_size=8,
)


@given(drawn)
def test_families_part_the_folders_and_no_bond(
    departments: dict[tuple[str, str], tuple[str | None, list[str], list[str]]],
) -> None:
    """Every folder is in one family; whom the rules look at together is together; the order of files is nothing."""
    texts = {
        f"{region}/{name}": department(
            name,
            f"2050{NAMES.index(name):02}",
            superior or "",
            [
                *((unit, "") for unit in units),
                *((f"{code}从前", f"2050{NAMES.index(code):02}") for code in codes),
            ],
        )
        for (region, name), (superior, units, codes) in departments.items()
    }
    parts = found(texts)
    assert sorted(folder for part in parts for folder in part) == sorted(texts)
    assert found(dict(reversed(texts.items()))) == parts
    home = {folder: part for part in parts for folder in part}
    for superior, units in units_by_superior(directory(texts)):
        assert {home[each.folder] for each in units} == {home[superior.folder]}
    for part in parts:
        assert len({region_of(folder) for folder in part}) == 1


def test_levels_are_told_by_paths() -> None:
    assert folder_of("隆尧县/县委网信办/2020/项目/甲.yaml") == "隆尧县/县委网信办"
    assert folder_of("隆尧县/县委网信办/部门.yaml") == "隆尧县/县委网信办"
    assert [folder_of(path) for path in ("站点.yaml", "隆尧县/行政区.yaml")] == ["", ""]
    assert region_of("隆尧县/县委网信办") == "隆尧县"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("站点.yaml", True),
        ("停用词.txt", True),
        ("隆尧县/行政区.yaml", True),
        ("隆尧县/说明.md", True),
        ("隆尧县/县委网信办/部门.yaml", True),
        ("隆尧县/县委网信办/2020/部门.yaml", False),
        ("隆尧县/县委网信办/2020/预算.md", False),
        ("隆尧县/县委网信办/说明.md", False),
    ],
)
def test_what_tells_of_the_site_from_above(path: str, expected: bool) -> None:
    assert is_overview(path) is expected


def test_every_file_above_is_seen_from_above() -> None:
    above = files_above("隆尧县")
    assert above == ("站点.yaml", "停用词.txt", "隆尧县/行政区.yaml")
    assert all(map(is_overview, above))
