"""One content folder, two generators: the commands of both, and each measurement that is made of them."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.compare import differences
from benchmarks.hugo_site import write_site
from benchmarks.measured import Failed, Usage, measured
from benchmarks.reload import Preview, preview
from benchmarks.synthetic import FIRST, place_of, region_code, write

_INDEXING = re.compile(r"编制检索索引 ([\d.]+) 秒")
#: The last sentence of every synthetic 预算.md, and what it is changed into, in turn.
_LAST = re.compile(r"的情况另行公布。|的情况另行说明，第\d+次修改。")
_EDITED = "的情况另行说明，第{}次修改。"


OURS = (sys.executable, "-m", "generator")


class Contest:
    """The synthetic filings in our form, and in Hugo's where `hugo` is given, in a folder of their own."""

    def __init__(self, folder: Path, hugo: Path | None, filings: int, patience: float) -> None:
        self.folder, self.hugo, self.filings = folder, hugo or Path("hugo"), filings
        self.content, self.ours, self.site = folder / "content", folder / "site", folder / "hugo"
        self.theirs = self.site / "public"
        self.patience = patience
        self.edits = 0
        place, year = place_of(0), FIRST + 2
        self.page = f"{region_code(0)}/{place.code}/{year}/budget/index.html"
        self.typed = self.content / place.folder / str(year) / "预算.md"
        self.ready = (self.site / "content" / self.page).with_suffix(".md")
        shutil.rmtree(folder, ignore_errors=True)
        write(self.content, filings)
        self.pages = write_site(self.content, self.site) if hugo else 0

    def build(self, *options: str) -> Usage:
        """Our build, in a new process."""
        folders = ["--content", str(self.content), "--out", str(self.ours)]
        return measured([*OURS, "build", *folders, "--jobs", "2", *options], self.folder, self.patience)

    def hugo_build(self) -> Usage:
        """Hugo's build: it has no other than of everything."""
        return measured([self.hugo, "build", "--quiet"], self.site, self.patience)

    def clear(self) -> None:
        """No output of ours, and nothing that we keep between builds."""
        shutil.rmtree(self.ours, ignore_errors=True)
        shutil.rmtree(self.ours.with_name(f".gongkai-{self.ours.name}"), ignore_errors=True)

    def clear_hugo(self) -> None:
        """The same of Hugo's."""
        shutil.rmtree(self.theirs, ignore_errors=True)
        shutil.rmtree(self.site / "resources", ignore_errors=True)

    def unlike(self) -> list[str]:
        """Where the two sites, both built, do not show the same."""
        return list(differences(self.ours, self.theirs))

    def edit(self) -> None:
        """Change a sentence of one filing, in both forms."""
        self.edits += 1
        for path in (self.typed, self.ready):
            data, _ = self._changed(path)
            path.write_bytes(data)

    def serve(self, saves: int) -> Preview:
        """Our preview, with so many saves of one filing."""
        return self._preview([*OURS, "serve", "--content", str(self.content)], self.typed, saves)

    def hugo_server(self, saves: int) -> Preview:
        """Hugo's preview, the same."""
        command = [str(self.hugo), "server", "--quiet", "--source", str(self.site), "--bind", "127.0.0.1"]
        return self._preview(command, self.ready, saves)

    def _preview(self, command: Sequence[str], edited: Path, saves: int) -> Preview:
        texts = []
        for _ in range(saves):
            self.edits += 1
            texts.append(self._changed(edited))
        return preview(lambda port: [*command, "--port", str(port)], self.folder, self.page, edited, texts)

    def _changed(self, path: Path) -> tuple[bytes, str]:
        text = path.read_text(encoding="utf-8")
        words = _EDITED.format(self.edits)
        changed = _LAST.sub(words, text)
        if changed == text:
            raise Failed(f"{path}：没有可以改的那句话")
        return changed.encode(), words


def indexing(usage: Usage) -> float:
    """Seconds that a build of ours spent on its search index, as it says itself."""
    found = _INDEXING.search(usage.output)
    if found is None:
        raise Failed(f"生成的报告里没有编制索引的时间：\n{usage.output[-500:]}")
    return float(found[1])
