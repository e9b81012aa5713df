"""How long a preview takes from a saved file to the message that makes the browser load again.

Both `gongkai serve` and `hugo server` speak the protocol of LiveReload over a websocket at `/livereload`.
"""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.measured import Failed, as_installed, tree_sizes

_HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"], "ver": "2.0.8"}
#: Seconds of rest between two saves, as no one saves twice at once; and the most that is waited for anything:
#: Hugo's preview of ten thousand filings takes minutes to start.
_REST, _PATIENCE = 4.0, 900.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview: seconds until it first answered, seconds from each save to its message, peak bytes of its tree."""

    start: float
    reloads: tuple[float, ...]
    tree: int


def preview(
    command: Callable[[int], Sequence[str | Path]],
    folder: Path,
    page: str,
    edited: Path,
    texts: Sequence[tuple[bytes, str]],
) -> Preview:
    """Start a preview and save `edited` once for each of `texts`: its new bytes, and words that `page` shows then."""
    port = free_port()
    # A file, not a pipe that nobody empties.
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command(port), cwd=folder, env=as_installed(), stdout=output, stderr=subprocess.STDOUT
        )
        try:
            return asyncio.run(_previewed(process, port, page, (edited, folder / ".saved"), texts))
        except Failed as failed:
            output.seek(0)
            said = output.read().decode("utf-8", errors="replace")
            raise Failed(f"{failed}\n{said[-2000:]}") from failed
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


async def _previewed(
    process: subprocess.Popen[bytes],
    port: int,
    page: str,
    files: tuple[Path, Path],
    texts: Sequence[tuple[bytes, str]],
) -> Preview:
    started = time.perf_counter()
    edited, saved = files
    address = f"127.0.0.1:{port}"
    await _answered(process, f"http://{address}/{page}")
    start, tree = time.perf_counter() - started, 0
    connection = await websocket_connect(f"ws://{address}/livereload")
    await connection.write_message(json.dumps(_HELLO))
    # Ours writes only to those who said which page they show.
    await connection.write_message(json.dumps({"command": "info", "url": f"http://{address}/{page}"}))
    messages = _Messages(connection)
    reloads = []
    for data, words in texts:
        await messages.silence()
        # Written elsewhere and moved: one event for the watcher, and no half file.
        saved.write_bytes(data)
        began = time.perf_counter()
        saved.replace(edited)
        await messages.reload()
        reloads.append(time.perf_counter() - began)
        tree = max(tree, sum(tree_sizes(process.pid)))
        answer = await AsyncHTTPClient().fetch(f"http://{address}/{page}", request_timeout=_PATIENCE)
        if words not in answer.body.decode("utf-8"):
            raise Failed(f"{page}：预览说更新了，网页上却没有“{words}”")
    connection.close()
    return Preview(start, tuple(reloads), tree)


async def _answered(process: subprocess.Popen[bytes], url: str) -> None:
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until:
        if process.poll() is not None:
            raise Failed(f"预览没有开起来，退出码 {process.returncode}")
        with suppress(Exception):  # not listening yet, or not this page yet
            await AsyncHTTPClient().fetch(url, request_timeout=_PATIENCE)
            return
        await asyncio.sleep(0.1)
    raise Failed(f"{url}：等了 {_PATIENCE:.0f} 秒没有回答")


class _Messages:
    """What comes over a websocket. A read is never cancelled, which would lose its message: it waits for the next."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        self.connection = connection
        self.waiting: asyncio.Future[str | bytes | None] | None = None

    async def next(self, seconds: float) -> dict[str, object]:
        """The next message; TimeoutError where none comes in time."""
        if self.waiting is None:
            self.waiting = asyncio.ensure_future(self.connection.read_message())
        text = await asyncio.wait_for(asyncio.shield(self.waiting), seconds)
        self.waiting = None
        if text is None:
            raise Failed("预览断开了连接")
        found = json.loads(text)
        return found if isinstance(found, dict) else {}

    async def silence(self) -> None:
        """Read away what comes, until nothing has come for a while."""
        with suppress(TimeoutError):
            while True:
                await self.next(_REST)

    async def reload(self) -> None:
        """Wait for the message that makes the browser load again."""
        while (await self.next(_PATIENCE)).get("command") != "reload":
            pass


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        number: int = found.getsockname()[1]
        return number
