"""What a refused build has made: kept in the work folder, so that the next need not make it again.

One faulty filing among ten thousand refuses the build; when it is mended, the other departments are as they were. The
stage of the refused build stays under another name, with the records of the families in it. Nothing of it is believed
unseen: a family is taken from here only if it was made from the same bytes by the same engine, and every page still
has its digest.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.shell.manifest import Digest, file_digest
from generator.shell.staging import staged
from generator.shell.state import Record, Records, State, load_state, save_state
from generator.shell.told import Told
from generator.shell.workplace import old_site_kept

_FOLDER = "pending"


@dataclass(frozen=True)
class PendingFamily:
    """A family that was made and not published: from files of which digest, what it came to, what is to be told."""

    digest: str
    record: Record
    told: Told


class Pending:
    """What the last refused build in this work folder has left for one with the same engine, unless it is clean."""

    def __init__(self, work: Path, engine: str, *, is_clean: bool = False) -> None:
        self.folder = work / _FOLDER
        self._state = State(engine) if is_clean else load_state(self.folder, engine)

    def take(
        self, key: str, digest: str, stage: Path, in_place: Mapping[str, Digest]
    ) -> PendingFamily | None:
        """A family made from files of this digest, its pages staged but for those in place; None if it must be made."""
        known = self._state.head.get(key)
        record = self._state.families.pop(key, None)
        if known is None or record is None or known["digest"] != digest:
            return None
        pages = {path: Digest(*each) for path, each in record["pages"].items()}
        wanted = [path for path, each in pages.items() if in_place.get(path) != each]
        if not all(self._is_whole(path, pages[path]) for path in wanted):
            return None
        with old_site_kept(stage):
            for path in wanted:
                os.replace(staged(self.folder, path), staged(stage, path))
        return PendingFamily(digest, record | {"pages": pages}, known["told"])

    def _is_whole(self, path: str, expected: Digest) -> bool:
        try:
            return file_digest(staged(self.folder, path)) == expected
        except OSError:
            return False

    def keep(self, stage: Path, families: Iterable[tuple[str, PendingFamily]]) -> None:
        """Keep these families of a build that is refused, and the stage that holds their pages, instead of the last."""
        kept = dict(families)
        if not kept:
            return
        drop_pending(self.folder.parent)
        with suppress(OSError):
            os.rename(stage, self.folder)
            head = {key: {"digest": each.digest, "told": each.told} for key, each in kept.items()}
            records = Records()
            records.update((key, each.record) for key, each in kept.items())
            save_state(self.folder, State(self._state.engine, head=head, families=records))


def drop_pending(work: Path) -> None:
    """Remove what a refused build has left: the site is published."""
    shutil.rmtree(work / _FOLDER, ignore_errors=True)
