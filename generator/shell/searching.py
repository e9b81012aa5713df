"""The search files of a site: for each part of the index, made again only when a page of that part reads otherwise."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.making.shard import digest_of
from generator.search.index import SearchError, build_engine, build_index
from generator.search.scripts import PARTS, TABLES, list_name, parts_list, short_list, tables
from generator.shell.manifest import Digest, file_digest
from generator.shell.packs import read_pack
from generator.shell.staging import put_staged, take_staged
from generator.shell.workplace import old_site_kept

_INDEX = "pagefind/"
_SCRIPTS = "assets/"
#: The keys of what is the same for all parts: the engine, and the scripts; no part has such a name.
_ENGINE, _COMMON = "*engine", "*scripts"


class Searching:
    """`parts` is what the last build knew; `lost` are paths of the site in place that are not as they were written."""

    def __init__(self, work: Path, stage: Path, parts: Mapping[str, Any], lost: Collection[str]) -> None:
        self.work, self.stage, self.lost = work, stage, lost
        #: Of each part the digest of its packs, and its files with theirs.
        self.parts: dict[str, Any] = dict(parts)
        #: The parts that were indexed, for those who want to know how much was done.
        self.indexed: list[str] = []

    def files(self) -> dict[str, Digest]:
        """All search files, as they are known."""
        return {path: Digest(*each) for part in self.parts.values() for path, each in part["files"].items()}

    def update(self, packs: Mapping[str, Iterable[str]]) -> None:
        """Make `files` those for the packs of each part; new ones are staged.

        Raises `SearchError`, `BrokenPackError` and `FolderError`.
        """
        with old_site_kept(self.stage):
            self._update(packs)

    def _update(self, packs: Mapping[str, Iterable[str]]) -> None:
        wanted = {part: digest_of(sorted(names)) for part, names in packs.items()}
        if not wanted:
            raise SearchError("没有一个页面带 data-search-body，检索索引无从生成。请检查页面模板")
        for part in self.parts.keys() - wanted.keys() - {_ENGINE, _COMMON}:
            del self.parts[part]
        for part, summary in sorted(wanted.items()):
            if not self._has(part, summary):
                self.parts[part] = {"packs": summary, "files": self._part(part, packs[part])}
                self.indexed.append(part)
        if not self._has(_ENGINE, ""):
            self.parts[_ENGINE] = {"packs": "", "files": self._engine()}
        common = {TABLES: tables(), PARTS: parts_list(wanted)}
        self.parts[_COMMON] = {"packs": "", "files": self._staged(common)}

    def _has(self, part: str, summary: str) -> bool:
        known = self.parts.get(part)
        return known is not None and known["packs"] == summary and known["files"].keys().isdisjoint(self.lost)

    def _part(self, part: str, names: Iterable[str]) -> dict[str, Digest]:
        rows = []
        with self._folder() as folder:
            tree, count = folder / "pages", 0
            made: set[Path] = set()
            for name in names:
                for path, shadow in read_pack(self.work, name):
                    target = tree / path
                    if target.parent not in made:
                        target.parent.mkdir(parents=True, exist_ok=True)
                        made.add(target.parent)
                    target.write_text(shadow.copy, encoding="utf-8", newline="\n")
                    rows.append(shadow.row)
                    count += 1
            out = folder / "index"
            files = self._taken(build_index(tree, out, count), out, f"{_INDEX}{part}/")
        return files | self._staged({list_name(part): short_list(part, rows)})

    def _engine(self) -> dict[str, Digest]:
        with self._folder() as folder:
            out = folder / "index"
            return self._taken(build_engine(out), out, _INDEX)

    @contextmanager
    def _folder(self) -> Iterator[Path]:
        # In the stage, on the same disk: what Pagefind writes is moved, not copied, and nothing of it outlives the stage.
        folder = Path(tempfile.mkdtemp(prefix="index-", dir=self.stage))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _taken(self, written: Iterable[Path], out: Path, below: str) -> dict[str, Digest]:
        files = {}
        for file in written:
            path = f"{below}{file.relative_to(out).as_posix()}"
            files[path] = file_digest(file)
            take_staged(self.stage, path, file)
        return files

    def _staged(self, scripts: Mapping[str, bytes]) -> dict[str, Digest]:
        return {
            f"{_SCRIPTS}{name}": put_staged(self.stage, f"{_SCRIPTS}{name}", data)
            for name, data in scripts.items()
        }
