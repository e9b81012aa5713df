"""The content folder as a build finds it: digests of all files, what stands above the departments, and the families."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.checks.kept import as_kept
from generator.corpus.levels import files_above, folder_of, is_overview, region_of
from generator.diagnostic import Diagnostic
from generator.making.shard import Manner, digest_of
from generator.shell.scan import Known, Scan, digests, read_expected, scan
from generator.shell.state import State


@dataclass(frozen=True)
class Survey:
    """`files`: digests by path. `unread`: faults by path of what could not be read. `above`: what was seen from above,
    as JSON can hold it (`families`, `names` by region, `faults`, `digest`).
    """

    looked: Scan
    files: Mapping[str, str]
    unread: Mapping[str, Diagnostic]
    above: Mapping[str, Any]
    own: Mapping[str, tuple[str, ...]] = field(repr=False)

    @property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """The folders of each family by its key, which is the first of them."""
        return {folders[0]: tuple(folders) for folders in self.above["families"]}

    def files_of(self, folders: tuple[str, ...]) -> dict[str, str]:
        """The digests of the files that a family's pages depend on: its own and those above it."""
        region = region_of(folders[0])
        found = {path: self.files[path] for path in files_above(region) if path in self.files}
        for folder in folders:
            found.update((path, self.files[path]) for path in self.own.get(folder, ()) if path in self.files)
        return found

    def unread_of(self, folders: tuple[str, ...]) -> tuple[Diagnostic, ...]:
        """The faults of the family's files that could not be read, and of those above it."""
        region = region_of(folders[0])
        return tuple(
            fault
            for path, fault in self.unread.items()
            if path in files_above(region) or folder_of(path) in folders or path in folders
        )

    def names_of(self, folders: tuple[str, ...]) -> tuple[str, ...]:
        """The names of the departments of a family's region."""
        return tuple(self.above["names"].get(region_of(folders[0]), ()))

    def digest_of(self, folders: tuple[str, ...], names_digests: Mapping[str, str]) -> str:
        """The digest of all that a family's pages depend on beside the templates and the manner of the build."""
        files = self.files_of(folders)
        unread = (f"{each.at.path} {each.message}" for each in self.unread_of(folders))
        names = names_digests.get(region_of(folders[0]), "")
        return digest_of((*folders, names, *(part for item in files.items() for part in item), *unread))

    @property
    def names_digests(self) -> Mapping[str, str]:
        """The digest of the names of each region's departments."""
        return {region: digest_of(names) for region, names in self.above["names"].items()}


def survey(content: Path, state: State, manner: Manner, *, by_hash: bool) -> Survey:
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
    above = _seen_from_above(content, files, unread, own, state, manner)
    return Survey(looked, files, unread, above, {folder: tuple(paths) for folder, paths in own.items()})


def _seen_from_above(
    content: Path,
    files: Mapping[str, str],
    unread: Mapping[str, Diagnostic],
    own: Mapping[str, list[str]],
    state: State,
    manner: Manner,
) -> Mapping[str, Any]:
    wanted = [path for path in files if is_overview(path)]
    faults = [fault for path, fault in unread.items() if is_overview(path)]
    summary = digest_of(
        (
            *own,
            "",
            *(part for path in wanted for part in (path, files[path])),
            *(f"{each.at.path} {each.message}" for each in faults),
        )
    )
    known: Mapping[str, Any] = state.head.get("above", {})
    if known.get("digest") == summary:
        return known
    # Here and not above: a build that finds nothing changed starts sooner without the rules.
    from generator.making.overview import overview

    seen = overview({path: read_expected(content, path, files[path]) for path in wanted}, own, faults, manner)
    return {
        "digest": summary,
        "families": [list(each) for each in seen.families],
        "names": {region: list(names) for region, names in seen.names.items()},
        "faults": [as_kept(each) for each in seen.directory.faults],
    }


def known_files(found: Survey) -> dict[str, Known]:
    """What the next build will know of the files that could be read."""
    return {path: Known(found.looked.stamps[path], digest) for path, digest in found.files.items()}
