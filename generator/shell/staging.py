"""Where the files of a new site wait until they are all there."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from generator.shell.folder import FolderError
from generator.shell.manifest import Digest, digest, is_safe
from generator.shell.workplace import JOURNAL, old_site_kept, work_folder

_PREFIX = "stage-"


class Staging:
    """An empty stage in the work folder of `out`, taken away at the end of the block.

    It stays if a switch was recorded and could not be finished: then it holds what is still to be put in place.
    To be made only by the one who holds the `Lock`: it sweeps away the stages of builds that were cut short.
    """

    def __init__(self, out: Path) -> None:
        with old_site_kept(out):
            work = work_folder(out)
            sweep(work)
            self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=work))

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not (self.folder.parent / JOURNAL).exists():
            shutil.rmtree(self.folder, ignore_errors=True)

    def put(self, path: str, data: bytes) -> Digest:
        """Stage a file of the site."""
        return put_staged(self.folder, path, data)


def put_staged(stage: Path, path: str, data: bytes) -> Digest:
    """Stage a file of the site, from any process that knows the stage's folder.

    Raises `FolderError` if there is no room, or if the stage is gone because its build was given up.
    """
    if not is_safe(path):
        raise ValueError(path)
    try:
        with old_site_kept(stage), open(staged(stage, path), "wb") as file:
            file.write(data)
    except FolderError:
        if stage.is_dir():
            raise
        raise FolderError(f"生成到一半，暂存的文件夹 {stage} 被删去了。旧的网站没有动；请重新生成") from None
    return digest(data)


def take_staged(stage: Path, path: str, file: Path) -> None:
    """Stage a file that lies on the same disk, such as one the indexer wrote, by moving it."""
    if not is_safe(path):
        raise ValueError(path)
    with old_site_kept(stage):
        os.replace(file, staged(stage, path))


def staged(stage: Path | str, path: str) -> str:
    """Where a staged file lies: all in one folder, since folders are dearer to make than files.

    Its name is made from its path, and no longer than others, however deep the path is. Text, since a `Path` for each
    of 50,000 files would cost as much as renaming them.
    """
    return f"{stage}/{hashlib.blake2b(path.encode(), digest_size=16).hexdigest()}"


def sweep(work: Path) -> int:
    """Make the work folder, and remove from it the stages that no recorded switch needs; how many there were."""
    work.mkdir(parents=True, exist_ok=True)
    if (work / JOURNAL).exists():
        return 0
    stages = sorted(work.glob(f"{_PREFIX}*"))
    for each in stages:
        shutil.rmtree(each, ignore_errors=True)
    return len(stages)
