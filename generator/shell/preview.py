"""The preview `gongkai serve`: the site in memory, on this machine alone, rebuilt and reloaded on every save."""

from __future__ import annotations

import asyncio
import errno
import logging
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import tornado.ioloop
import tornado.web
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler  # type: ignore[import-untyped]
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.diagnostic import Diagnostic, Refusal, report
from generator.shell.build import TEMPLATES
from generator.shell.fault_pages import with_preview
from generator.shell.folder import FolderError, reason
from generator.shell.following import Following
from generator.shell.rebuild import Rebuild, Showing
from generator.shell.watch import Watcher

HOST = "127.0.0.1"
#: Names of this machine by which a browser may call; any other would be a foreign page reading along (DNS rebinding).
NAMES = {HOST, "localhost"}
NOT_FOUND = "404.html"
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
        self._rebuilding = threading.Lock()
        self._newest = ""
        self._rebuild = Rebuild(content, templates)
        # It looks before the first build, so that a save during that build is seen as one.
        self._watcher = Watcher((content, templates), self._saved)
        self._following = Following(tell, self._looked_at)
        self._loop: tornado.ioloop.IOLoop | None = None
        self.showing = Showing()

    async def run(self) -> None:
        """Build once, then serve and rebuild until stopped."""
        self._loop = tornado.ioloop.IOLoop.current()
        showing = self._rebuild.showing()
        self._newest = showing.version
        self._show(showing)
        server = HTTPServer(self._application())
        server.add_sockets(self._sockets)
        self._watcher.start()
        self._following.start()
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

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, path of the file and its bytes for the path of an address, without its leading slash."""
        showing = self.showing
        if showing.instead is not None:
            return 200, "index.html", showing.instead
        below = f"/{path}".removeprefix(showing.subpath).lstrip("/")
        for each in dict.fromkeys((path, below)):
            name = each + "index.html" if not each or each.endswith("/") else each
            data = showing.files.get(name) or self._following.files.get(name)
            if data is not None:
                return 200, name, data
        return 404, NOT_FOUND, showing.files.get(NOT_FOUND, "没有这个页面".encode())

    def is_folder(self, path: str) -> bool:
        """Whether an address lacks the slash at its end, without which its relative links lead astray."""
        return f"{path}/index.html" in self.showing.files

    def _saved(self) -> None:
        started = time.perf_counter()
        if self._rebuilt():
            self.tell(f"{time.strftime('%H:%M:%S')} 已更新（{time.perf_counter() - started:.1f} 秒）")

    def _looked_at(self, faults: tuple[Diagnostic, ...]) -> None:
        """The pages themselves were checked, which takes longer than a browser should wait."""
        if faults != self._rebuild.page_faults:
            self._rebuild.page_faults = faults
            self._rebuilt()

    def _rebuilt(self) -> bool:
        """Whether there is anything new to see, which is then shown."""
        assert self._loop is not None
        with self._rebuilding:
            showing = self._rebuild.showing()
            if showing.version == self._newest:
                return False
            self._newest = showing.version
            self._loop.add_callback(self._show_and_reload, showing)
        return True

    def _show(self, showing: Showing) -> None:
        if showing.diagnostics and showing.diagnostics != self.showing.diagnostics:
            self.tell(report(showing.diagnostics))
        self.showing = showing
        if showing.pages:
            self._following.want(showing)

    def _show_and_reload(self, showing: Showing) -> None:
        self._show(showing)
        for each in LiveReloadHandler.waiters.copy():
            each.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})

    def _application(self) -> tornado.web.Application:
        site = {"preview": self}
        return tornado.web.Application(
            [
                (r"/livereload", _Socket),
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
        if self.preview.is_folder(path):
            self.redirect(f"{self.request.path}/" + (f"?{self.request.query}" if self.request.query else ""))
            return
        status, name, data = self.preview.answer(path)
        kind = KINDS.get(Path(name).suffix, "application/octet-stream")
        if kind.startswith("text/html"):
            data = with_preview(data, self.preview.showing.version, self.preview.showing.bar_on(name))
        self.set_status(status)
        self.set_header("Content-Type", kind)
        self.finish(data)

    head = get


class _OwnFile(_Handler):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, name: str) -> None:
        if name == "version":
            self.set_header("Content-Type", KINDS[".txt"])
            self.finish(self.preview.showing.version)
        elif name in OWN_FILES:
            self.set_header("Content-Type", KINDS[Path(name).suffix])
            self.finish((Path(__file__).parent / name).read_bytes())
        else:
            self.send_error(404)


class _Socket(LiveReloadHandler):  # type: ignore[misc]
    """Livereload's socket, for pages of this preview only."""

    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).hostname in NAMES and urlsplit(origin).netloc == self.request.host
