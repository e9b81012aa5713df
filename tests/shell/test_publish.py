"""Writing the site folder: nothing of anyone else is lost, and a failure leaves the old site."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from generator.shell import staging
from generator.shell.folder import FolderError
from generator.shell.manifest import MANIFEST, Digest, is_safe
from generator.shell.publish import Written, refuse_folders
from generator.shell.workplace import old_site_kept, work_folder
from tests.shell.county import unchanged
from tests.shell.switching import pages, publish

OLD = {"index.html": b"old", "a/index.html": b"old a", "b/index.html": b"b"}
NEW = {"index.html": b"new", "a/index.html": b"old a", "c/index.html": b"c"}


def test_new_files_take_the_place_of_old_ones(out: Path) -> None:
    assert publish(OLD, out) == Written(3, 0, 0)
    assert pages(out) == OLD
    assert publish(NEW, out) == Written(2, 1, 1)
    assert pages(out) == NEW
    assert not (out / "b").exists()


def test_a_file_becomes_a_folder_and_back(out: Path) -> None:
    publish({"a": b"1", "b/c/d": b"2"}, out)
    publish({"a/b/c": b"3", "b": b"4"}, out)
    assert pages(out) == {"a/b/c": b"3", "b": b"4"}
    publish({"a": b"1", "b/c/d": b"2"}, out)
    assert pages(out) == {"a": b"1", "b/c/d": b"2"}


def test_a_folder_of_someone_else_is_refused(out: Path) -> None:
    out.mkdir()
    (out / "照片.jpg").write_bytes(b"mine")
    with unchanged(out), pytest.raises(FolderError, match="照片"):
        publish(NEW, out)


def test_a_folder_with_only_gitkeep_is_ours(out: Path) -> None:
    out.mkdir()
    (out / ".gitkeep").touch()
    publish(NEW, out)
    assert (out / ".gitkeep").exists()


def test_files_put_beside_ours_later_stay(out: Path) -> None:
    publish(OLD, out)
    (out / "b" / "web.config").write_bytes(b"mine")
    publish(NEW, out)
    assert pages(out) == NEW | {"b/web.config": b"mine"}


@pytest.mark.parametrize("path", ["c/index.html", "c", "c/index.html/mine"])
def test_a_foreign_file_in_our_place_is_not_overwritten(out: Path, path: str) -> None:
    publish(OLD, out)
    (out / path).parent.mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(b"mine")
    with unchanged(out), pytest.raises(FolderError, match="不是本程序生成的"):
        publish(NEW, out)


def test_a_foreign_file_with_our_very_bytes_is_in_nobodys_way(out: Path) -> None:
    publish(OLD, out)
    (out / "c").mkdir()
    (out / "c/index.html").write_bytes(NEW["c/index.html"])
    publish(NEW, out)
    assert pages(out) == NEW


def test_a_page_that_became_a_link_is_replaced_and_not_written_through(out: Path, tmp_path: Path) -> None:
    publish(OLD, out)
    mine = tmp_path / "mine"
    mine.write_bytes(b"mine")
    (out / "index.html").unlink()
    (out / "index.html").symlink_to(mine)
    publish(NEW, out)
    assert mine.read_bytes() == b"mine"
    assert pages(out) == NEW
    assert not (out / "index.html").is_symlink()


def test_nothing_is_removed_behind_a_link(out: Path, tmp_path: Path) -> None:
    """A folder of pages that are gone from the site now leads elsewhere."""
    publish(OLD, out)
    elsewhere = tmp_path / "elsewhere"
    (out / "b").rename(elsewhere)
    (out / "b").symlink_to(elsewhere, target_is_directory=True)
    publish(NEW, out)
    assert (elsewhere / "index.html").read_bytes() == b"b"
    assert (out / "b").is_symlink()


def test_a_site_folder_that_is_a_link_is_followed(out: Path, tmp_path: Path) -> None:
    real = tmp_path / "other" / "real"
    real.mkdir(parents=True)
    out.symlink_to(real, target_is_directory=True)
    publish(OLD, out)
    publish(NEW, out)
    assert pages(real) == NEW
    assert out.is_symlink()
    assert work_folder(out) == real.with_name(".gongkai-real")


def test_a_linked_folder_in_our_place_is_not_written_through(out: Path, tmp_path: Path) -> None:
    publish(OLD, out)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (out / "c").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(FolderError):
        publish(NEW, out)
    assert not any(elsewhere.iterdir())


@pytest.mark.parametrize("listed", ["../outside", "/{absolute}", "a/../../outside", "C:\\outside", "."])
def test_a_manifest_cannot_have_files_elsewhere_removed(out: Path, tmp_path: Path, listed: str) -> None:
    publish(OLD, out)
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    entry = str(outside) if "absolute" in listed else listed
    (out / MANIFEST).write_text(json.dumps([*OLD, entry]), encoding="utf-8")
    publish(NEW, out)
    assert outside.read_bytes() == b"mine"
    assert pages(out) == NEW


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", True), ("a/b-c_d.1/index.html", True), ("名字/页.html", True), (".well-known/x", True),
        ("a/.x", True), ("a/..x", True), ("a b/c", True),
        ("", False), (".", False), ("..", False), ("/a", False), ("a/", False), ("a//b", False), ("./a", False),
        ("a/.", False), ("a/..", False), ("a/../b", False), ("a:b", False), ("a\\b", False), ("a\0", False),
        (MANIFEST, False), (".gongkai-work/lock", False),
    ],
)  # fmt: skip
def test_a_path_stays_in_its_folder_on_every_system(path: str, expected: bool) -> None:
    assert is_safe(path) is expected


@pytest.mark.parametrize("text", ["", "{}", "[1, null]", "\xff", "[" * 100_000])
def test_a_spoilt_manifest_makes_the_folder_foreign(out: Path, text: str) -> None:
    publish(OLD, out)
    (out / MANIFEST).write_text(text, encoding="latin-1")
    with unchanged(out), pytest.raises(FolderError):
        publish(NEW, out)


def test_a_full_disk_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(OLD, out)
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
            publish(NEW, out)
    publish(NEW, out)
    assert pages(out) == NEW


def test_a_build_cut_short_is_finished_by_the_next(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file held open by another program, as on Windows: half of the files are in place already."""
    publish(OLD, out)
    replace = os.replace

    def busy(source: Path, target: Path) -> None:
        if Path(target) == out / "c" / "index.html":
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", busy)
        with pytest.raises(FolderError, match="没有权限"):
            publish(NEW, out)
    assert (out / "b/index.html").exists(), "old pages go only when the new ones are in place"
    publish(NEW, out)
    assert pages(out) == NEW


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    for out in (file, file / "below"):
        with pytest.raises(FolderError, match="写不进"):
            publish(NEW, out)
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
