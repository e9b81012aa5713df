"""After a refusal the next build makes only what was mended, and the site is the same as if all had been made."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.shell.build import TEMPLATES, Outcome, Request, build
from generator.shell.manifest import digest
from generator.shell.pending import Pending, PendingFamily
from generator.shell.staging import Staging, put_staged, staged
from generator.shell.workplace import work_folder
from tests.shell.county import EDUCATION, WATER, broken, budget, save, tree, unchanged

NUMBER = 10


@pytest.fixture
def county(content: Path) -> Path:
    """The county and ten departments more."""
    for number in range(NUMBER):
        save(
            content,
            {
                f"试验县/第{number}局/部门.yaml": f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n",
                f"试验县/第{number}局/2024/预算.md": budget(),
            },
        )
    return content


def built(content: Path, out: Path, **more: object) -> Outcome:
    return build(Request(content, out, is_searched=False, **more))  # type: ignore[arg-type]


def clean(content: Path, out: Path) -> dict[str, bytes]:
    """The site as it comes from nothing."""
    anew = out.parent / "从头"
    assert built(content, anew).exit_code == 0
    found = tree(anew)
    shutil.rmtree(anew)
    shutil.rmtree(work_folder(anew))
    return found


def pending(out: Path) -> Path:
    return work_folder(out) / "pending"


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_next_build_makes_what_was_mended(county: Path, out: Path, jobs: int) -> None:
    save(county, {WATER: broken(budget())})
    assert built(county, out, jobs=jobs).exit_code == 1
    assert not out.exists()
    save(county, {WATER: budget()})
    mended = built(county, out, jobs=jobs)
    assert (mended.exit_code, mended.made, mended.families) == (0, 1, NUMBER + 2)
    assert tree(out) == clean(county, out)
    assert not pending(out).exists()
    assert built(county, out).made == 0


def test_refused_again_and_again(county: Path, out: Path) -> None:
    """What is kept is kept until it is published; a fault that stays is told each time."""
    save(county, {WATER: broken(budget()), EDUCATION: broken(budget())})
    first = built(county, out)
    again = built(county, out)
    assert (again.exit_code, again.made) == (1, 0)
    assert again.diagnostics == first.diagnostics
    save(county, {WATER: budget()})
    less = built(county, out)
    assert less.exit_code == 1
    assert {each.at.path for each in less.diagnostics if each.severity == "error"} == {EDUCATION}
    save(county, {EDUCATION: budget()})
    assert built(county, out).made == 1
    assert tree(out) == clean(county, out)


def test_holding_back_after_a_refusal_makes_nothing(county: Path, out: Path) -> None:
    save(county, {WATER: broken(budget())})
    built(county, out)
    held = built(county, out, hold=True)
    assert (held.exit_code, held.made, held.held) == (3, 0, (WATER,))
    assert "正在更正" in (out / "130999/303001/2024/budget/index.html").read_text(encoding="utf-8")


def test_a_site_in_place_is_left_alone(county: Path, out: Path) -> None:
    built(county, out)
    for number in range(NUMBER):
        save(county, {f"试验县/第{number}局/2024/预算.md": budget("80,001.00", "100,001.00")})
    save(county, {WATER: broken(budget())})
    with unchanged(out):
        assert built(county, out).exit_code == 1
        assert built(county, out).exit_code == 1
    save(county, {WATER: budget()})
    # 水务局 is again what it is in place.
    assert built(county, out).made == 0
    assert tree(out) == clean(county, out)


def test_what_is_taken_back_leaves_nothing(county: Path, out: Path) -> None:
    built(county, out)
    save(county, {WATER: broken(budget())})
    built(county, out)
    assert pending(out).exists()
    save(county, {WATER: budget()})
    taken_back = built(county, out)
    assert (taken_back.exit_code, taken_back.files.written) == (0, 0)
    assert not pending(out).exists()


def test_pages_that_were_in_place_and_are_lost_are_made(county: Path, out: Path) -> None:
    built(county, out)
    save(county, {EDUCATION: budget("80,001.00", "100,001.00"), WATER: broken(budget())})
    built(county, out)
    (out / "130999/205001/2023/budget/index.html").unlink()
    save(county, {WATER: budget()})
    assert built(county, out).exit_code == 0
    assert tree(out) == clean(county, out)


def test_with_search(county: Path, out: Path) -> None:
    save(county, {WATER: broken(budget())})
    assert build(Request(county, out)).exit_code == 1
    save(county, {WATER: budget()})
    assert build(Request(county, out)).made == 1
    build(Request(county, out.parent / "从头"))
    assert tree(out) == tree(out.parent / "从头")


def lose_packs(out: Path) -> None:
    shutil.rmtree(work_folder(out) / "search")


def spoil_pages(out: Path) -> None:
    for each in pending(out).iterdir():
        if each.name != "state":
            each.write_bytes(each.read_bytes().swapcase())


def lose_pages(out: Path) -> None:
    for each in list(pending(out).iterdir())[::2]:
        each.unlink()


def spoil_records(out: Path) -> None:
    (pending(out) / "state").write_bytes(b"x")


@pytest.mark.parametrize(
    "spoil", [lose_packs, spoil_pages, lose_pages, spoil_records], ids=lambda each: each.__name__
)
def test_what_is_broken_is_made_again(county: Path, out: Path, spoil: Callable[[Path], None]) -> None:
    save(county, {WATER: broken(budget())})
    build(Request(county, out))
    spoil(out)
    save(county, {WATER: budget()})
    assert build(Request(county, out)).exit_code == 0
    build(Request(county, out.parent / "从头"))
    assert tree(out) == tree(out.parent / "从头")


def test_what_another_engine_has_made_is_not_taken(county: Path, out: Path, tmp_path: Path) -> None:
    save(county, {WATER: broken(budget())})
    built(county, out)
    templates = shutil.copytree(TEMPLATES, tmp_path / "模板")
    with open(templates / "pages" / "department.html", "a", encoding="utf-8") as file:
        file.write("<!-- 新 -->")
    save(county, {WATER: budget()})
    assert built(county, out, templates=templates).made == NUMBER + 2
    assert not pending(out).exists()


def test_clean_makes_all(county: Path, out: Path) -> None:
    save(county, {WATER: broken(budget())})
    built(county, out)
    save(county, {WATER: budget()})
    assert built(county, out, is_clean=True).made == NUMBER + 2
    assert not pending(out).exists()


def test_what_a_clean_build_has_made_is_taken_by_the_next(county: Path, out: Path) -> None:
    save(county, {WATER: broken(budget())})
    built(county, out, is_clean=True)
    save(county, {WATER: budget()})
    assert built(county, out).made == 1


edits = st.lists(
    st.tuples(st.integers(0, NUMBER - 1), st.sampled_from(["right", "other", "broken", "gone", "renamed"])),
    min_size=1,
    max_size=3,
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(edits, min_size=1, max_size=3))
def test_any_refusals_on_the_way_are_nothing(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[int, str]]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    content, out = folder / "内容", folder / "网站"
    files = {
        "站点.yaml": "名称: 试验\n",
        "试验县/行政区.yaml": "行政区划代码: 130999\n名称: 试验县\n级别: 县\n",
    }
    for number in range(NUMBER):
        name = f"试验县/第{number}局"
        files[f"{name}/部门.yaml"] = f"全称: 第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n"
        files[f"{name}/2024/预算.md"] = budget()
    states = {
        "right": budget(),
        "other": budget("80,001.00", "100,001.00"),
        "broken": broken(budget()),
    }
    save(content, files | {"试验县/第0局/2024/预算.md": broken(budget())})
    assert built(content, out).exit_code == 1
    for round_ in rounds:
        for number, what in round_:
            name = f"试验县/第{number}局"
            if what in states:
                save(content, {f"{name}/2024/预算.md": states[what]})
            elif what == "gone":
                (content / name / "2024" / "预算.md").unlink(missing_ok=True)
            else:
                save(
                    content,
                    {
                        f"{name}/部门.yaml": f"全称: 新{number}局\n简称: 新{number}\n单位编码: 4{number:02}001\n"
                    },
                )
        built(content, out)
    for number in range(NUMBER):
        save(content, {f"试验县/第{number}局/2024/预算.md": budget()})
    assert built(content, out).exit_code == 0
    assert tree(out) == clean(content, out)
    assert not pending(out).exists()


def test_a_family_is_given_once(tmp_path: Path) -> None:
    """A second asker gets none: its pages have gone to the stage of the first."""
    out = tmp_path / "site"
    with Staging(out) as stage:
        data = b"<p>"
        put_staged(stage.folder, "a/index.html", data)
        family = PendingFamily("d", {"pages": {"a/index.html": digest(data)}, "packs": {}}, {})
        Pending(work_folder(out), "engine").keep(stage.folder, [("甲", family)])
    with Staging(out) as stage:
        kept = Pending(work_folder(out), "engine")
        assert Pending(work_folder(out), "other").take("甲", "d", stage.folder, {}) is None
        assert Pending(work_folder(out), "engine").take("甲", "e", stage.folder, {}) is None
        assert kept.take("甲", "d", stage.folder, {}) == family
        assert Path(staged(stage.folder, "a/index.html")).read_bytes() == data
        assert kept.take("甲", "d", stage.folder, {}) is None
