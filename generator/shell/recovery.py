"""Finishing a switch that was stopped in the middle."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from generator.shell.foreign import refuse_in_the_way
from generator.shell.journal import Journal, forget_journal, read_journal, write_journal, write_to_disk
from generator.shell.lock import Lock
from generator.shell.manifest import (
    MANIFEST,
    UNKNOWN,
    Digest,
    digest,
    file_digest,
    manifest_text,
    parse_manifest,
    read_manifest,
    stamp,
)
from generator.shell.staging import staged, sweep
from generator.shell.switch import roll_forward
from generator.shell.workplace import old_site_kept, switch_cut_short, work_folder


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was left of a build that was stopped, and is now put right.

    `placed` and `removed` are the files of the switch, which is None if the build had not come so far.
    `lost` are files that nobody can bring back but the next build, which does.
    """

    placed: int = 0
    removed: int = 0
    lost: tuple[str, ...] = ()
    is_switch: bool = True


def unfinished(out: Path) -> bool:
    """Whether `out` is in the middle of a switch from one site to the next."""
    try:
        journal = read_journal(work_folder(out))
    except OSError:
        return False
    return journal is not None and _manifest_digest(out) in (journal.before, journal.after)


def unfinished_notice(out: Path) -> str | None:
    """What to tell whoever looks at `out` while it is in the middle of a switch; None while it is not."""
    if not unfinished(out):
        return None
    return f"{out} 正在换成新的网站，还没有换完，新旧文件混在一起。运行 gongkai recover 接着换完（重新生成也会先换完）"


def recover(out: Path) -> Recovered | None:
    """Finish the switch that a stopped build left in `out`, and sweep away what it staged; None if there is nothing.

    Only for the one who holds the `Lock`. Raises `FolderError`.
    """
    with old_site_kept(out):
        work = work_folder(out)
        if not work.is_dir():
            return None
        journal = read_journal(work)
        current = _manifest_digest(out)
        if journal is None or current not in (journal.before, journal.after):
            # Torn, or of a folder that stood here before this one.
            forget_journal(work)
            return Recovered(is_switch=False) if sweep(work) else None
    with switch_cut_short(out):
        if current == journal.after != journal.before:
            # The manifest comes last: all is in place, and what stands there by now may be someone else's.
            forget_journal(work)
            sweep(work)
            return Recovered(len(journal.put), len(journal.remove))
        journal, lost = _made_good(journal, work, out)
        roll_forward(journal, work, out)
    return Recovered(len(journal.put), len(journal.remove), lost)


def finish(out: Path) -> Recovered | None:
    """`recover` for who does nothing else, and leaves no trace where there was none."""
    if not work_folder(out).is_dir():
        return None
    with Lock(out):
        return recover(out)


def told(recovered: Recovered | None, out: Path) -> str:
    """What `recover` did, for a person."""
    match recovered:
        case None:
            return f"{out}：没有换到一半的网站，不用恢复"
        case Recovered(is_switch=False):
            return f"{out}：上次生成没有做完，留下的临时文件已经清掉；网站没有动，还是原来的"
        case Recovered(placed, removed, ()):
            return f"{out}：上次换到一半，已经接着换完：放好 {placed} 个文件，删去 {removed} 个"
        case Recovered(placed, removed, lost):
            return (
                f"{out}：上次换到一半，已经接着换完：放好 {placed} 个文件，删去 {removed} 个。"
                f"但有 {len(lost)} 个文件坏了或不见了（如 {lost[0]}），请重新生成一次，把它们补上"
            )


def _made_good(journal: Journal, work: Path, out: Path) -> tuple[Journal, tuple[str, ...]]:
    """The switch without what cannot be done any more, after a power cut or a hand in the work folder; and what that is.

    Lost files stand in the manifest with unknown bytes, so that the next build writes them.
    """
    stage = work / journal.stage
    stage.mkdir(exist_ok=True)
    old = read_manifest(out)
    waiting = {path: each for path, each in journal.put.items() if os.path.isfile(staged(stage, path))}
    refuse_in_the_way(out, old, waiting)
    put = {path: each for path, each in journal.put.items() if _is_whole(stage, out, path, each)}
    planned = _planned_manifest(stage, journal)
    files = planned or {path: old[path] for path in old.keys() - set(journal.remove)} | dict(journal.put)
    kept = (path for path in files.keys() - journal.put.keys() if not _is_kept(out / path, files[path]))
    lost = tuple(sorted((*kept, *(journal.put.keys() - put.keys()))))
    if planned is not None and not lost:
        return journal, ()
    text = manifest_text({**files, **dict.fromkeys(lost, UNKNOWN)})
    write_to_disk(staged(stage, MANIFEST), text)
    mended = replace(journal, put=put, after=digest(text))
    write_journal(work, mended)
    return mended, lost


def _is_whole(stage: Path, out: Path, path: str, expected: Digest) -> bool:
    """Whether a new file is staged, or in place already, with the bytes it was recorded with."""
    waiting = staged(stage, path)
    if not os.path.isfile(waiting):
        return (out / path).is_file() and file_digest(out / path) == expected
    if file_digest(waiting) == expected:
        return True
    os.unlink(waiting)
    return False


def _is_kept(path: Path, expected: Digest) -> bool:
    found = stamp(path)
    return found is not None and expected.size in (found.size, UNKNOWN.size)


def _planned_manifest(stage: Path, journal: Journal) -> dict[str, Digest] | None:
    try:
        text = Path(staged(stage, MANIFEST)).read_bytes()
    except FileNotFoundError:
        return None
    return parse_manifest(text) if digest(text) == journal.after else None


def _manifest_digest(out: Path) -> Digest | None:
    try:
        return file_digest(out / MANIFEST)
    except OSError:
        return None
