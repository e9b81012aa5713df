"""A preview at work, as a person has it before them: over real HTTP, with a real socket for each page that is open."""

from __future__ import annotations

import asyncio
import json
import queue
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tornado.websocket import websocket_connect

from generator.shell.build import TEMPLATES
from generator.shell.preview import Preview
from generator.shell.session import FEW
from tests.patience import PATIENCE, wait_for
from tests.shell.county import EDUCATION, save

PAGE = "130999/205001/2024/budget/"
#: Seconds after which a save that is to do nothing has done nothing.
QUIET = 2


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str
    address: str


@dataclass
class Desk:
    """A content folder under preview, and what its socket has told so far the browsers that show some of its pages."""

    content: Path
    templates: Path
    preview: Preview
    told: list[str]
    messages: dict[str, queue.Queue[str]]

    def get(self, path: str = "", host: str | None = None, method: str = "GET") -> Answer:
        address = self.preview.address + path
        request = urllib.request.Request(address, headers={"Host": host} if host else {}, method=method)
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
        assert json.loads(self.messages[page].get(timeout=PATIENCE))["command"] == "reload"

    def left_alone(self, page: str) -> None:
        """Wait for a message that must not come."""
        with pytest.raises(queue.Empty):
            self.messages[page].get(timeout=QUIET)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what happens in the background."""
        wait_for(is_so)


async def _listen(desk: Desk, page: str, connected: threading.Event) -> None:
    """Listen as a browser that shows a page, until the server ends."""
    socket = await websocket_connect(desk.preview.address.replace("http", "ws") + "livereload")
    await socket.write_message(json.dumps({"command": "hello"}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": desk.preview.address + page}))
    connected.set()
    while (message := await socket.read_message()) is not None:
        desk.messages[page].put(str(message))


@contextmanager
def desk_of(
    content: Path, templates: Path, pages: Sequence[str] = ("", PAGE), few: int = FEW
) -> Iterator[Desk]:
    """A preview for the block, with browsers that show these pages; the templates are a copy, to be spoilt at will."""
    if not templates.exists():
        shutil.copytree(TEMPLATES, templates)
    told: list[str] = []
    preview = Preview(content, port=0, templates=templates, tell=told.append, few=few)
    made = Desk(content, templates, preview, told, {page: queue.Queue() for page in pages})
    threads = [threading.Thread(target=lambda: asyncio.run(preview.run()))]
    threads[0].start()
    try:
        made.until(lambda: any(preview.address in each for each in told))
        for page in pages:
            connected = threading.Event()
            listener = threading.Thread(
                target=lambda page=page, on=connected: asyncio.run(_listen(made, page, on))
            )
            listener.start()
            threads.append(listener)
            assert connected.wait(PATIENCE)
        # The server hears of the page shortly after it was told.
        time.sleep(0.2)
        yield made
    finally:
        preview.stop()
        for each in threads:
            each.join(PATIENCE)
    assert not any(each.is_alive() for each in threads)
