"""What a build is asked for, and what it comes to."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostic import Diagnostic
from generator.making.shard import Manner
from generator.shell.progress import Progress, Quiet
from generator.shell.publish import Written

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@dataclass(frozen=True)
class Request:
    """What to build from what, and how: see the options of `gongkai build`.

    `jobs` is the number of processes; `executor` does the work in their place if there is one.
    """

    content: Path
    out: Path
    templates: Path = TEMPLATES
    is_production: bool = False
    hold: bool = False
    is_clean: bool = False
    is_checked: bool = True
    is_searched: bool = True
    by_hash: bool = False
    jobs: int = 1
    executor: Executor | None = None

    @property
    def manner(self) -> Manner:
        return Manner(self.is_production, self.is_checked, self.is_searched)


@dataclass(frozen=True)
class Outcome:
    """What a build came to. `exit_code`: 0 whole, 1 refused and nothing touched, 3 published with some held.

    `diagnostics` are the open errors and warnings, `remarks` the number of open 提示 beside them; `held` the paths of
    filings that must not be published as they stand; `page_faults` those of the diagnostics that are about the built
    pages themselves; `made` of `families` were not as the last build had them and had to be made.
    """

    exit_code: int
    diagnostics: tuple[Diagnostic, ...]
    remarks: int = 0
    held: tuple[str, ...] = ()
    page_faults: tuple[Diagnostic, ...] = ()
    is_site_at_fault: bool = False
    files: Written = field(default_factory=Written)
    pages: int = 0
    families: int = 0
    made: int = 0
    progress: Progress = field(default_factory=Quiet)

    def with_files(self, files: Written, pages: int, families: int, made: int) -> Outcome:
        """The same, when the site has been written."""
        return replace(self, files=files, pages=pages, families=families, made=made)
