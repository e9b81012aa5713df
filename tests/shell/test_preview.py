"""The preview, over real HTTP, a real socket and a real browser."""

from __future__ import annotations

import asyncio
import json
import queue
import re
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tornado.websocket import websocket_connect

from generator.shell.build import TEMPLATES
from generator.shell.folder import FolderError
from generator.shell.preview import PortError, Preview
from tests.shell.county import EDUCATION, SITE, broken, budget, county, save

PAGE = "130999/205001/2024/budget/"
#: Seconds within which a save must have been seen; it takes half a second on a quiet machine.
SOON = 10
#: Seconds after which a save that is to do nothing has done nothing.
QUIET = 2
LISTENS = "window.LiveReload && window.LiveReload.connector.protocol > 0"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str
    address: str


@dataclass
class Desk:
    """A content folder under preview, and what its socket has told so far the browsers that show two of its pages."""

    content: Path
    templates: Path
    preview: Preview
    told: list[str]
    messages: dict[str, queue.Queue[str]] = field(
        default_factory=lambda: {"": queue.Queue(), PAGE: queue.Queue()}
    )

    def get(self, path: str = "", host: str | None = None) -> Answer:
        request = urllib.request.Request(self.preview.address + path, headers={"Host": host} if host else {})
        try:
            with urllib.request.urlopen(request) as answer:
                text = answer.read().decode("utf-8", "replace")
                return Answer(answer.status, dict(answer.headers), text, answer.url)
        except urllib.error.HTTPError as error:
            return Answer(error.code, dict(error.headers), error.read().decode(), error.url)

    def save(self, text: str, path: str = EDUCATION) -> None:
        save(self.content, {path: text})

    def reloaded(self, page: str = PAGE) -> None:
        """Wait for the message that makes a browser load the page again."""
        assert json.loads(self.messages[page].get(timeout=SOON))["command"] == "reload"

    def left_alone(self, page: str) -> None:
        """Wait for a message that must not come."""
        with pytest.raises(queue.Empty):
            self.messages[page].get(timeout=QUIET)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what happens in the background."""
        end = time.monotonic() + SOON
        while not is_so():
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.05)


async def listen(desk: Desk, page: str, connected: threading.Event) -> None:
    """Listen as a browser that shows a page, until the server ends."""
    socket = await websocket_connect(desk.preview.address.replace("http", "ws") + "livereload")
    await socket.write_message(json.dumps({"command": "hello"}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": desk.preview.address + page}))
    connected.set()
    while (message := await socket.read_message()) is not None:
        desk.messages[page].put(str(message))


@pytest.fixture
def desk(content: Path, tmp_path: Path) -> Iterator[Desk]:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    told: list[str] = []
    preview = Preview(content, port=0, templates=templates, tell=told.append)
    made = Desk(content, templates, preview, told)
    threads = [threading.Thread(target=lambda: asyncio.run(preview.run()))]
    threads[0].start()
    made.until(lambda: any(preview.address in each for each in told))
    for page in made.messages:
        connected = threading.Event()
        listener = threading.Thread(
            target=lambda page=page, on=connected: asyncio.run(listen(made, page, on))
        )
        listener.start()
        threads.append(listener)
        assert connected.wait(SOON)
    # The server hears of the page shortly after it was told.
    time.sleep(0.2)
    yield made
    preview.stop()
    for each in threads:
        each.join(SOON)
        assert not each.is_alive()


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
        patch.setattr("generator.shell.library.examined", crash)
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
    page.get_by_text("改过的一段。").wait_for(state="attached", timeout=SOON * 1000)
    page.wait_for_function(LISTENS)
    assert page.evaluate("scrollY") == 1500

    desk.save(broken(budget(words=words)).replace("金额单位: ", "金额单位："))
    fault = page.locator("pre.error")
    fault.first.wait_for(timeout=SOON * 1000)
    assert "金额单位：元" in fault.first.inner_text()
    page.get_by_role("link", name="首页").click()
    bar = page.locator(".preview-bar")
    bar.wait_for()
    assert bar.bounding_box() is not None
    page.wait_for_function(LISTENS)

    desk.save(budget(words=words))
    bar.wait_for(state="detached", timeout=SOON * 1000)
    page.wait_for_function(LISTENS)

    count = len(loads)
    desk.save(budget(words=words))
    page.wait_for_timeout(QUIET * 1000)
    assert len(loads) == count
    page.close()
