"""The preview `gongkai serve`: the site in memory, on this machine alone, rebuilt and reloaded on every save."""

from __future__ import annotations

import asyncio
import errno
import logging
import queue
import sys
import threading
import time
from collections.abc import Callable, Container, Mapping
from pathlib import Path

import tornado.ioloop
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.diagnostic import Diagnostic, Refusal, as_text, counted, is_error, report
from generator.shell.fault_pages import FAULTS_ADDRESS
from generator.shell.folder import FolderError, reason
from generator.shell.following import Followed, Following, Place, following_request
from generator.shell.handlers import HOST, Listener, Opened, application, listeners, reload
from generator.shell.request import TEMPLATES
from generator.shell.session import FEW, Session
from generator.shell.shown import Key, Shown, by_key
from generator.shell.watch import Watcher

#: Of more findings the terminal is told only those that are new, and so many of them.
MOST_TOLD = 30


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
        few: int = FEW,
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
        self._place = Place(content)
        behind = following_request(content, self._place.site, templates)
        self._following = Following(behind, self._followed)
        self.session = Session(content, templates, behind, few=few, progress=lambda: self._following.progress)
        #: One at a time finds out which browsers show what is no longer so.
        self._comparing = threading.Lock()
        # It looks before the first build, so that a save during that build is seen as one.
        self._watcher = Watcher((content, templates), self._saved)
        self._loop: tornado.ioloop.IOLoop | None = None
        self._told: dict[Key, Diagnostic] = {}

    async def run(self) -> None:
        """Look once, then serve and bring up to date until stopped."""
        self._loop = tornado.ioloop.IOLoop.current()
        self.session.refresh()
        self._report()
        server = HTTPServer(application(self))
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
            for each in listeners(self):
                each.close()
            await server.close_all_connections()
            self._watcher.stop()
            self._following.stop()
            self._place.leave()

    def stop(self) -> None:
        """End the preview soon."""
        self._stopped.set()

    def answer(self, path: str) -> Shown:
        """What stands at the path of an address, without its leading slash."""
        # Also below the 子路径 of the settings, where the site will hang.
        below = f"/{path}".removeprefix(self.session.subpath).lstrip("/")
        for each in dict.fromkeys((path, below)):
            found = self.session.show(each + "index.html" if not each or each.endswith("/") else each)
            if found.status == 200:
                break
        return found

    def is_folder(self, path: str) -> bool:
        """Whether an address lacks the slash at its end, without which its relative links lead astray."""
        return bool(path) and not path.endswith("/") and self.answer(f"{path}/").status == 200

    def opened(self, listener: Listener, path: str) -> None:
        """A browser shows the page at the path of an address; whether it is up to date it asks by itself."""
        with self._comparing:
            shown = self.answer(path)
            listener.opened = Opened(path, shown.version)
        for folder in self.session.folders_of(shown.name):
            self._watcher.near(folder)

    def _saved(self, paths: frozenset[Path] | None) -> None:
        started = time.perf_counter()
        self.session.refresh(paths)
        stale = self._refreshed()
        self._following.want()
        self._report()
        if stale:
            self.tell(f"{time.strftime('%H:%M:%S')} 已更新（{time.perf_counter() - started:.2f} 秒）")

    def _followed(self, followed: Followed) -> None:
        """Search is up to date, and the pages themselves were checked; or why not."""
        self.session.followed(followed)
        if followed.refusal:
            self.tell(f"检索索引没有更新：{followed.refusal}")
        self._refreshed()
        self._report()

    def _refreshed(self) -> int:
        """Make browsers ask again for the pages they show that are no longer as they were; how many."""
        stale = []
        with self._comparing:
            versions: dict[str, str] = {}
            for each in listeners(self):
                if each.opened is None:
                    continue
                path, before = each.opened
                if path not in versions:
                    versions[path] = self.answer(path).version
                if versions[path] != before:
                    each.opened = Opened(path, versions[path])
                    stale.append(each)
        if stale and self._loop is not None:
            self._loop.add_callback(reload, stale)
        return len(stale)

    def _report(self) -> None:
        """On the terminal, what is wrong now, if that is not what was; of very much only what is new."""
        now = by_key(self.session.diagnostics)
        before, self._told = self._told, now
        if now and now.keys() != before.keys():
            self.tell(_told(now, before))


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


def _told(now: Mapping[Key, Diagnostic], before: Container[Key]) -> str:
    if len(now) <= MOST_TOLD:
        return report(list(now.values()))
    new = [each for key, each in now.items() if key not in before]
    first = sorted(new, key=lambda each: (not is_error(each), each.order))[:MOST_TOLD]
    return "\n\n".join(
        (*map(as_text, first), f"全站共 {counted(now.values())}，都在预览的 {FAULTS_ADDRESS} 里")
    )


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
