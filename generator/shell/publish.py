"""Publishing a site: staged whole, then switched to in one recorded step; files of others are never touched."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.shell.folder import FolderError
from generator.shell.foreign import refuse_in_the_way, refuse_others_folder, refuse_read_only, still_ours
from generator.shell.journal import Journal, write_journal, write_to_disk
from generator.shell.manifest import (
    MANIFEST,
    Digest,
    Stamp,
    digest,
    is_safe,
    manifest_text,
    parse_manifest,
    stamp,
)
from generator.shell.staging import staged
from generator.shell.switch import roll_forward
from generator.shell.workplace import old_site_kept, switch_cut_short


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and removed; and the stamps of the written ones."""

    written: int = 0
    kept: int = 0
    removed: int = 0
    stamps: Mapping[str, Stamp] = field(default_factory=dict, compare=False)


def refuse_folders(content: Path, out: Path) -> None:
    """Stop before a site is written over its own content."""
    source, target = content.resolve(), out.resolve()
    if target == source or target.is_relative_to(source):
        raise FolderError(f"网站不能写进内容文件夹（{out} 在 {content} 里）。用 --out 指明别处")
    if source.is_relative_to(target):
        raise FolderError(
            f"内容文件夹 {content} 在 {out} 里面，网站不能写在那里。用 --out 指明一个单独的文件夹"
        )


def commit(stage: Path, out: Path, files: Mapping[str, Digest], changed: Collection[str]) -> Written:
    """Make `out` the site of `files`: those in `changed` are staged, the others are in place already.

    Only for the one who holds the `Lock`. Raises `FolderError`: with the old site untouched as long as the switch is not
    recorded; afterwards the record stays, and `recover` finishes it.
    """
    if wrong := [path for path in files if not is_safe(path)]:
        raise ValueError(wrong[0])
    text, work = manifest_text(files), stage.parent
    with old_site_kept(out):
        before = _bytes(out / MANIFEST)
        if before == text and not changed:
            return Written(kept=len(files))
        old = parse_manifest(before or b"")
        put = {path: files[path] for path in sorted(changed)}
        gone = sorted(old.keys() - files.keys())
        added = {path: each for path, each in files.items() if path in put or path not in old}
        refuse_others_folder(out, old)
        refuse_in_the_way(out, old, added)
        refuse_read_only(out, [*put, *gone])
        stamps = {path: _staged_stamp(stage, path, each) for path, each in put.items()}
        write_to_disk(staged(stage, MANIFEST), text)
        journal = Journal(
            stage.name,
            put,
            tuple(still_ours(out, gone)),
            None if before is None else digest(before),
            digest(text),
        )
        write_journal(work, journal)
    with switch_cut_short(out):
        roll_forward(journal, work, out)
    return Written(len(put), len(files) - len(put), len(gone), stamps)


def _staged_stamp(stage: Path, path: str, expected: Digest) -> Stamp:
    """The stamp a staged file keeps in its place; one that is not whole must not get there."""
    found = stamp(staged(stage, path))
    if found is None or found.size != expected.size:
        raise FolderError(f"暂存的 {path} 不见了，或者没有写全。旧的网站没有动；请重新生成")
    return found


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
