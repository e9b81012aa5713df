"""What a preview keeps of the content in memory: its survey, and the families that were asked for, each as it is now."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from generator import address
from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.levels import folder_of
from generator.corpus.load import ReadFile, assemble, read_file
from generator.derived import Derived, derive
from generator.diagnostic import Diagnostic
from generator.making.make import examined, read
from generator.making.shard import Manner, Shard
from generator.pages.card import DepartmentCard, department_card
from generator.pages.frame import Frames
from generator.pages.plan import family_plan
from generator.pages.views import Page
from generator.shell.folder import FolderError
from generator.shell.scan import read_expected
from generator.shell.shown import Key, Shown, by_key, crashed
from generator.shell.state import State
from generator.shell.survey import Survey, resurvey, survey

#: So many families are kept; a department of ten years takes a few megabytes.
MOST = 120
MANNER = Manner()


@dataclass
class Family:
    """A family as it is now: what was found in it, how to make each of its pages, its cards, its filings by page.

    `shown` and `places` keep what was made of it: answers by page, and by page the spots that findings lead to.
    """

    digest: str
    corpus: Corpus
    plan: Mapping[str, Callable[[], Page]]
    cards: tuple[DepartmentCard, ...]
    filings: Mapping[str, FilingEntry]
    files: Mapping[tuple[str, bytes], ReadFile] = field(default_factory=dict, repr=False)
    derived: Mapping[str, Derived] = field(default_factory=dict, repr=False)
    shown: dict[str, Shown] = field(default_factory=dict, repr=False)
    places: dict[str, Mapping[str, tuple[str, str]]] = field(default_factory=dict, repr=False)

    @property
    def site_faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the site as such, as far as it was found here."""
        return self.corpus.faults

    @cached_property
    def faults(self) -> Mapping[Key, Diagnostic]:
        """The findings about its filings that nobody has acknowledged."""
        found = (fault for each in self.corpus.filings for fault in each.faults)
        return by_key(each for each in found if not each.acknowledged)


class Library:
    """The content folder in memory. All methods raise `FolderError` where it cannot be read."""

    def __init__(self, content: Path, state: State) -> None:
        """`state` is what the last build behind the preview knew of the same folder."""
        self.content = content
        self.survey: Survey = survey(content, state, MANNER)
        self._above: tuple[str, Corpus] | None = None
        self._families: OrderedDict[str, Family] = OrderedDict()
        #: How many times a family was made.
        self.made = 0
        #: The digests of families that could not be made.
        self._broken: dict[str, str] = {}

    def update(self, paths: Collection[str] | None) -> None:
        """See what has become of these files and folders; None means all."""
        if paths is None or "." in paths:
            self.survey = survey(self.content, State(), MANNER)
        else:
            self.survey = resurvey(self.content, self.survey, paths, MANNER)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all families."""
        return tuple(self.survey.above.families)

    def forget_pages(self) -> None:
        """They would look otherwise now."""
        for each in self._families.values():
            each.shown.clear()

    def touched(self, paths: Iterable[str]) -> set[str]:
        """The families that some changed files belong to."""
        keys = self.survey.above.keys
        return {keys[folder] for folder in (folder_of(each) or each for each in paths) if folder in keys}

    def key_of(self, page: str) -> str | None:
        """The family whose page is at a path, if there is one."""
        folder = self.survey.above.row["addresses"].get("/".join(page.split("/")[:2]) + "/")
        if folder is None:
            return None
        return self.survey.above.keys.get(folder)

    def known(self) -> Iterable[tuple[str, Family]]:
        """The families that were asked for and are still as they were."""
        for key, each in list(self._families.items()):
            folders = self.survey.above.families.get(key)
            if folders is not None and each.digest == self.survey.digest_of(folders):
                yield key, each

    def family(self, key: str) -> Family:
        """A family as it is now; made if it is not known, and then of its files only those read that have changed."""
        folders = self.survey.above.families[key]
        now = self.survey.digest_of(folders)
        before = self._families.get(key)
        if before is None or before.digest != now:
            self._families[key] = self._made(folders, now, before)
            self.made += 1
            while len(self._families) > MOST:
                self._families.popitem(last=False)
        self._families.move_to_end(key)
        return self._families[key]

    def look(self, keys: Iterable[str]) -> None:
        """Make families known; one that a fault of ours keeps from being made is told once, and passed over."""
        for key in keys:
            now = self.survey.digest_of(self.survey.above.families[key])
            if self._broken.get(key) == now:
                continue
            try:
                self.family(key)
            except FolderError:
                raise
            except Exception:  # it must not take the others with it
                crashed()
                self._broken[key] = now

    def _made(self, folders: tuple[str, ...], now: str, before: Family | None) -> Family:
        known = before.files if before is not None else {}
        kept: dict[tuple[str, bytes], ReadFile] = {}

        def reader(path: str, data: bytes) -> ReadFile:
            name = path, blake2b(data).digest()
            kept[name] = known.get(name) or read_file(path, data)
            return kept[name]

        seen = self.survey
        files = {
            path: read_expected(self.content, path, each) for path, each in seen.files_of(folders).items()
        }
        shard = Shard(files, seen.names_of(folders), seen.unread_of(folders), MANNER)
        corpus = read(shard, reader)
        memo = _still_derived(corpus, before.derived) if before is not None else {}
        corpus = examined(corpus, MANNER, memo)
        frames = Frames(corpus.site, is_draft=True, known=memo)
        cards = tuple(department_card(corpus, each) for each in corpus.departments)
        filings = {address.filing(each): each for each in corpus.filings}
        return Family(now, corpus, family_plan(corpus, frames, shows_all=True), cards, filings, kept, memo)

    def above(self) -> Corpus:
        """The settings and the regions, without departments."""
        digest = self.survey.above.digest
        if self._above is None or self._above[0] != digest:
            read = (
                read_file(path, read_expected(self.content, path, each))
                for path, each in self.survey.files.items()
                if not folder_of(path)
            )
            self._above = digest, assemble(read)
        return self._above[1]


def _still_derived(corpus: Corpus, before: Mapping[str, Derived]) -> dict[str, Derived]:
    """What was derived from a filing before, where it comes from the very same records still; by its path."""
    found = {}
    for entry in corpus.filings:
        old = before.get(entry.path)
        if old is None or old.entry.document is not entry.document:
            continue
        now = derive(corpus, entry)
        is_same_place = old.entry.department.department is entry.department.department
        if is_same_place and list(map(id, now.projects)) == list(map(id, old.projects)):
            found[entry.path] = old
    return found
