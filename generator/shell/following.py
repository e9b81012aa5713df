"""What follows the pages of a preview a moment later: search, and a look at the pages themselves."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Mapping

from generator.diagnostic import Diagnostic
from generator.search.index import SearchError
from generator.shell.at_once import page_faults, search_files
from generator.shell.rebuild import Showing

#: Seconds before search follows the pages, so that the browser first gets the page that it reloads.
DELAY = 0.3


class Following(threading.Thread):
    """Makes the search files and checks the pages in a thread of its own, because it takes longer.

    The old search files stay until new ones are done.
    """

    def __init__(
        self, tell: Callable[[str], None], looked_at: Callable[[tuple[Diagnostic, ...]], None]
    ) -> None:
        super().__init__(name="gongkai-search", daemon=True)
        self.files: Mapping[str, bytes] = {}
        self.tell = tell
        self.looked_at = looked_at
        self._wanted: Showing | None = None
        self._changed = threading.Condition()
        self._is_stopped = False

    def want(self, showing: Showing) -> None:
        """Follow these pages; a call before the last is done takes its place in the queue."""
        with self._changed:
            self._wanted = showing
            self._changed.notify()

    def stop(self) -> None:
        """End the thread; a running index is waited for, because it has a folder to clear away."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        self.join()

    def run(self) -> None:
        done: Showing = Showing()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._is_stopped or self._wanted is not None)
                self._changed.wait_for(lambda: self._is_stopped, timeout=DELAY)
                if self._is_stopped:
                    return
                showing, self._wanted = self._wanted, None
            if showing is None:
                continue
            try:
                if showing.pages != done.pages:
                    self.files = search_files(showing.pages)
                if showing.corpus is not None and (showing.pages, showing.assets) != (
                    done.pages,
                    done.assets,
                ):
                    self.looked_at(
                        page_faults(showing.pages, showing.assets, showing.corpus, is_production=False)
                    )
                done = showing
            except (SearchError, OSError) as error:
                self.tell(f"检索索引没有更新：{error}")
            except Exception:  # whatever it is, the preview outlives it
                self.tell(traceback.format_exc())
