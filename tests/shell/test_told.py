"""What a build has to tell, put together from its parts, and whether it may publish."""

from __future__ import annotations

import json

import pytest

from generator.diagnostic import Diagnostic, report
from generator.shell.progress import Quiet
from generator.shell.request import Outcome
from generator.shell.told import Told, outcome, page_faults_of, told_of
from generator.source import Source, Span

TEXT = "第一行\n第二行\n"


def fault(
    path: str = "县/局/2024/预算.md", line: int = 1, severity: str = "error", acknowledged: str = ""
) -> Diagnostic:
    at = Span(Source(path, TEXT), line, 1, line, 2)
    return Diagnostic(at, "some-rule", "不对", "改", severity=severity, acknowledged=acknowledged)  # type: ignore[arg-type]


def came_to(*parts: Told, page_faults: tuple[Diagnostic, ...] = (), hold: bool = False) -> Outcome:
    """The outcome of parts that were kept as JSON in between."""
    kept = json.loads(json.dumps(parts))
    return outcome(kept, page_faults, hold=hold, progress=Quiet())


def test_nothing_to_tell_is_nothing_kept() -> None:
    assert told_of((), (), ()) == {}
    assert told_of([fault(acknowledged="查过")], (), ()) == {}
    assert (came_to({}, {}).diagnostics, came_to({}, {}).remarks) == ((), 0)
    assert came_to().exit_code == 0


def test_what_was_kept_is_reported_as_the_first_time() -> None:
    faults = [fault(line=2), fault("县/行政区.yaml"), fault(severity="warning")]
    told = came_to(told_of(faults, (), ["县/局/2024/预算.md"]))
    assert report(told.diagnostics) == report(sorted(faults, key=lambda each: each.order))
    assert told.held == ("县/局/2024/预算.md",)


def test_what_two_parts_say_alike_is_told_once() -> None:
    """A superior and its unit may both find fault with a file above them."""
    part = told_of((), [fault("站点.yaml")], ())
    assert len(came_to(part, part).diagnostics) == 1


def test_remarks_are_counted_and_not_listed() -> None:
    part = told_of([fault(severity="info"), fault(severity="warning")], [fault(severity="info")], ())
    found = came_to(part, part, page_faults=(fault(severity="info"),))
    assert found.remarks == 5
    assert [each.severity for each in found.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    ("part", "hold", "code"),
    [
        (told_of([fault()], (), ["a"]), False, 1),
        (told_of([fault()], (), ["a"]), True, 3),
        (told_of([fault(severity="warning")], [fault(severity="warning")], ()), False, 0),
        (told_of((), [fault()], ()), False, 1),
        (told_of((), [fault()], ()), True, 1),
        (told_of((), [fault(acknowledged="查过")], ()), False, 0),
    ],
)
def test_what_may_be_published(part: Told, hold: bool, code: int) -> None:
    found = came_to({}, part, hold=hold)
    assert found.exit_code == code
    assert found.is_site_at_fault == (code == 1 and not found.held)


@pytest.mark.parametrize("hold", [False, True])
def test_a_fault_of_the_pages_refuses_in_any_case(hold: bool) -> None:
    found = came_to(
        page_faults=(fault("index.html"), fault("map/index.html", acknowledged="查过")), hold=hold
    )
    assert (found.exit_code, found.is_site_at_fault) == (1, True)
    assert [each.at.path for each in found.page_faults] == ["index.html"]


def test_page_faults_are_remembered() -> None:
    assert page_faults_of({}) == []
    assert report(page_faults_of({"page_faults": told_of([fault()], (), ())["open"]})) == report([fault()])
