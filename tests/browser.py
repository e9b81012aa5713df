"""What the browser tests share: Chromium's flags, a static server on loopback, axe's findings as text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright

from scripts.chromium import explain, find_chromium, missing

StaticServer = Callable[..., AbstractContextManager[str]]

# Without them Chromium asks its maker's hosts for this and that at every start; root needs the second.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium of this machine; a plain failure that names the remedy where there is none."""
    lacks = missing()
    if lacks:
        raise RuntimeError(explain(lacks))
    return playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))


class Files(SimpleHTTPRequestHandler):
    """The files of a folder under a path, with a site's own 404 page and given headers, and no log."""

    def __init__(self, *request: Any, under: str, headers: Mapping[str, str], directory: str) -> None:
        self.under = under
        self.extra_headers = headers
        super().__init__(*request, directory=directory)

    def translate_path(self, path: str) -> str:
        """A path outside `under` leads to a file that does not exist."""
        inside = path.removeprefix(self.under) if path.startswith(self.under) else "\N{REPLACEMENT CHARACTER}"
        return super().translate_path("/" + inside)

    def end_headers(self) -> None:
        for name, value in self.extra_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def serve(folder: Path, *, under: str = "/", headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address, with a final slash, at which `folder` is served on 127.0.0.1 while the block runs.

    `under` is a sub-path such as `/zwgk/ysjs/`; `headers` go with every answer (a CSP, say).
    """
    handler = partial(Files, under=under, headers=headers or {}, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{under}"
        finally:
            server.shutdown()
            thread.join()


def axe_findings(page: Page) -> list[str]:
    """What axe-core holds against a page as it stands, one line for each rule: rule, impact, places."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(WCAG)}})
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: "
        + ", ".join(" ".join(map(str, node["target"])) for node in each["nodes"][:5])
        for each in found.response["violations"]
    ]
