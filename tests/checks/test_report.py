"""Findings for programs: SARIF is valid against its schema, annotations keep their form, `--changed` asks git."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest

from generator.checks.report import github, sarif
from generator.cli import main
from generator.diagnostic import Diagnostic, Related
from generator.source import Source, Span

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8")
)
SOURCE = Source("某县/某局/2024/预算.md", "甲\n项目支出: 1,000\n")
AT = Span(SOURCE, 2, 7, 2, 12)


def found(**more: object) -> Diagnostic:
    return Diagnostic(AT, "control-total-mismatch", "相差 5%，见\n下行", "改一改", **more)  # type: ignore[arg-type]


def test_sarif_is_valid() -> None:
    diagnostics = [
        found(),
        found(severity="warning", related=(Related(AT, "前一处"),)),
        found(severity="info", acknowledged="原文如此"),
    ]
    log = sarif(diagnostics, below="content")
    jsonschema.validate(log, SCHEMA)
    run = log["runs"][0]  # type: ignore[index]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    assert [len(each.get("suppressions", ())) for each in run["results"]] == [0, 0, 1]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].startswith("content/%E6%9F%90")
    assert location["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12}


def test_sarif_of_nothing_is_valid() -> None:
    jsonschema.validate(sarif([], below="content"), SCHEMA)


def test_annotations() -> None:
    told = github([found(), found(severity="info"), found(acknowledged="原文如此")], below="content")
    first, second = told.split("\n")
    assert first == (
        "::error file=content/某县/某局/2024/预算.md,line=2,col=7,title=control-total-mismatch"
        "::相差 5%25，见%0A下行。改法：改一改"
    )
    assert second.startswith("::notice ")


def _git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    subprocess.run(["git", "-C", str(folder), *name, *arguments], check=True, capture_output=True)


@pytest.fixture
def two_years(tmp_path: Path) -> Path:
    """A committed content folder with a space in its name, in which both years have a fault."""
    content = tmp_path / "内 容"
    folder = content / "某县" / "某局"
    for path, text in {
        content / "站点.yaml": "名称: 示例\n",
        content / "某县" / "行政区.yaml": "行政区划代码: 130599\n名称: 某县\n级别: 县\n",
        folder / "部门.yaml": "全称: 某县某局\n简称: 某局\n单位编码: 301001\n",
        folder / "2023" / "预算.md": "---\n表式: 河北2022\n金额单位：元\n---\n",
        folder / "2024" / "预算.md": "---\n表式: 河北2022\n金额单位：元\n---\n",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "first")
    return content


def _paths(content: Path, capsys: pytest.CaptureFixture[str], *more: str) -> set[str]:
    main(["check", "--content", str(content), "--format", "json", *more])
    return {each["path"] for each in json.loads(capsys.readouterr().out)["findings"]}


def test_changed_tells_only_of_what_was_touched(two_years: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(_paths(two_years, capsys)) == 2
    assert _paths(two_years, capsys, "--changed", "HEAD") == set()
    with (two_years / "某县" / "某局" / "2024" / "预算.md").open("a", encoding="utf-8") as file:
        file.write("\n一句话。\n")
    assert _paths(two_years, capsys, "--changed", "HEAD") == {"某县/某局/2024/预算.md"}
    fresh = two_years / "某县" / "某局" / "2023" / "项目"
    fresh.mkdir()
    (fresh / "新.yaml").write_text("项目名称: 新\n项目编码: A-1\n", encoding="utf-8")
    assert _paths(two_years, capsys, "--changed", "HEAD") == {
        "某县/某局/2023/预算.md",
        "某县/某局/2024/预算.md",
    }


def test_changed_since_an_unknown_revision_is_misuse(
    two_years: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--content", str(two_years), "--changed", "no-such-revision"]) == 2
    assert "--changed" not in capsys.readouterr().out
