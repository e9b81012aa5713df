"""A preview of more departments than it looks at after each save: the build behind it tells of the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.shell import fault_pages, holdings
from generator.shell.following import Following
from tests.shell.county import SITE, broken, budget, county, department, save
from tests.shell.desk import PAGE, Desk, desk_of

OTHERS = {number: f"试验县/第{number}局" for number in range(6)}
OTHER = "130999/{}/2024/budget/"


def many() -> dict[str, str]:
    """The county with six departments more."""
    files = county()
    for number, folder in OTHERS.items():
        name = folder.rpartition("/")[2]
        files[f"{folder}/部门.yaml"] = department(f"试验县{name}", f"县{name}", f"40{number}001")
        files[f"{folder}/2024/预算.md"] = budget()
    return files


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return save(tmp_path / "我的 文件" / "内容", many())


@contextmanager
def opened(content: Path, pages: tuple[str, ...] = ("", PAGE)) -> Iterator[Desk]:
    with desk_of(content, content.parent / "templates", pages, few=1) as made:
        yield made


@contextmanager
def nothing_behind() -> Iterator[None]:
    """No build follows for the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Following, "want", lambda self: None)
        yield


def other(number: int) -> str:
    """The address of the filing of one of the others."""
    return OTHER.format(f"40{number}001")


def ready(desk: Desk) -> None:
    """Wait until the build behind is done."""
    desk.until(lambda: "正在准备全站的目录" not in desk.get().text)


def test_departments_are_shown_at_once_and_the_whole_site_when_it_is_known(content: Path) -> None:
    with nothing_behind(), opened(content) as desk:
        assert "100,000元" in desk.get(PAGE).text
        assert "20,000" in desk.get("130999/303001/2024/budget/").text
        home = desk.get().text
        assert "全站 8 个部门，读过 2 个" in home
        assert 'http-equiv="refresh"' in home
        assert "正在准备全站的目录" in desk.get("130999/").text
        assert "名词解释" in desk.get("glossary/").text
        assert desk.get("rules/").status == 200
        missing = desk.get("130999/205001/2031/")
        assert (missing.status, "没有这个页面" in missing.text) == (404, True)
        desk.preview._following.progress = "生成网页", 3, 8
        assert "现在：生成网页，3/8。" in desk.get().text
        desk.preview._following.progress = "", 0, 0


def test_the_browser_on_the_home_page_is_told_when_it_is_there(content: Path) -> None:
    with opened(content) as desk:
        desk.reloaded("")
        home = desk.get().text
        assert "县第5局" in home
        assert "正在准备" not in home
        desk.left_alone(PAGE)


