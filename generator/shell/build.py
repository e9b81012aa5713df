"""The build, as a recipe: look, make what has changed, put it together, index, switch."""

from __future__ import annotations

from generator.making.shard import digest, digest_of
from generator.shell.engine import engine_digest
from generator.shell.lock import Lock
from generator.shell.manifest import MANIFEST, parse_manifest, stale
from generator.shell.pending import drop_pending
from generator.shell.progress import Progress, Quiet
from generator.shell.publish import Written, refuse_folders
from generator.shell.recovery import recover
from generator.shell.request import TEMPLATES, Outcome, Request
from generator.shell.scan import RACY
from generator.shell.state import State, load_state, save_state
from generator.shell.survey import Survey, known_files, survey
from generator.shell.told import outcome, page_faults_of
from generator.shell.workplace import work_folder

__all__ = ["TEMPLATES", "Outcome", "Request", "build", "engine_of"]


def build(request: Request, progress: Progress | None = None) -> Outcome:
    """Build a site. On a fault nothing is written; see `Outcome.exit_code`.

    Raises `FolderError`, `SearchError` and `TemplateFault`, whose messages are for the user.
    """
    refuse_folders(request.content, request.out)
    with Lock(request.out):
        recover(request.out)
        return _Build(request, progress or Quiet()).outcome()


def engine_of(request: Request) -> str:
    """The digest of all that decides, beside the content, what the pages are."""
    return digest_of((engine_digest(request.templates), repr(request.manner)))


class _Build:
    def __init__(self, request: Request, progress: Progress) -> None:
        self.request, self.progress = request, progress
        listed = request.out / MANIFEST
        text = listed.read_bytes() if listed.is_file() else b""
        self.manifest = parse_manifest(text)
        self.work = work_folder(request.out)
        engine = engine_of(request)
        self.state = State(engine) if request.is_clean else load_state(self.work, engine)
        if self.state.head.get("manifest") != digest(text):
            # Another build has written the site since: what we remember is not what is there.
            self.state = State(engine)

    def outcome(self) -> Outcome:
        self.progress.stage("查看内容")
        request, head = self.request, self.state.head
        found = survey(request.content, self.state, request.manner, by_hash=request.by_hash)
        lost = stale(request.out, self.manifest, self.state.outputs, by_hash=request.by_hash)
        digests = {key: found.digest_of(folders) for key, folders in found.above.families.items()}
        known: dict[str, str] = head.get("digests", {})
        changed = {key for key, each in digests.items() if known.get(key) != each}
        if lost:
            changed |= {key for key in known.keys() & digests.keys() if self._has(key, lost)}
        is_same = not changed and not lost and known.keys() == digests.keys()
        if is_same and known and found.above.row == head["above"]:
            self.progress.finish()
            return self._unchanged(found)
        # Here and not above: a build that finds nothing changed starts sooner without all this.
        from generator.shell.remake import Remake

        with Remake(request, self.progress, self.state, self.manifest, lost) as remake:
            return remake.outcome(found, digests, changed)

    def _has(self, key: str, paths: set[str]) -> bool:
        return not paths.isdisjoint(self.state.families[key]["pages"])

    def _unchanged(self, found: Survey) -> Outcome:
        state, known = self.state, known_files(found)
        if known != state.known or any(
            max(each.stamp[1:3]) >= state.known_at - RACY for each in known.values()
        ):
            # The next build need not read again what was read for its stamp alone.
            state.known, state.known_at = known, found.looked.began
            save_state(self.work, state)
        drop_pending(self.work)
        told = outcome(
            state.head["told"].values(),
            page_faults_of(state.head),
            hold=self.request.hold,
            progress=self.progress,
        )
        return told.with_files(
            Written(kept=len(self.manifest)), state.head["pages"], len(found.above.families), 0
        )
