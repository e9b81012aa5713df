"""Findings for programs: SARIF 2.1.0, and the annotations of a continuous-integration service."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from generator import __version__
from generator.checks.faults import FAULT_PAGES
from generator.checks.registry import BY_NAME
from generator.diagnostic import Diagnostic
from generator.source import Span

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def sarif(diagnostics: Sequence[Diagnostic], *, below: str) -> dict[str, object]:
    """The findings as one SARIF 2.1.0 log (OASIS); `below` is the content folder, so that paths are the repository's.

    An acknowledged finding is a suppressed result with its reason.
    """
    names = sorted({each.name for each in diagnostics})
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "gongkai",
                        "version": __version__,
                        "language": "zh-CN",
                        "rules": [_rule(name) for name in names],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(each, names.index(each.name), below) for each in diagnostics],
            }
        ],
    }


def github(diagnostics: Iterable[Diagnostic], *, below: str) -> str:
    """One `::error file=…` line a finding that is not acknowledged, as GitHub's workflow commands have it."""
    return "\n".join(
        f"::{_COMMANDS[each.severity]} file={_property(_path(each, below))},line={each.at.line},"
        f"col={each.at.column},title={_property(each.name)}::{_message(_words(each))}"
        for each in diagnostics
        if not each.acknowledged
    )


def _rule(name: str) -> dict[str, object]:
    found: dict[str, object] = {"id": name}
    rule = BY_NAME.get(name)
    if rule is not None:
        found["shortDescription"] = {"text": rule.title}
        found["fullDescription"] = {"text": rule.page.split("\n\n")[0]}
        found["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
        found["properties"] = {"tags": list(rule.ids)}
    elif name in FAULT_PAGES:
        found["shortDescription"] = {"text": FAULT_PAGES[name].title}
    return found


def _result(each: Diagnostic, rule: int, below: str) -> dict[str, object]:
    # The print of a finding outlives changes of the lines above it.
    line = each.at.source.line(each.at.line).strip()
    print_of = hashlib.blake2b(f"{each.name}|{each.at.path}|{line}".encode(), digest_size=8).hexdigest()
    found: dict[str, object] = {
        "ruleId": each.name,
        "ruleIndex": rule,
        "level": _LEVELS[each.severity],
        "message": {"text": _words(each)},
        "locations": [_location(each.at, below)],
        "partialFingerprints": {"line/v1": print_of},
    }
    if each.related:
        found["relatedLocations"] = [
            {**_location(other.at, below), "message": {"text": other.message}} for other in each.related
        ]
    if each.acknowledged:
        found["suppressions"] = [{"kind": "inSource", "justification": each.acknowledged}]
    return found


def _location(at: Span, below: str) -> dict[str, object]:
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": max(at.end_line, at.line),
        "endColumn": at.end_column if at.end_line > at.line else max(at.end_column, at.column),
    }
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(f"{below}/{at.path}" if below else at.path)},
            "region": region,
        }
    }


def _uri(path: str) -> str:
    """A path as a relative URI reference (RFC 3986)."""
    return quote(path)


def _path(each: Diagnostic, below: str) -> str:
    return f"{below}/{each.at.path}" if below else each.at.path


def _words(each: Diagnostic) -> str:
    return each.message + (f"。改法：{each.hint}" if each.hint else "")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
