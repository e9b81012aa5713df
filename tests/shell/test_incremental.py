"""A build that makes only what has changed comes to the very bytes of one that makes everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostic import report
from generator.shell.build import TEMPLATES, Outcome, Request, build
from generator.shell.workplace import work_folder
from tests.shell.county import (
    EDUCATION,
    EDUCATION_BEFORE,
    SITE,
    WATER,
    broken,
    budget,
    county,
    project,
    tree,
)

ROOT = Path(__file__).resolve().parents[2]
SCHOOL = "试验县/第一中学/部门.yaml"
SCHOOL_TEXT = "全称: 试验县第一中学\n简称: 一中\n单位编码: 205002\n主管部门: 试验县教育局\n"
CARD = "components/title/component.html"


@dataclass
class Desk:
    """Content and templates as they are now, and as they were at each earlier moment."""

    files: dict[str, str] = field(default_factory=county)
    templates: dict[str, str] = field(default_factory=dict)
    spoilt: list[str] = field(default_factory=list)


def words(desk: Desk, number: int) -> None:
    for path in (EDUCATION, WATER)[number % 2 :]:
        if path in desk.files:
            desk.files[path] = budget(
                words=f"## 一、部门职责及机构设置情况\n\n本部门负责第{number}项试验工作，监督经费的使用。\n\n"
                "## 预算绩效\n\n本年没有项目支出，不编报项目绩效目标。\n"
            )


def figures(desk: Desk, number: int) -> None:
    desk.files[EDUCATION] = budget(staff=f"{80_000 + number},000.00", total=f"{100_000 + number},000.00")


def fault(desk: Desk, number: int) -> None:
    desk.files[WATER] = broken(budget())


def add_year(desk: Desk, number: int) -> None:
    desk.files[f"试验县/水务局/{2015 + number % 8}/预算.md"] = budget()


def add_project(desk: Desk, number: int) -> None:
    desk.files[f"试验县/教育局/2024/项目/试验{number % 3}.yaml"] = project(
        f"2050{number % 3}", f"试验经费{number}"
    )


def delete(desk: Desk, number: int) -> None:
    filings = [path for path in desk.files if path.endswith(".md")]
    if filings:
        del desk.files[filings[number % len(filings)]]


def rename_department(desk: Desk, number: int) -> None:
    desk.files = {path.replace("教育局/", f"教育局{number % 2}/"): text for path, text in desk.files.items()}


def rename_filing(desk: Desk, number: int) -> None:
    if EDUCATION_BEFORE in desk.files:
        desk.files[f"试验县/教育局/{2010 + number % 10}/预算.md"] = desk.files.pop(EDUCATION_BEFORE)


def name_department(desk: Desk, number: int) -> None:
    for path, text in desk.files.items():
        if path.endswith("水务局/部门.yaml"):
            desk.files[path] = text.replace("简称: 县水务局", f"简称: 水务{number}")


def add_unit(desk: Desk, number: int) -> None:
    desk.files[SCHOOL] = SCHOOL_TEXT
    desk.files["试验县/第一中学/2024/预算.md"] = budget()


def add_region(desk: Desk, number: int) -> None:
    desk.files["新设县/行政区.yaml"] = "行政区划代码: 130998\n名称: 新设县\n级别: 县\n"
    desk.files["新设县/档案局/部门.yaml"] = "全称: 新设县档案局\n简称: 县档案局\n单位编码: 301001\n"


def setting(desk: Desk, number: int) -> None:
    desk.files["站点.yaml"] = f"{SITE}联系方式: 0319-666{number % 10_000:04}\n"


def stop_words(desk: Desk, number: int) -> None:
    desk.files["停用词.txt"] = "试验工作\t不要这么说\n" if number % 2 else ""


def template(desk: Desk, number: int) -> None:
    name = ("pages/department.html", "pages/home.html", CARD)[number % 3]
    desk.templates[name] = (TEMPLATES / name).read_text(encoding="utf-8") + f"<!-- {number} -->\n"


def style(desk: Desk, number: int) -> None:
    desk.templates["assets/site.css"] = f":root {{ --tried: {number}; }}\n"


def spoil_site(desk: Desk, number: int) -> None:
    desk.spoilt.append(("index.html", "130999/205001/index.html", "assets/site.css")[number % 3])


def spoil_memory(desk: Desk, number: int) -> None:
    desk.spoilt.append(("*state", "*search")[number % 2])


EDITS: list[Callable[[Desk, int], None]] = [
    words, figures, fault, add_year, add_project, delete, rename_department, rename_filing, name_department,
    add_unit, add_region, setting, stop_words, template, style, spoil_site, spoil_memory,
]  # fmt: skip


class Bench:
    """The folders of one example: the content, its templates, and the site that grows from build to build."""

    def __init__(self, folder: Path, *, searched: bool) -> None:
        self.folder, self.searched = folder, searched
        self.content, self.templates, self.out = folder / "内 容", folder / "模板", folder / "网站"
        shutil.copytree(TEMPLATES, self.templates)
        self.own = tree(self.templates)

    def lay(self, desk: Desk) -> None:
        """Make the folders hold what the desk says; files that stay the same are not touched."""
        texts = {path: text.encode() for path, text in desk.files.items()}
        self._lay(self.content, texts)
        self._lay(self.templates, self.own | {path: text.encode() for path, text in desk.templates.items()})
        for each in desk.spoilt:
            self._spoil(each)
        desk.spoilt.clear()

    def _lay(self, folder: Path, files: dict[str, bytes]) -> None:
        before = tree(folder) if folder.exists() else {}
        for path in before.keys() - files.keys():
            (folder / path).unlink()
        for path, data in files.items():
            if before.get(path) != data:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(data)

    def _spoil(self, what: str) -> None:
        work = work_folder(self.out)
        if what == "*state" and (work / "state").exists():
            (work / "state").write_bytes((work / "state").read_bytes()[:-7])
        elif what == "*search":
            for each in (work / "search").glob("*.json"):
                each.write_bytes(b"{}")
        elif (self.out / what).exists():
            (self.out / what).unlink()

    def built(self, out: Path, jobs: int = 1) -> tuple[Outcome, dict[str, bytes]]:
        request = Request(self.content, out, self.templates, hold=True, is_searched=self.searched, jobs=jobs)
        outcome = build(request)
        return outcome, tree(out) if out.exists() else {}

    def compare(self) -> None:
        """The site that has grown is the site made anew, and both have the same to tell."""
        grown, files = self.built(self.out)
        clean = self.folder / "从头"
        made, expected = self.built(clean)
        assert report(grown.diagnostics) == report(made.diagnostics)
        assert (grown.exit_code, grown.held, grown.remarks) == (made.exit_code, made.held, made.remarks)
        if made.exit_code != 1:
            assert files.keys() == expected.keys()
            assert [path for path in files if files[path] != expected[path]] == []
        shutil.rmtree(clean, ignore_errors=True)
        shutil.rmtree(work_folder(clean), ignore_errors=True)


steps = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 9)), min_size=1, max_size=3)


def run(rounds: list[list[tuple[Callable[[Desk, int], None], int]]], *, searched: bool) -> None:
    with TemporaryDirectory(prefix="gongkai 试-") as folder:
        bench, desk = Bench(Path(folder), searched=searched), Desk()
        earlier = [(dict(desk.files), dict(desk.templates))]
        bench.lay(desk)
        bench.compare()
        for edits in rounds:
            for edit, number in edits:
                edit(desk, number)
            bench.lay(desk)
            bench.compare()
            earlier.append((dict(desk.files), dict(desk.templates)))
        # Undone: the first state again.
        desk.files, desk.templates = earlier[0]
        bench.lay(desk)
        bench.compare()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=3))
def test_incremental_is_clean(rounds: list[list[tuple[Callable[[Desk, int], None], int]]]) -> None:
    run(rounds, searched=False)


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=2))
def test_incremental_is_clean_with_search(
    rounds: list[list[tuple[Callable[[Desk, int], None], int]]],
) -> None:
    run(rounds, searched=True)


@pytest.mark.parametrize("edit", EDITS, ids=lambda each: each.__name__)
def test_each_edit_by_itself(edit: Callable[[Desk, int], None]) -> None:
    run([[(edit, 1)], [(edit, 2)]], searched=False)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "县 里", searched=False)


def many() -> Desk:
    """A county of a dozen departments, some with a unit."""
    desk = Desk()
    for number in range(10):
        folder = f"试验县/第{number}局"
        desk.files[f"{folder}/部门.yaml"] = (
            f"全称: 试验县第{number}局\n简称: {number}局\n单位编码: 4{number:02}001\n"
        )
        desk.files[f"{folder}/2024/预算.md"] = budget()
    add_unit(desk, 0)
    return desk


def test_only_what_has_changed_is_made(bench: Bench) -> None:
    desk = many()
    bench.lay(desk)
    first, _ = bench.built(bench.out)
    assert first.made == first.families == 12  # the school belongs to 教育局
    again, _ = bench.built(bench.out)
    assert (again.made, again.files.written, again.files.removed) == (0, 0, 0)
    words(desk, 3)
    bench.lay(desk)
    edited, _ = bench.built(bench.out)
    assert (edited.made, edited.files.written) == (1, 1)
    desk.files["试验县/第一中学/2024/预算.md"] = budget("80,001.00", "100,001.00")
    bench.lay(desk)
    # A unit is looked at with its superior.
    assert bench.built(bench.out)[0].made == 1
    desk.files["试验县/第3局/部门.yaml"] = "全称: 试验县第三局\n简称: 3局\n单位编码: 403001\n"
    bench.lay(desk)
    # The names of its neighbours are known to every department of a region.
    assert bench.built(bench.out)[0].made == 12


def test_stamps_alone_are_no_change(bench: Bench) -> None:
    desk = many()
    bench.lay(desk)
    bench.built(bench.out)
    for each in bench.content.rglob("*.md"):
        os.utime(each, ns=(1_600_000_000_000_000_000, 1_600_000_000_000_000_000))
    assert bench.built(bench.out)[0].made == 0


def test_a_change_that_keeps_size_and_time_is_seen(bench: Bench) -> None:
    """As git says: a file changed right after it was looked at may bear the same stamp."""
    desk = many()
    bench.lay(desk)
    bench.built(bench.out)
    file = bench.content / EDUCATION
    state = file.stat()
    file.write_bytes(file.read_bytes().replace(b"20,000.00", b"20,000.01"))
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert bench.built(bench.out)[0].made == 1


def test_processes_make_the_same_bytes(bench: Bench) -> None:
    bench.lay(many())
    _, alone = bench.built(bench.out)
    outcome, shared = bench.built(bench.folder / "两个进程", jobs=2)
    assert outcome.made == 12
    assert shared == alone


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_makes_the_same_bytes(
    bench: Bench, executor: type[ThreadPoolExecutor | ProcessPoolExecutor]
) -> None:
    bench.lay(many())
    _, alone = bench.built(bench.out)
    elsewhere = bench.folder / "别处"
    with executor(2) as pool:
        build(Request(bench.content, elsewhere, bench.templates, is_searched=False, executor=pool))
    assert tree(elsewhere) == alone


def test_a_cluster_makes_the_same_bytes(bench: Bench) -> None:
    distributed = pytest.importorskip("distributed")
    from generator.shell.cluster import cluster

    bench.lay(many())
    _, alone = bench.built(bench.out)
    elsewhere = bench.folder / "集群"
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as machines,
        cluster(machines.scheduler_address) as (executor, _),
    ):
        build(Request(bench.content, elsewhere, bench.templates, is_searched=False, executor=executor))
    assert tree(elsewhere) == alone


def test_place_and_time_zone_leave_no_trace(bench: Bench, tmp_path: Path) -> None:
    bench.lay(many())
    made = []
    for zone, place in (("Asia/Shanghai", "甲"), ("America/New_York", "乙 处")):
        content, out = tmp_path / place / "content", tmp_path / place / "网站"
        shutil.copytree(bench.content, content)
        words_ = ["build", "--content", str(content), "--out", str(out), "--jobs", "2"]
        done = subprocess.run(
            [sys.executable, "-m", "generator", *words_],
            cwd=tmp_path / place,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TZ": zone, "PYTHONHASHSEED": str(len(place))},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        made.append(tree(out))
    assert made[0] == made[1]