def test_the_second_preview_looks_at_no_department_to_show_the_whole(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(content) as desk:
        ready(desk)
    save(content, {f"{OTHERS[3]}/2025/预算.md": budget(), f"{OTHERS[2]}/2024/预算.md": broken(budget())})
    monkeypatch.setattr(holdings, "examined", None)
    with nothing_behind(), opened(content, ()) as desk:
        home = desk.get().text
        assert "县第5局" in home
        assert "正在准备" not in home
        assert "县教育局" in desk.get("130999/").text
        monkeypatch.undo()
        # What was changed in between is seen where it is looked at.
        assert desk.get("130999/403001/2025/budget/").status == 200
        assert "本件有 2 处错误" in desk.get(other(2)).text


def test_a_save_costs_the_reading_of_one_file_and_the_look_at_one_department(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, looked = holdings.read_file, holdings.examined
    files: list[str] = []
    departments: list[str] = []

    def reading(path: str, data: bytes) -> holdings.ReadFile:
        files.append(path)
        return read(path, data)

    def looking(corpus: holdings.Corpus, *others: object) -> holdings.Corpus:
        departments.extend(each.folder for each in corpus.departments)
        return looked(corpus, *others)  # type: ignore[arg-type]

    with opened(content, ("", PAGE, other(0))) as desk:
        ready(desk)
        desk.get(other(0))
        monkeypatch.setattr(holdings, "read_file", reading)
        monkeypatch.setattr(holdings, "examined", looking)
        desk.save(budget("130,000.00", "150,000.00"))
        desk.reloaded()
        assert "150,000元" in desk.get(PAGE).text
        desk.left_alone(other(0))
        assert files == ["试验县/教育局/2024/预算.md"]
        assert departments == ["试验县/教育局"]


def test_a_save_that_changes_nothing_reloads_nothing(content: Path) -> None:
    with opened(content) as desk:
        ready(desk)
        desk.reloaded("")
        desk.save(budget())
        desk.save(budget().replace("收入:", "收入:   "))
        desk.left_alone(PAGE)
        desk.left_alone("")


def test_faults_nobody_has_looked_at_are_told_by_the_build_behind(content: Path) -> None:
    save(content, {f"{OTHERS[4]}/2024/预算.md": broken(budget())})
    with opened(content) as desk:
        assert "处错误" not in desk.get(PAGE).text
        desk.reloaded()
        assert "有 2 处错误" in desk.get(PAGE).text
        assert "有 2 处错误" in desk.get().text
        for page in ("_faults/", "_check/"):
            assert f"{OTHERS[4]}/2024/预算.md:6:9" in desk.get(page).text, page
        assert "没有打开过的部门" in desk.get("_check/").text
        desk.until(lambda: any("控制数是" in each for each in desk.told))
        faulty = desk.get(other(4)).text
        assert "本件有 2 处错误，改好才能公开" in faulty
        assert '<small class="remark" data-search-skip>错误：支出总计的控制数是 100,000' in faulty
        # The same fault, known from here and from behind, counts once.
        assert "有 2 处错误" in desk.get(PAGE).text
        assert f'<a href="/{other(4)}">' in desk.get("_check/").text
        desk.save(budget(), f"{OTHERS[4]}/2024/预算.md")
        desk.reloaded()
        assert "preview-bar" not in desk.get(PAGE).text


def test_a_fault_in_a_department_that_is_not_open_is_told_at_once(content: Path) -> None:
    with nothing_behind(), opened(content) as desk:
        desk.save(broken(budget()), f"{OTHERS[1]}/2024/预算.md")
        desk.reloaded()
        assert "有 2 处错误" in desk.get(PAGE).text


def test_the_faults_of_a_department_count_once_somebody_looks_at_it(content: Path) -> None:
    save(content, {f"{OTHERS[4]}/2024/预算.md": broken(budget())})
    with nothing_behind(), opened(content, ()) as desk:
        assert "没有发现问题" in desk.get("_faults/").text
        assert "本件有 2 处错误" in desk.get(other(4)).text
        assert "有 2 处错误" in desk.get(PAGE).text
        assert f"{OTHERS[4]}/2024/预算.md:6:9" in desk.get("_faults/").text


def test_of_very_many_findings_the_errors_are_shown_first(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fault_pages, "MOST", 2)
    save(content, {f"{OTHERS[4]}/2024/预算.md": broken(budget())})
    with nothing_behind(), opened(content, ()) as desk:
        desk.get(other(4))
        shown = desk.get("_faults/").text
        assert shown.count('<pre class="error">') == 2
        assert "<pre" not in shown.replace('<pre class="error">', "")
        assert "只列 2 处" in shown
        assert "共 2 处错误、1 处警告" in shown


def test_the_whole_site_follows_a_new_department_and_one_that_is_gone(content: Path) -> None:
    with opened(content) as desk:
        ready(desk)
        desk.reloaded("")
        with nothing_behind():
            added = {
                "试验县/新局/部门.yaml": department("试验县新局", "县新局", "500001"),
                "试验县/新局/2024/预算.md": budget(),
            }
            save(content, added)
            desk.until(lambda: "县新局" in desk.get().text)
            for path in added:
                (content / path).unlink()
            desk.until(lambda: "县新局" not in desk.get().text)
        assert desk.get("130999/500001/2024/budget/").status == 404


def test_search_comes_and_follows(content: Path) -> None:
    index = "pagefind/2024/pagefind-entry.json"
    with opened(content) as desk:
        desk.until(lambda: desk.get(index).status == 200)
        before = desk.get(index).text
        desk.save(budget(words="## 一、部门职责及机构设置情况\n\n另一番话。\n"))
        desk.until(lambda: desk.get(index).text != before)


def test_a_fault_of_the_site_that_stops_the_first_build_is_told_where_one_waits(content: Path) -> None:
    templates = content.parent / "templates"
    with nothing_behind(), opened(content, ()):
        pass
    base = templates / "base.html"
    sound = base.read_text(encoding="utf-8")
    base.write_text(sound.replace("</main>", '<img src="{{ page.frame.root }}none.png"></main>'), "utf-8")
    with opened(content) as desk:
        desk.until(lambda: "全站的错误" in desk.get().text)
        assert "none.png" in desk.get("_faults/").text
        assert "100,000元" in desk.get(PAGE).text
        base.write_text(sound, encoding="utf-8")
        desk.until(lambda: "县第5局" in desk.get().text)
        assert "preview-bar" not in desk.get(PAGE).text


def test_a_build_behind_that_cannot_be_done_is_told_and_tried_again(content: Path) -> None:
    blocked = content.parent / f".gongkai-preview-{content.name}" / "site"
    blocked.parent.mkdir()
    blocked.write_text("not a folder", encoding="utf-8")
    with opened(content) as desk:
        desk.until(lambda: "上一次没有做成" in desk.get().text)
        desk.until(lambda: any("检索索引没有更新：" in each for each in desk.told))
        blocked.unlink()
        desk.save(SITE + "\n", "站点.yaml")
        ready(desk)


def test_pages_of_very_many_departments_are_not_kept(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holdings, "MOST", 2)
    with nothing_behind(), opened(content, ()) as desk:
        for number in OTHERS:
            assert desk.get(other(number)).status == 200
        kept = desk.preview.session._library
        assert kept is not None
        assert [key for key, _ in kept.known()] == [OTHERS[4], OTHERS[5]]
        assert desk.get(other(0)).status == 200
