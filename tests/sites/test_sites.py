"""Small sites: each folder beside this file is a case.

`content/` is what staff typed, `report.txt` the errors and what `build` and `build --hold` make of it, and each file of
`expected/` the text that a reader sees on the page of that name. After a change that was meant,
`pytest tests/sites --accept` writes them anew; look at the difference before it is taken in.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from generator.diagnostic import report
from generator.shell.build import Outcome, Request, build
from tests.seeds.visible import visible_text

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/content"))
RESULTS = {0: "公开", 1: "没有公开", 3: "公开，有的正在更正"}


def told(outcome: Outcome, held: Outcome) -> str:
    """The report of a case: what is found, what comes of it, and with `--hold`."""
    kept_back = held.held if held.exit_code == 3 else ()
    rows = [
        report([each for each in outcome.diagnostics if each.severity == "error"]),
        "",
        f"build：{RESULTS[outcome.exit_code]}",
        f"build --hold：{RESULTS[held.exit_code]}",
        *(f"正在更正：{path}" for path in kept_back),
    ]
    return "\n".join(rows) + "\n"


def shown(page: Path) -> str:
    """The text of a page, a block a line."""
    rows = (" ".join(row.split()) for row in visible_text(page).splitlines())
    return "\n".join(row for row in rows if row) + "\n"


def compare(path: Path, now: str, accepts: bool) -> list[str]:
    """The difference from a golden file; none once it was accepted."""
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    if before == now:
        return []
    difference = list(
        difflib.unified_diff(before.splitlines(), now.splitlines(), "标准", "现在", lineterm="", n=1)
    )
    if accepts:
        print(path.relative_to(HERE), *difference, sep="\n")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(now.encode("utf-8"))
        return []
    return [str(path.relative_to(HERE)), *difference]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path, tmp_path: Path, accepts: bool) -> None:
    outcome = build(Request(case / "content", tmp_path / "whole"))
    site = tmp_path / "with held"
    held = build(Request(case / "content", site, hold=True))
    wrong = compare(case / "report.txt", told(outcome, held), accepts)
    for golden in sorted((case / "expected").rglob("*.txt")):
        page = site / golden.relative_to(case / "expected").with_suffix(".html")
        wrong += compare(golden, shown(page), accepts)
    assert not wrong, "\n".join(wrong)


def test_there_are_cases_of_every_outcome() -> None:
    ends = {line for case in CASES for line in (case / "report.txt").read_text("utf-8").splitlines()}
    assert {f"build --hold：{each}" for each in RESULTS.values()} <= ends
