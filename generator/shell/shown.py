"""What the preview answers, and the pages it shows where something is wrong."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from generator.checks.registry import BY_NAME
from generator.corpus.corpus import FilingEntry
from generator.diagnostic import Diagnostic, is_error
from generator.shell.fault_pages import count, fault_page, message_page


@dataclass(frozen=True)
class Shown:
    """A file as the preview shows it: `bar` is the text of the bar on it, empty if there is nothing to say.

    `assets` is the digest of the styles and scripts by which a browser shows it.
    """

    name: str
    data: bytes
    bar: str = ""
    status: int = 200
    assets: str = ""

    @cached_property
    def version(self) -> str:
        """A digest of all that is shown: equal versions look equal in every browser."""
        beside = f"\0{self.bar}\0{self.assets}".encode()
        return blake2b(self.data + beside, digest_size=12).hexdigest()


#: By what findings are the same, whether found here or behind, where only some lines of their file are known.
Key = tuple[str, str, str]


def by_key(diagnostics: Iterable[Diagnostic]) -> dict[Key, Diagnostic]:
    """Each once."""
    return {(str(each.at), each.name, each.message): each for each in diagnostics}


def still_open(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that nobody has acknowledged, each once."""
    return tuple(each for each in by_key(diagnostics).values() if not each.acknowledged)


def is_readable(entry: FilingEntry) -> bool:
    """Whether it has no error of reading: what could not be read would be missing from the page."""
    return entry.document is not None and all(
        fault.name in BY_NAME or not is_error(fault) for fault in entry.faults
    )


def held_page(entry: FilingEntry) -> bytes:
    """What stands for a filing that cannot be shown as it is: its faults."""
    shown = still_open(entry.faults)
    return fault_page(f"{entry.path} 有 {count(shown)}", "改好存盘，这里就是那一页。", shown)


def at_fault(heading: str, diagnostics: Iterable[Diagnostic]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A page of faults that take the place of all others, and those of them that are open."""
    shown = still_open(diagnostics)
    return fault_page(heading, f"共 {count(shown)}。改好存盘，这里自己更新。", shown), shown


def crashed() -> bytes:
    """What stands for a page that could not be made by our own fault; the maintainer's part goes to the terminal."""
    print(traceback.format_exc(), file=sys.stderr, flush=True)
    lead = "这是程序自己的错，不是录入的错。详情在运行预览的窗口里，请发给维护者；存盘后会再试。"
    return message_page("程序出错", lead)
