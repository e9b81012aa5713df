"""Writing the site folder: nothing of anyone else is lost, and a failure leaves the old site."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from generator.shell import staging
from generator.shell.folder import FolderError
from generator.shell.manifest import MANIFEST, Digest
from generator.shell.publish import Written, refuse_folders, write_site
from generator.shell.workplace import old_site_kept
from tests.shell.county import tree, unchanged

OLD = {"index.html": b"old", "a/index.html": b"old a", "b/index.html": b"b"}
NEW = {"index.html": b"new", "a/index.html": b"old a", "c/index.html": b"c"}


def without_manifest(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(folder).items() if path != MANIFEST}


def test_new_files_take_the_place_of_old_ones(out: Path) -> None:
    assert write_site(OLD, out) == Written(3, 0, 0)
    assert without_manifest(out) == OLD
    assert write_site(NEW, out) == Written(2, 1, 1)
    assert without_manifest(out) == NEW
    assert not (out / "b").exists()


def test_a_file_becomes_a_folder_and_back(out: Path) -> None:
    write_site({"a": b"1", "b/c/d": b"2"}, out)
    write_site({"a/b/c": b"3", "b": b"4"}, out)
    assert without_manifest(out) == {"a/b/c": b"3", "b": b"4"}
    write_site({"a": b"1", "b/c/d": b"2"}, out)
    assert without_manifest(out) == {"a": b"1", "b/c/d": b"2"}


def test_a_folder_of_someone_else_is_refused(out: Path) -> None:
    out.mkdir()
    (out / "照片.jpg").write_bytes(b"mine")
    with unchanged(out), pytest.raises(FolderError, match="照片"):
        write_site(NEW, out)


def test_a_folder_with_only_gitkeep_is_ours(out: Path) -> None:
    out.mkdir()
    (out / ".gitkeep").touch()
    write_site(NEW, out)
    assert (out / ".gitkeep").exists()


def test_files_put_beside_ours_later_stay(out: Path) -> None:
    write_site(OLD, out)
    (out / "b" / "web.config").write_bytes(b"mine")
    write_site(NEW, out)
    assert without_manifest(out) == NEW | {"b/web.config": b"mine"}


@pytest.mark.parametrize("path", ["c/index.html", "c", "c/index.html/mine"])
def test_a_foreign_file_in_our_place_is_not_overwritten(out: Path, path: str) -> None:
    write_site(OLD, out)
    (out / path).parent.mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(b"mine")
    with unchanged(out), pytest.raises(FolderError, match="不是本程序生成的"):
        write_site(NEW, out)


def test_a_linked_folder_in_our_place_is_not_written_through(out: Path, tmp_path: Path) -> None:
    write_site(OLD, out)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (out / "c").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(FolderError):
        write_site(NEW, out)
    assert not any(elsewhere.iterdir())


@pytest.mark.parametrize("listed", ["../outside", "/{absolute}", "a/../../outside", "C:\\outside", "."])
def test_a_manifest_cannot_have_files_elsewhere_removed(out: Path, tmp_path: Path, listed: str) -> None:
    write_site(OLD, out)
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    entry = str(outside) if "absolute" in listed else listed
    (out / MANIFEST).write_text(json.dumps([*OLD, entry]), encoding="utf-8")
    write_site(NEW, out)
    assert outside.read_bytes() == b"mine"
    assert without_manifest(out) == NEW


@pytest.mark.parametrize("text", ["", "{}", "[1, null]", "\xff", "[" * 100_000])
def test_a_spoilt_manifest_makes_the_folder_foreign(out: Path, text: str) -> None:
    write_site(OLD, out)
    (out / MANIFEST).write_text(text, encoding="latin-1")
    with unchanged(out), pytest.raises(FolderError):
        write_site(NEW, out)


def test_a_full_disk_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(OLD, out)
    put, count = staging.put_staged, 0

    def full(stage: Path, path: str, data: bytes) -> Digest:
        nonlocal count
        count += 1
        if count == 2:
            with old_site_kept(stage):
                raise OSError(errno.ENOSPC, "No space left on device")
        return put(stage, path, data)

    with unchanged(out), monkeypatch.context() as patch:
        patch.setattr(staging, "put_staged", full)
        with pytest.raises(FolderError, match="磁盘满了"):
            write_site(NEW, out)
    write_site(NEW, out)
    assert without_manifest(out) == NEW


def test_a_build_cut_short_is_finished_by_the_next(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file held open by another program, as on Windows: half of the files are in place already."""
    write_site(OLD, out)
    replace = os.replace

    def busy(source: Path, target: Path) -> None:
        if Path(target) == out / "c" / "index.html":
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", busy)
        with pytest.raises(FolderError, match="没有权限"):
            write_site(NEW, out)
    assert (out / "b/index.html").exists(), "old pages go only when the new ones are in place"
    write_site(NEW, out)
    assert without_manifest(out) == NEW


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    for out in (file, file / "below"):
        with pytest.raises(FolderError, match="写不进"):
            write_site(NEW, out)
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("content", "out"), [("c", "c"), ("c", "c/site"), ("site/c", "site"), ("c", "x/../c")]
)
def test_content_and_site_must_lie_apart(tmp_path: Path, content: str, out: str) -> None:
    (tmp_path / content).mkdir(parents=True)
    (tmp_path / "x").mkdir()
    with pytest.raises(FolderError):
        refuse_folders(tmp_path / content, tmp_path / out)


def test_content_and_site_side_by_side_are_right(tmp_path: Path) -> None:
    refuse_folders(tmp_path / "content", tmp_path / "content-site")
