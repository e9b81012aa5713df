"""What the preview answers to a browser: pages and files, its own few, and the socket that tells of changes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

import tornado.web
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler  # type: ignore[import-untyped]

from generator.shell.fault_pages import message_page, with_preview
from generator.shell.shown import Shown

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


class Opened(NamedTuple):
    """The path of the page that a browser shows, and the version of it that it was last told of."""

    path: str
    version: str


class Preview(Protocol):
    """Who knows the answers."""

    def answer(self, path: str) -> Shown:
        """What stands at the path of an address, without its leading slash."""

    def is_folder(self, path: str) -> bool:
        """Whether an address lacks the slash at its end."""

    def opened(self, listener: Listener, path: str) -> None:
        """A browser shows the page at the path of an address."""


def application(preview: Preview) -> tornado.web.Application:
    """The addresses of a preview."""
    site = {"preview": preview}
    return tornado.web.Application(
        [
            (r"/livereload", Listener, site),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/_preview/(.*)", _OwnFile, site),
            (r"/(.*)", _SiteFile, site),
        ],
        log_function=lambda handler: None,
    )


class _Handler(tornado.web.RequestHandler):
    def prepare(self) -> None:
        if urlsplit(f"//{self.request.host}").hostname not in NAMES:
            self.send_error(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> None:
        return None

    def write_error(self, status_code: int, **_: object) -> None:
        self.set_header("Content-Type", KINDS[".html"])
        self.finish(
            message_page("这个地址打不开", f"预览只答 http://{HOST} 下的网页和文件（{status_code}）。")
        )


class _SiteFile(_Handler):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def get(self, path: str) -> None:
        shown = self.preview.answer(path)
        if shown.status != 200 and self.preview.is_folder(path):
            self.redirect(f"{self.request.path}/" + (f"?{self.request.query}" if self.request.query else ""))
            return
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
            self.finish(self.preview.answer(self.get_query_argument("page", "/").lstrip("/")).version)
        elif name in OWN_FILES:
            self.set_header("Content-Type", KINDS[Path(name).suffix])
            self.finish((Path(__file__).parent / name).read_bytes())
        else:
            self.send_error(404)


class Listener(LiveReloadHandler):  # type: ignore[misc]
    """Livereload's socket, for pages of this preview only; it knows which page its browser shows."""

    opened: Opened | None = None

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).hostname in NAMES and urlsplit(origin).netloc == self.request.host

    def on_message(self, message: str | bytes) -> None:
        super().on_message(message)
        told = json.loads(message)
        if told.get("command") == "info":
            self.preview.opened(self, unquote(urlsplit(told.get("url", "")).path).lstrip("/"))


def listeners(preview: Preview) -> list[Listener]:
    """The browsers that listen to a preview."""
    every = LiveReloadHandler.waiters.copy()
    return [each for each in every if isinstance(each, Listener) and each.preview is preview]


def reload(listeners: Iterable[Listener]) -> None:
    """Make browsers load their page again."""
    for each in listeners:
        # Not if its browser has left, or gone on to another page, meanwhile.
        if each in LiveReloadHandler.waiters:
            each.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})
