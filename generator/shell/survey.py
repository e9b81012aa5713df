"""The content folder as a build finds it: digests of all files, what stands above the departments, and the families."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.checks.kept import as_kept, from_kept
from generator.corpus.levels import files_above, folder_of, is_overview, region_of
from generator.diagnostic import Diagnostic
from generator.making.shard import Manner, digest_of
from generator.shell.scan import Known, Scan, digests, read_expected, scan
from generator.shell.state import State


@dataclass(frozen=True)
class Above:
    """What was seen from above the departments, as JSON can hold it: `families`, folders of departments by their
    `addresses`, `names` by region, `faults`, and the `digest` of what it was seen in.
    """

    row: Mapping[str, Any]

    @property
    def digest(self) -> str:
        return str(self.row["digest"])

    @cached_property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the site as such."""
        return tuple(map(from_kept, self.row["faults"]))

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """The folders of each family by its key, which is the first of them."""
        return {folders[0]: tuple(folders) for folders in self.row["families"]}

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The key of the family that each folder of a department belongs to."""
        return {folder: key for key, folders in self.families.items() for folder in folders}

    @cached_property
    def names_digests(self) -> Mapping[str, str]:
        """The digest of the names of each region's departments."""
        return {region: digest_of(names) for region, names in self.row["names"].items()}


@dataclass(frozen=True)
class Survey:
    """`files`: digests by path. `unread`: faults by path of what could not be read. `own`: the files of each folder of
    a department.
    """

    looked: Scan
    files: Mapping[str, str]
    unread: Mapping[str, Diagnostic]
    above: Above
    own: Mapping[str, tuple[str, ...]] = field(repr=False)

    def files_of(self, folders: tuple[str, ...]) -> dict[str, str]:
        """The digests of the files that a family's pages depend on: its own and those above it."""
        region = region_of(folders[0])
        found = {path: self.files[path] for path in files_above(region) if path in self.files}
        for folder in folders:
            found.update((path, self.files[path]) for path in self.own.get(folder, ()) if path in self.files)
        return found

    def unread_of(self, folders: tuple[str, ...]) -> tuple[Diagnostic, ...]:
        """The faults of the family's files that could not be read, and of those above it."""
        if not self.unread:
            return ()
        region = region_of(folders[0])
        return tuple(
            fault
            for path, fault in self.unread.items()
            if path in files_above(region) or folder_of(path) in folders or path in folders
        )

    def names_of(self, folders: tuple[str, ...]) -> tuple[str, ...]:
        """The names of the departments of a family's region."""
        return tuple(self.above.row["names"].get(region_of(folders[0]), ()))

    def digest_of(self, folders: tuple[str, ...]) -> str:
        """The digest of all that a family's pages depend on beside the templates and the manner of the build."""
        files = self.files_of(folders)
        unread = (f"{each.at.path} {each.message}" for each in self.unread_of(folders))
        names = self.above.names_digests.get(region_of(folders[0]), "")
        return digest_of((*folders, names, *(part for item in files.items() for part in item), *unread))


def survey(content: Path, state: State, manner: Manner, *, by_hash: bool = False) -> Survey:
    """Look at the content folder; what `state` knows need not be read again. Raises `FolderError`."""
    looked = scan(content)
    files: dict[str, str] = {}
    unread = {each.at.path: each for each in looked.faults}
    for path, found in digests(content, looked, state.known, state.known_at, by_hash=by_hash):
        if isinstance(found, Diagnostic):
            unread[path] = found
        else:
            files[path] = found
    own: dict[str, list[str]] = {}
    for path in (*files, *unread):
        if folder := folder_of(path):
            own.setdefault(folder, []).append(path)
    parts = {folder: tuple(sorted(paths)) for folder, paths in sorted(own.items())}
    above = _seen_from_above(content, files, unread, parts, Above(state.head.get("above", {})), manner)
    return Survey(looked, files, unread, above, parts)


def resurvey(content: Path, before: Survey, paths: Collection[str], manner: Manner) -> Survey:
    """What has become of a survey when only these files, or all those below these folders, have changed.

    Costs little however many others there are. Raises `FolderError`.
    """
    looked = scan(content, paths)
    files, unread, stamps = dict(before.files), dict(before.unread), dict(before.looked.stamps)
    touched = {*paths, *looked.stamps, *(each.at.path for each in looked.faults)}
    if not all(path in files or path in looked.stamps for path in paths):
        # A folder that came or went, perhaps with all that was in it.
        below = tuple(f"{path}/" for path in paths)
        touched |= {path for path in (*files, *unread) if path.startswith(below)}
    for path in touched:
        for known in (files, unread, stamps):
            known.pop(path, None)
    unread |= {each.at.path: each for each in looked.faults}
    stamps |= looked.stamps
    for path, found in digests(content, looked, {}, 0):
        if isinstance(found, Diagnostic):
            unread[path] = found
        else:
            files[path] = found
    own = dict(before.own)
    for folder in {folder_of(path) for path in touched} - {""}:
        there = {path for path in (*own.pop(folder, ()), *touched) if folder_of(path) == folder}
        if kept := tuple(sorted(path for path in there if path in files or path in unread)):
            own[folder] = kept
    above = before.above
    if own.keys() != before.own.keys() or any(map(is_overview, touched)):
        above = _seen_from_above(content, files, unread, own, above, manner)
    return Survey(Scan(stamps, (), looked.began), files, unread, above, own)


def _seen_from_above(
    content: Path,
    files: Mapping[str, str],
    unread: Mapping[str, Diagnostic],
    own: Mapping[str, tuple[str, ...]],
    known: Above,
    manner: Manner,
) -> Above:
    wanted = sorted(path for path in files if is_overview(path))
    faults = [fault for path, fault in sorted(unread.items()) if is_overview(path)]
    summary = digest_of(
        (
            *sorted(own),
            "",
            *(part for path in wanted for part in (path, files[path])),
            *(f"{each.at.path} {each.message}" for each in faults),
        )
    )
    if known.row.get("digest") == summary:
        return known
    # Here and not above: a build that finds nothing changed starts sooner without the rules.
    from generator.making.overview import overview

    seen = overview({path: read_expected(content, path, files[path]) for path in wanted}, own, faults, manner)
    row = {
        "digest": summary,
        "families": [list(each) for each in seen.families],
        "addresses": seen.addresses,
        "names": {region: list(names) for region, names in seen.names.items()},
        "faults": [as_kept(each) for each in seen.directory.faults],
    }
    return Above(row)


def known_files(found: Survey) -> dict[str, Known]:
    """What the next build will know of the files that could be read."""
    return {path: Known(found.looked.stamps[path], digest) for path, digest in found.files.items()}
