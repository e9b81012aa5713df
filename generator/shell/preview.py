"""The preview `gongkai serve`: the site in memory, on this machine alone, rebuilt and reloaded on every save."""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import tornado.ioloop
import tornado.web
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler  # type: ignore[import-untyped]
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.diagnostic import Diagnostic, Refusal, report
from generator.shell.fault_pages import with_preview
from generator.shell.folder import FolderError, reason
from generator.shell.following import Following, following_request
from generator.shell.request import TEMPLATES
from generator.shell.session import Session
from generator.shell.shown import Shown
from generator.shell.watch import Watcher

HOST = "127.0.0.1"
#: Names of this machine by which a browser may call; any other would be a foreign page reading along (DNS rebinding).
NAMES = {HOST, "localhost"}
OWN_FILES = ("preview.css", "preview.js")

#: By ending; the table of the system is no help: on Windows it takes scripts for plain text.
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class PortError(Refusal):
    """The port cannot be had; the message is Chinese and says what to do."""

    exit_code = 2


class Preview:
    """A preview of a content folder. `run` serves until `stop` is called, from any thread, or Ctrl-C."""

    def __init__(
        self,
        content: Path,
        *,
        port: int = 8000,
        templates: Path = TEMPLATES,
        tell: Callable[[str], None] = lambda text: None,
    ) -> None:
        if not content.is_dir():
            raise FolderError(f"没有内容文件夹 {content}。用 --content 指明，或在项目的文件夹里运行")
        try:
            self._sockets = bind_sockets(port, HOST)
        except (OSError, OverflowError) as error:
            raise _port_error(port, error) from error
        self.address = f"http://{HOST}:{self._sockets[0].getsockname()[1]}/"
        self.tell = tell
        self._stopped = threading.Event()
        behind = following_request(content, templates)
        self.session = Session(content, templates, behind)
        #: By the path of a page or file, the version that browsers were last given, or told to ask for.
        self._given: dict[str, str] = {}
        # It looks before the first build, so that a save during that build is seen as one.
        self._watcher = Watcher((content, templates), self._saved)
        self._following = Following(behind, tell, self._followed)
        self._loop: tornado.ioloop.IOLoop | None = None
        self._reported: tuple[Diagnostic, ...] = ()

    async def run(self) -> None:
        """Look once, then serve and bring up to date until stopped."""
        self._loop = tornado.ioloop.IOLoop.current()
        self.session.refresh()
        self._report()
        server = HTTPServer(self._application())
        server.add_sockets(self._sockets)
        self._watcher.start()
        self._following.start()
        self._following.want()
        self.tell(f"预览在 {self.address} ，用浏览器打开。存盘后页面自己更新；按 Ctrl+C 结束。")
        try:
            # A short sleep, because on Windows Ctrl-C is noticed only when the loop wakes up.
            while not self._stopped.is_set():
                await asyncio.sleep(0.1)
        finally:
            server.stop()
            for each in LiveReloadHandler.waiters.copy():
                each.close()
            await server.close_all_connections()
            self._watcher.stop()
            self._following.stop()

    def stop(self) -> None:
        """End the preview soon."""
        self._stopped.set()

    def answer(self, path: str) -> Shown:
        """What stands at the path of an address, without its leading slash."""
        for each in dict.fromkeys((path, self._below(path))):
            name = each + "index.html" if not each or each.endswith("/") else each
            found = self.session.show(name)
            if found.status == 200:
                break
        self._given[name if found.status == 200 else path] = found.version
        return found

    def opened(self, path: str) -> None:
        """A browser shows the page at the path of an address; whether it is up to date it has asked by itself."""
        name = self._name(path)
        self._given.setdefault(name, self.session.show(name).version)
        for folder in self.session.folders_of(name):
            self._watcher.near(folder)

    def version(self, path: str) -> str:
        """The version of what stands at the path of an address now."""
        return self.answer(path).version

    def _below(self, path: str) -> str:
        """The path below the 子路径 of the settings, where the site will hang."""
        return f"/{path}".removeprefix(self.session.subpath).lstrip("/")

    def _saved(self, paths: frozenset[Path] | None) -> None:
        started = time.perf_counter()
        self.session.refresh(paths)
        pages = self._refreshed()
        self._following.want()
        if pages:
            self.tell(f"{time.strftime('%H:%M:%S')} 已更新（{time.perf_counter() - started:.2f} 秒）")

    def _followed(self, page_faults: tuple[Diagnostic, ...]) -> None:
        """Search is up to date, and the pages themselves were checked."""
        self.session.followed(page_faults)
        self._refreshed()

    def _refreshed(self) -> int:
        """Make browsers ask again for the pages they show that are no longer as they were given; how many."""
        self._report()
        assert self._loop is not None
        stale = set()
        for path in {each.page for each in _listeners() if each.page is not None}:
            name = self._name(path)
            version = self.session.show(name).version
            if self._given.get(name) not in (None, version):
                self._given[name] = version
                stale.add(path)
        if stale:
            self._loop.add_callback(_reload, stale)
        return len(stale)

    def _name(self, path: str) -> str:
        below = path if self.session.show(path or "index.html").status == 200 else self._below(path)
        return below + "index.html" if not below or below.endswith("/") else below

    def _report(self) -> None:
        """On the terminal, what is wrong now, if that is not what was."""
        found = self.session.diagnostics
        if found and found != self._reported:
            self.tell(report(found))
        self._reported = found

    def _application(self) -> tornado.web.Application:
        site = {"preview": self}
        return tornado.web.Application(
            [
                (r"/livereload", _Socket, site),
                (r"/livereload\.js", LiveReloadJSHandler),
                (r"/_preview/(.*)", _OwnFile, site),
                (r"/(.*)", _SiteFile, site),
            ],
            log_function=lambda handler: None,
        )


