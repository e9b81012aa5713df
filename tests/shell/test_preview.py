"""The preview, over real HTTP, a real socket and a real browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from livereload.handlers import LiveReloadHandler  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from generator.corpus.corpus import Corpus
from generator.shell import holdings
from generator.shell.folder import FolderError
from generator.shell.preview import PortError, Preview
from tests.patience import PATIENCE
from tests.shell.county import EDUCATION, SITE, broken, budget, county, save
from tests.shell.desk import PAGE, QUIET, Desk, desk_of

LISTENS = "window.LiveReload && window.LiveReload.connector.protocol > 0"


@pytest.fixture
def desk(content: Path, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(content, tmp_path / "templates") as made:
        yield made


def test_pages_and_files_are_served(desk: Desk) -> None:
    home = desk.get()
    assert home.status == 200
    assert home.headers["Content-Type"] == "text/html; charset=utf-8"
    assert home.headers["Cache-Control"] == "no-store"
    assert '<script src="/livereload.js"' in home.text.partition("</head>")[0]
    assert "preview-bar" not in home.text
    assert "100,000元" in desk.get(PAGE).text
    for path, kind in (
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/icon.svg", "image/svg+xml"),
        ("assets/search.js", "text/javascript; charset=utf-8"),
        ("livereload.js", "application/javascript"),
        ("_preview/preview.css", "text/css; charset=utf-8"),
        ("_preview/preview.js", "text/javascript; charset=utf-8"),
    ):
        answer = desk.get(path)
        assert (answer.status, answer.headers["Content-Type"]) == (200, kind), path


def test_an_address_without_its_slash_leads_to_the_page(desk: Desk) -> None:
    answer = desk.get(PAGE.rstrip("/") + "?x=1")
    assert answer.status == 200
    assert answer.address == desk.preview.address + PAGE + "?x=1"


def test_an_unknown_address_gets_the_page_of_the_site(desk: Desk) -> None:
    for path in ("130999/999999/", "assets/none.css", "..%2f..%2fetc/passwd", "_preview/../preview.py"):
        answer = desk.get(path)
        assert answer.status == 404
    assert "没有这个页面" in desk.get("130999/999999/").text


def test_only_this_machine_by_its_own_name_is_answered(desk: Desk) -> None:
    """A page of another host whose name was made to point here must not read unpublished filings."""
    port = desk.preview.address.rsplit(":", 1)[1].rstrip("/")
    assert desk.get(host=f"localhost:{port}").status == 200
    assert desk.get(host=f"evil.example:{port}").status == 403
    assert desk.preview.address.startswith("http://127.0.0.1:")


def test_the_gallery_is_there(desk: Desk) -> None:
    assert "组件" in desk.get("_components/").text


def test_search_is_made_behind_the_pages_and_follows_them(desk: Desk) -> None:
    desk.until(lambda: desk.get("pagefind/2024/pagefind-entry.json").status == 200)
    before = desk.get("pagefind/2024/pagefind-entry.json").text
    desk.save(budget(words="## 一、部门职责及机构设置情况\n\n另一番话。\n"))
    desk.reloaded()
    assert desk.get("pagefind/pagefind.js").status == 200
    desk.until(lambda: desk.get("pagefind/2024/pagefind-entry.json").text != before)


def test_a_save_changes_the_page(desk: Desk) -> None:
    desk.save(budget("130,000.00", "150,000.00"))
    desk.reloaded()
    assert "150,000元" in desk.get(PAGE).text


def test_saves_in_quick_succession_are_all_seen(desk: Desk) -> None:
    for number in range(1, 4):
        desk.save(budget(f"{130 + number},000.00", f"{150 + number},000.00"))
        desk.reloaded()
        assert f"{150 + number},000元" in desk.get(PAGE).text


def test_a_save_that_changes_no_page_reloads_nothing(desk: Desk) -> None:
    text = (desk.content / EDUCATION).read_text(encoding="utf-8")
    desk.save(text)
    desk.save(text.replace("收入:", "收入:   "))
    save(desk.content, {"试验县/教育局/2024/~$预算.docx": "lock", "试验县/.DS_Store": "x"})
    desk.left_alone(PAGE)
    assert desk.messages[""].empty()


def test_only_the_page_that_changed_is_loaded_again(desk: Desk) -> None:
    desk.save(budget(words="## 一、部门职责及机构设置情况\n\n另一番话。\n\n## 预算绩效\n\n没有项目支出。\n"))
    desk.reloaded()
    desk.left_alone("")


def test_a_new_filing_and_a_removed_one(desk: Desk) -> None:
    save(desk.content, {"试验县/水务局/2025/预算.md": budget()})
    desk.reloaded("")
    assert desk.get("130999/303001/2025/budget/").status == 200
    shutil.rmtree(desk.content / "试验县" / "水务局" / "2025")
    desk.reloaded("")
    assert desk.get("130999/303001/2025/budget/").status == 404


def test_a_fault_shows_as_on_the_terminal_and_goes_when_mended(desk: Desk) -> None:
    sound = (desk.content / EDUCATION).read_text(encoding="utf-8")
    desk.save(sound.replace("金额单位: ", "金额单位："))
    desk.reloaded()
    answer = desk.get(PAGE)
    assert answer.status == 200
    assert f"{EDUCATION}:3:5: 错误：" in answer.text
    assert "\n3 | 金额单位：元\n  |         ^^\n改法：" in answer.text
    desk.until(lambda: any("full-width-colon" in each for each in desk.told))
    terminal = next(each for each in desk.told if "full-width-colon" in each)
    assert next(each for each in terminal.split("\n\n") if "full-width-colon" in each) in answer.text
    assert "有 1 处错误" in desk.get().text
    assert "有 1 处错误" in desk.get("130999/303001/2024/budget/").text, "a sound filing is shown as usual"
    assert "20,000" in desk.get("130999/303001/2024/budget/").text
    assert "3 | 金额单位：元" in desk.get("_faults/").text
    desk.save(sound)
    desk.reloaded()
    assert "100,000元" in desk.get(PAGE).text
    assert "preview-bar" not in desk.get().text
    assert "full-width-colon" not in desk.get("_faults/").text


def test_a_filing_that_can_be_read_is_shown_with_its_faults_in_place(desk: Desk) -> None:
    """A wrong figure does not hide the page: the finding stands right under it, and the bar says it is held."""
    desk.save(broken(budget()))
    desk.reloaded()
    text = desk.get(PAGE).text
    assert "本件有 2 处错误，改好才能公开" in text
    cell = next(each for each in re.findall(r"<td[^>]*>(.*?)</td>", text, re.DOTALL) if "控制数是" in each)
    assert ">108,000</a>" in cell
    assert '<small class="remark" data-search-skip>错误：支出总计的控制数是 100,000' in cell
    desk.save(budget())
    desk.reloaded()
    assert "改好才能公开" not in desk.get(PAGE).text


def test_the_check_page_leads_to_every_finding(desk: Desk) -> None:
    desk.save(broken(budget()))
    desk.reloaded()
    check = desk.get("_check/").text
    assert "共 2 处错误、" in check
    page = desk.get(PAGE).text
    spots = re.findall(rf'href="/{PAGE}#([^"]+)"', check)
    assert spots
    assert not [each for each in spots if f'id="{each}"' not in page]
    rules = re.findall(r'href="/rules/#([^"]+)"', check)
    shown = desk.get("rules/").text
    assert rules
    assert not [each for each in rules if f'id="{each}"' not in shown]
    assert f"<code>{EDUCATION}:6:9</code>" in check


def test_what_stands_in_a_fault_is_shown_as_text(desk: Desk) -> None:
    desk.save(budget().replace("表式: 河北2020", "表式: <script>alert(1)</script>"))
    desk.reloaded()
    text = desk.get(PAGE).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_a_fault_of_the_site_takes_every_page_until_mended(desk: Desk) -> None:
    desk.save("名称：试验县\n", "站点.yaml")
    desk.reloaded()
    for path in ("", PAGE, "_faults/", "nowhere/"):
        answer = desk.get(path)
        assert "站点.yaml:1:3: 错误：" in answer.text, path
        assert "/livereload.js" in answer.text
    assert desk.get("_preview/preview.css").status == 200
    desk.save(SITE, "站点.yaml")
    desk.reloaded()
    assert "100,000元" in desk.get(PAGE).text


def test_a_broken_template_is_a_page_of_its_fault(desk: Desk) -> None:
    path = desk.templates / "pages" / "home.html"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound + "\n{% if %}\n", encoding="utf-8")
    desk.reloaded()
    assert "templates/pages/home.html" in desk.get().text
    path.write_text(sound, encoding="utf-8")
    desk.reloaded()
    assert "试验县预决算公开" in desk.get().text


def test_a_fault_of_the_built_pages_is_told_too(desk: Desk) -> None:
    """What `build` would refuse must not look sound here; pages are looked at after they are shown."""
    path = desk.templates / "base.html"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("</main>", '<img src="{{ page.frame.root }}none.png"></main>'), "utf-8")
    desk.until(lambda: "处错误" in desk.get().text)
    assert "index.html:" in desk.get("_faults/").text
    path.write_text(sound, encoding="utf-8")
    desk.until(lambda: "preview-bar" not in desk.get().text)


def test_a_changed_style_is_served(desk: Desk) -> None:
    path = desk.templates / "assets" / "site.css"
    path.write_text(path.read_text(encoding="utf-8") + "\n.mine {}\n", encoding="utf-8")
    desk.reloaded()
    assert ".mine {}" in desk.get("assets/site.css").text


def test_a_vanished_folder_is_told_and_waited_for(desk: Desk) -> None:
    shutil.rmtree(desk.content)
    desk.reloaded()
    assert "没有内容文件夹" in desk.get().text
    # A page may be made anew while the folder is still being filled.
    save(desk.content, county())
    desk.until(lambda: "100,000元" in desk.get(PAGE).text)


def test_a_crash_is_told_and_survived(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    with monkeypatch.context() as patch:
        patch.setattr("generator.shell.holdings.examined", crash)
        desk.save(budget("130,000.00", "150,000.00"))
        desk.reloaded()
        assert "程序出错" in desk.get(PAGE).text
        assert "boom" not in desk.get(PAGE).text
        assert "RuntimeError: boom" in capsys.readouterr().err
    desk.save(budget())
    desk.reloaded()
    assert "100,000元" in desk.get(PAGE).text


def test_the_404_page_works_where_the_site_will_hang_lower(desk: Desk) -> None:
    desk.save(SITE + "子路径: /zwgk/ysjs/\n", "站点.yaml")
    desk.until(lambda: "/zwgk/ysjs/" in desk.get("nowhere/").text)
    assert 'href="/zwgk/ysjs/assets/site.css"' in desk.get("nowhere/").text
    assert desk.get("zwgk/ysjs/assets/site.css").headers["Content-Type"].startswith("text/css")
    assert "试验县" in desk.get("zwgk/ysjs/").text


def test_what_was_saved_while_a_template_was_broken_is_shown_when_it_is_mended(desk: Desk) -> None:
    path = desk.templates / "base.html"
    sound = path.read_text(encoding="utf-8")
    path.write_text("{% if %}", encoding="utf-8")
    desk.reloaded()
    assert "templates/base.html" in desk.get(PAGE).text
    desk.save(budget("130,000.00", "150,000.00"))
    save(desk.content, {"试验县/水务局/2025/预算.md": budget()})
    path.write_text(sound, encoding="utf-8")
    desk.until(lambda: "150,000元" in desk.get(PAGE).text)
    assert desk.get("130999/303001/2025/budget/").status == 200


def test_a_page_that_a_template_fails_on_is_that_page_alone(desk: Desk) -> None:
    path = desk.templates / "pages" / "glossary.html"
    path.write_text("{{ page.nothing.there }}", encoding="utf-8")
    desk.until(lambda: "templates/pages/glossary.html" in desk.get("glossary/").text)
    assert "100,000元" in desk.get(PAGE).text
    assert "试验县" in desk.get().text


def test_a_404_page_that_fails_is_told_and_harms_no_other(desk: Desk) -> None:
    path = desk.templates / "pages" / "404.html"
    path.write_text("{{ page.nothing.there }}", encoding="utf-8")
    desk.until(lambda: "templates/pages/404.html" in desk.get("nowhere/").text)
    assert desk.get("nowhere/").status == 404
    desk.save(budget("130,000.00", "150,000.00"))
    desk.reloaded()
    assert "150,000元" in desk.get(PAGE).text


def test_one_department_that_crashes_harms_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(corpus: Corpus, *others: Any) -> Corpus:
        if any(each.department.name == "试验县教育局" for each in corpus.departments):
            raise RuntimeError("boom")
        return examined(corpus, *others)

    examined = holdings.examined
    monkeypatch.setattr(holdings, "examined", crash)
    desk.save(budget("130,000.00", "150,000.00"))
    desk.reloaded()
    assert "程序出错" in desk.get(PAGE).text
    assert "boom" in capsys.readouterr().err
    assert "100,000元" in desk.get("130999/303001/2024/budget/").text
    assert "县水务局" in desk.get().text
    assert "boom" not in capsys.readouterr().err, "told once for what was saved"


def test_a_page_that_crashes_is_told_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("generator.pages.plan.department_year_page", crash)
    desk.save(budget(words="## 预算绩效\n\n没有项目支出。\n"))
    desk.reloaded()
    year = "130999/205001/2024/"
    assert [("程序出错" in desk.get(each).text) for each in (year, year, PAGE)] == [True, True, False]
    assert capsys.readouterr().err.count("RuntimeError: boom") == 1


def test_only_the_head_of_a_page_is_answered_too(desk: Desk) -> None:
    head = desk.get(PAGE, method="HEAD")
    assert (head.status, head.text) == (200, "")
    assert int(head.headers["Content-Length"]) == len(desk.get(PAGE).text.encode())


def test_addresses_that_no_file_could_have(desk: Desk) -> None:
    for path in (
        "pagefind/%00",
        "pagefind/..%5c..%5cx",
        "assets/search-%00.js",
        "%E6%B2%A1%E6%9C%89/",
        "a" * 5000,
    ):
        answer = desk.get(path)
        assert answer.status == 404, path
        assert "没有这个页面" in answer.text
    refused = desk.get("%FF")
    assert refused.status == 400
    assert "这个地址打不开" in refused.text


def test_the_version_of_a_page_is_that_of_its_answer(desk: Desk) -> None:
    for path in ("", PAGE, "nowhere/", "%E6%B2%A1%E6%9C%89/", "_check/"):
        shown = re.search(r'data-version="([^"]+)"', desk.get(path).text)
        assert shown is not None
        assert desk.get(f"_preview/version?page=/{path}").text == shown[1], path


def test_two_previews_of_one_content(desk: Desk, tmp_path: Path) -> None:
    """Each tells its own browsers, and each has search in the end."""
    with desk_of(desk.content, tmp_path / "other templates", [PAGE]) as other:
        assert len(LiveReloadHandler.waiters) == 3
        desk.save(budget("130,000.00", "150,000.00"))
        for each in (desk, other):
            each.reloaded()
            assert "150,000元" in each.get(PAGE).text
            each.until(lambda each=each: each.get("pagefind/pagefind.js").status == 200)
        other.templates.joinpath("base.html").write_text("{% if %}", encoding="utf-8")
        other.reloaded()
        desk.left_alone(PAGE)
    assert len(LiveReloadHandler.waiters) == 2
    assert "150,000元" in desk.get(PAGE).text


def test_a_taken_port_is_told_with_the_remedy(desk: Desk) -> None:
    port = int(desk.preview.address.rsplit(":", 1)[1].rstrip("/"))
    with pytest.raises(PortError, match=f"端口 {port} 正被占用.*--port {port + 1}"):
        Preview(desk.content, port=port)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="没有内容文件夹"):
        Preview(tmp_path / "none", port=0)


@pytest.mark.browser
def test_in_the_browser(desk: Desk, chromium: Browser) -> None:
    """The page stays where it was; a fault comes and goes; an unchanged save leaves the page alone."""
    words = "## 一、部门职责及机构设置情况\n\n" + "\n\n".join(f"第{n}段。" for n in range(200)) + "\n"
    desk.save(budget(words=words))
    desk.reloaded()
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    loads: list[str] = []
    page.on("load", lambda each: loads.append(each.url))
    page.goto(desk.preview.address + PAGE)
    page.wait_for_function(LISTENS)
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")

    desk.save(budget(words=words.replace("第3段。", "改过的一段。")))
    page.get_by_text("改过的一段。").wait_for(state="attached", timeout=PATIENCE * 1000)
    page.wait_for_function(LISTENS)
    assert page.evaluate("scrollY") == 1500

    desk.save(broken(budget(words=words)).replace("金额单位: ", "金额单位："))
    fault = page.locator("pre.error")
    fault.first.wait_for(timeout=PATIENCE * 1000)
    assert "金额单位：元" in fault.first.inner_text()
    page.get_by_role("link", name="首页").click()
    bar = page.locator(".preview-bar")
    bar.wait_for()
    assert bar.bounding_box() is not None
    page.wait_for_function(LISTENS)

    desk.save(budget(words=words))
    bar.wait_for(state="detached", timeout=PATIENCE * 1000)
    page.wait_for_function(LISTENS)

    count = len(loads)
    desk.save(budget(words=words))
    page.wait_for_timeout(QUIET * 1000)
    assert len(loads) == count
    page.close()
