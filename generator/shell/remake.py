"""A build that has something to do: the changed families, the pages of the whole site, search, and the switch."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from types import TracebackType

from generator.checks.kept import as_kept
from generator.checks.pages import PartLook, join
from generator.corpus.levels import folder_of
from generator.corpus.load import assemble, read_file
from generator.diagnostic import Diagnostic
from generator.making.make import others_of
from generator.making.shard import digest_of
from generator.making.whole import make_whole
from generator.pages.card import Directory, from_row
from generator.render.renderer import read_folder
from generator.shell.folder import FolderError
from generator.shell.manifest import MANIFEST, Digest, Stamp, file_digest, stamp
from generator.shell.packs import BrokenPackError, drop_packs
from generator.shell.pending import Pending, PendingFamily, drop_pending
from generator.shell.pool import done, done_by
from generator.shell.progress import Progress
from generator.shell.publish import commit
from generator.shell.request import Outcome, Request
from generator.shell.searching import Searching
from generator.shell.staging import Staging
from generator.shell.state import Record, State, save_state
from generator.shell.survey import Survey, known_files
from generator.shell.task import Done, Task, Workshop, renderer_of
from generator.shell.told import outcome, page_faults_of, told_of
from generator.shell.workplace import work_folder

#: The key of the pages of the whole site among the records; no folder has this name.
SITE = ""


class Remake:
    """Used as a context: what it staged goes with it. `lost` are the paths of the site in place that are not as the
    last build wrote them.
    """

    def __init__(
        self,
        request: Request,
        progress: Progress,
        state: State,
        manifest: Mapping[str, Digest],
        lost: Collection[str],
    ) -> None:
        self.request, self.progress, self.state, self.lost = request, progress, state, lost
        self.in_place = {} if request.is_clean else {p: d for p, d in manifest.items() if p not in lost}
        #: The new site: what is not taken out or put in stays as it is.
        self.files: dict[str, Digest] = dict(manifest) if state.head else {}
        self.work = work_folder(request.out)
        self.pending = Pending(self.work, state.engine, is_clean=request.is_clean)
        self.staging = Staging(request.out)
        self.told = dict(state.head.get("told", {}))
        #: Digests of what each part of the site tells the others.
        self.facts = dict(state.head.get("facts", {}))

    def __enter__(self) -> Remake:
        self.staging.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.staging.__exit__(kind, error, trace)

    def outcome(self, found: Survey, digests: Mapping[str, str], changed: Collection[str]) -> Outcome:
        """Make what has changed and switch to it, or tell why not. Raises like `build`."""
        self.found, self.digests = found, digests
        self.workshop = Workshop(
            self.request.content,
            _templates(self.request),
            self.request.manner,
            self.in_place,
            self.staging.folder,
            self.work,
        )
        for key in [each for each in self.state.families if each != SITE and each not in digests]:
            self._forget(key)
        made = self._make([key for key in sorted(changed) if not self._is_taken(key)])
        self.told[SITE] = told_of((), found.above.faults, ())
        page_faults = [] if self._is_fatal() else self._whole()
        told = outcome(self.told.values(), page_faults, hold=self.request.hold, progress=self.progress)
        if told.exit_code == 1:
            self.progress.finish()
            self.pending.keep(self.staging.folder, ((key, self._as_pending(key)) for key in sorted(changed)))
            return told
        self._search()
        self.progress.stage("换上新的网站")
        put = [path for path, each in self.files.items() if self.in_place.get(path) != each]
        written = commit(self.staging.folder, self.request.out, self.files, put)
        pages = sum(path.endswith(".html") for path in self.files)
        self._remember(page_faults, written.stamps, pages)
        drop_pending(self.work)
        self.progress.finish()
        return told.with_files(written, pages, len(digests), made)

    def _is_taken(self, key: str) -> bool:
        """Whether a family need not be made, since a refused build has made it from the same files."""
        found = self.pending.take(key, self.digests[key], self.staging.folder, self.in_place)
        if found is not None:
            self._forget(key)
            self.told[key] = found.told
            self._keep(key, found.record)
        return found is not None

    def _as_pending(self, key: str) -> PendingFamily:
        record = self.state.families[key] | {"packs": self.facts[key]["packs"]}
        return PendingFamily(self.digests[key], record, self.told[key])

    def _make(self, keys: Collection[str]) -> int:
        """Make these families; how many they are."""
        found, families = self.found, self.found.above.families
        tasks = [
            Task(key, found.files_of(folders), found.names_of(folders), found.unread_of(folders))
            for key in keys
            for folders in (families[key],)
        ]
        self.progress.stage("生成网页", len(tasks), "个部门")
        for task, each in self._done(tasks):
            self._forget(task.key)
            self.told[task.key] = each.told
            self._keep(task.key, each.record)
            self.progress.step(spent=each.spent)
        return len(tasks)

    def _done(self, tasks: list[Task]) -> Iterable[tuple[Task, Done]]:
        request = self.request
        if request.executor is not None:
            return done_by(request.executor, self.workshop, tasks, request.jobs)
        return done(self.workshop, tasks, request.jobs)

    def _forget(self, key: str) -> None:
        """What a part of the site had is no more."""
        record = self.state.families.pop(key, None)
        for path in record["pages"] if record else ():
            self.files.pop(path, None)
        self.told.pop(key, None)
        self.facts.pop(key, None)

    def _keep(self, key: str, record: Record) -> None:
        """What a part of the site has now."""
        packs = record.pop("packs")
        self.facts[key] = {"cards": _digest(record["cards"]), "look": _digest(record["look"]), "packs": packs}
        self.files.update(record["pages"])
        self.state.families[key] = record

    def _is_fatal(self) -> bool:
        """Whether the site as a whole is at fault: its pages may not hold together then."""
        return any(
            each.get("severity", "error") == "error"
            for told in self.told.values()
            for each in told.get("site", ())
        )

    def _whole(self) -> list[Diagnostic]:
        """Make the pages of the whole site if they may have changed; what is wrong with all pages as such."""
        head = self.state.head
        parts = sorted(self.facts.items())
        cards = digest_of(part for key, fact in parts if key != SITE for part in (key, fact["cards"]))
        summary = digest_of((cards, self.found.above.digest))
        if summary != head.get("whole") or any(map(self._is_of_site, self.lost)):
            self._make_whole()
            head["whole"] = summary
        looks = digest_of(part for key in sorted(self.facts) for part in (key, self.facts[key]["look"]))
        if looks == head.get("looks"):
            return page_faults_of(head)
        self.progress.stage("核对链接")
        head["looks"] = looks
        looked = (PartLook.from_json(each["look"]) for each in self.state.families.values() if each["look"])
        return list(join(looked, others=others_of(renderer_of(self.workshop.templates).assets())))

    def _is_of_site(self, path: str) -> bool:
        return SITE in self.state.families and path in self.state.families[SITE]["pages"]

    def _make_whole(self) -> None:
        self.progress.stage("生成总目录")
        above = assemble(
            read_file(path, self.workshop.read(path, expected))
            for path, expected in self.found.files.items()
            if not folder_of(path)
        )
        cards = (
            from_row(row)
            for key, each in self.state.families.items()
            for row in (each["cards"] if key != SITE else ())
        )
        directory = Directory(above.site, above.regions, tuple(sorted(cards, key=lambda each: each.order)))
        renderer = renderer_of(self.workshop.templates)
        record = self.workshop.settled_whole(make_whole(directory, renderer, self.request.manner))
        self._forget(SITE)
        self._keep(SITE, record)

    def _search(self) -> None:
        head = self.state.head
        searching = Searching(self.work, self.staging.folder, head.get("search", {}), self.lost)
        for path in searching.files():
            self.files.pop(path, None)
        if self.request.is_searched:
            self.progress.stage("编制检索索引")
            try:
                searching.update(self._packs())
            except BrokenPackError:
                # Someone has been at the work folder: make all copies again.
                self._make([key for key in self.state.families if key != SITE])
                self._make_whole()
                searching.update(self._packs())
            drop_packs(self.work, {name for names in self._packs().values() for name in names})
        self.files |= searching.files()
        head["search"] = searching.parts

    def _packs(self) -> dict[str, list[str]]:
        """The packs of each part of the index."""
        found: dict[str, list[str]] = {}
        for fact in self.facts.values():
            for part, name in fact["packs"].items():
                found.setdefault(part, []).append(name)
        return found

    def _remember(self, page_faults: Iterable[Diagnostic], stamps: Mapping[str, Stamp], pages: int) -> None:
        state, out = self.state, self.request.out
        outputs = {
            path: stamps.get(path) or state.outputs.get(path) or stamp(out / path) for path in self.files
        }
        state.outputs = {path: each for path, each in outputs.items() if each is not None}
        state.known, state.known_at = known_files(self.found), self.found.looked.began
        state.head |= {
            "manifest": file_digest(out / MANIFEST).hash,
            "above": self.found.above.row,
            "digests": dict(self.digests),
            "told": self.told,
            "facts": self.facts,
            "page_faults": [as_kept(each) for each in page_faults],
            "pages": pages,
        }
        save_state(self.work, state)


def _digest(value: object) -> str:
    return digest_of((json.dumps(value),))


def _templates(request: Request) -> dict[str, str]:
    try:
        return read_folder(request.templates)
    except UnicodeDecodeError as error:
        why = f"{request.templates} 里有一个模板的编码不是 UTF-8（{error.reason}）。另存为 UTF-8"
        raise FolderError(why) from error