def serve(content: Path, *, port: int = 8000) -> None:
    """Preview a content folder until Ctrl-C. Raises `FolderError` and `PortError`, whose messages are for the user."""
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    said: queue.SimpleQueue[str] = queue.SimpleQueue()
    preview = Preview(content, port=port, tell=said.put)
    threading.Thread(target=_say, args=(said,), name="gongkai-say", daemon=True).start()
    try:
        asyncio.run(preview.run())
    except KeyboardInterrupt:
        print("预览已结束。", file=sys.stderr)


def _say(said: queue.SimpleQueue[str]) -> None:
    """Print in a thread of its own: a Windows window in which someone has marked a line holds up all printing."""
    while True:
        print(said.get(), flush=True)


def _port_error(port: int, error: Exception) -> PortError:
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    if code == errno.EADDRINUSE:
        return PortError(
            f"端口 {port} 正被占用，多半是另一个预览还开着。关掉它，或换一个：gongkai serve --port {port + 1}"
        )
    why = reason(error) if isinstance(error, OSError) else "没有这个端口"
    return PortError(f"端口 {port} 用不了（{why}）。换一个 1024 以上的：gongkai serve --port 8001")


class _Handler(tornado.web.RequestHandler):
    def prepare(self) -> None:
        if urlsplit(f"//{self.request.host}").hostname not in NAMES:
            self.send_error(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> None:
        return None


class _SiteFile(_Handler):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, path: str) -> None:
        if self.preview.session.is_folder(path):
            self.redirect(f"{self.request.path}/" + (f"?{self.request.query}" if self.request.query else ""))
            return
        shown = self.preview.answer(path)
        kind = KINDS.get(Path(shown.name).suffix, "application/octet-stream")
        data = (
            with_preview(shown.data, shown.version, shown.bar) if kind.startswith("text/html") else shown.data
        )
        self.set_status(shown.status)
        self.set_header("Content-Type", kind)
        self.finish(data)

    head = get


class _OwnFile(_Handler):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, name: str) -> None:
        if name == "version":
            self.set_header("Content-Type", KINDS[".txt"])
            self.finish(self.preview.version(self.get_query_argument("page", "/").lstrip("/")))
        elif name in OWN_FILES:
            self.set_header("Content-Type", KINDS[Path(name).suffix])
            self.finish((Path(__file__).parent / name).read_bytes())
        else:
            self.send_error(404)


class _Socket(LiveReloadHandler):  # type: ignore[misc]
    """Livereload's socket, for pages of this preview only; it knows which page its browser shows."""

    page: str | None = None

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).hostname in NAMES and urlsplit(origin).netloc == self.request.host

    def on_message(self, message: str | bytes) -> None:
        super().on_message(message)
        told = json.loads(message)
        if told.get("command") == "info":
            self.page = unquote(urlsplit(told.get("url", "")).path).lstrip("/")
            self.preview.opened(self.page)


def _listeners() -> list[_Socket]:
    return [each for each in LiveReloadHandler.waiters.copy() if isinstance(each, _Socket)]


def _reload(pages: set[str]) -> None:
    for each in _listeners():
        if each.page in pages:
            each.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})
