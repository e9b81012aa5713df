"""The project as a newcomer meets it: what the pages say exists, what the locks hold is what is declared."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMAND = re.compile(r"^(?:.*[\\/> ])?gongkai(?:\.exe)? ([a-z]+)(.*)$")
# Parted, so that this file does not hold what it looks for.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb." + "debian.org",
    "mirrors" + ".",
)


def said(path: Path) -> str:
    """A text of the project as it is read."""
    return path.read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Name and version of each library in a lock."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", said(ROOT / lock), flags=re.M))


def name_of(requirement: str) -> str:
    """The canonical name in a requirement, without version and marker."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def declared() -> tuple[set[str], set[str]]:
    """What pyproject.toml asks for: to run, and for the tests besides."""
    told = tomllib.loads(said(ROOT / "pyproject.toml"))
    run = {name_of(each) for each in told["project"]["dependencies"]}
    return run, {name_of(each) for each in told["dependency-groups"]["dev"]}


def tracked() -> list[Path]:
    """Every file of the project that git keeps, or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    return [
        ROOT / each for each in os.fsdecode(listed.stdout).split("\0") if each and (ROOT / each).is_file()
    ]


def targets() -> set[str]:
    """The targets that the Makefile declares."""
    phony = re.search(r"^\.PHONY: (.*)$", said(ROOT / "Makefile"), flags=re.M)
    assert phony
    return set(phony[1].split())


def gongkai(*words: str) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )  # fmt: skip


def told_commands() -> dict[tuple[str, str], str]:
    """Each `gongkai …` that a page tells people to type (subcommand, the rest), with the page."""
    found = {}
    for path in PAGES:
        blocks = re.findall(r"^```\w*\n(.*?)^```", said(path), flags=re.M | re.S)
        quoted = re.findall(r"`([^`\n]+)`", said(path))
        for line in [line for block in blocks for line in block.splitlines()] + quoted:
            if match := COMMAND.match(line.strip()):
                found[match[1], match[2].split("#")[0]] = path.name
    return found


def test_lock_holds_what_is_declared() -> None:
    run, dev = declared()
    assert run <= pins("requirements.lock").keys()
    assert run | dev <= pins("requirements-dev.lock").keys()
    assert not dev & pins("requirements.lock").keys() - run


def test_locks_agree() -> None:
    """The environment of the tests is the one that people run, and more."""
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_pinned_version_is_the_locked_one() -> None:
    told = tomllib.loads(said(ROOT / "pyproject.toml"))["project"]["dependencies"]
    exact = dict(each.split("==") for each in told if "==" in each)
    assert exact.items() <= pins("requirements.lock").items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_each_pin_is_hashed(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9-]+==)", said(ROOT / lock), flags=re.M)[1:]
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in each for each in entries)


def test_no_file_names_a_registry() -> None:
    """Offices use mirrors of their own; a lock that names a host would go round them."""
    named = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        named += [f"{path.relative_to(ROOT)}: {host}" for host in REGISTRIES if host in text]
    assert not named, "\n".join(named)


def test_help_lists_every_target() -> None:
    listed = set(re.findall(r"^([a-z]+):.*## ", said(ROOT / "Makefile"), flags=re.M))
    assert listed == targets()


def test_readme_tells_every_target() -> None:
    missing = {each for each in targets() if f"make {each}" not in said(ROOT / "README.md")}
    assert not missing


def test_told_targets_exist() -> None:
    told = {each for path in PAGES for each in re.findall(r"\bmake ([a-z]+)\b", said(path))}
    assert told <= targets()


def test_told_commands_exist() -> None:
    """Each command of the pages is one that `gongkai --help` lists, and each of its options one it takes."""
    told = told_commands()
    assert {"build", "check", "serve"} <= {command for command, _ in told}
    listed = gongkai("--help")
    assert listed.returncode == 0, listed.stderr
    helps = {command: gongkai(command, "--help") for command, _ in told}
    wrong = []
    for (command, rest), page in told.items():
        if command not in listed.stdout or helps[command].returncode:
            wrong.append(f"{page}：gongkai {command}")
            continue
        options = re.findall(r"--[a-z-]+", rest)
        wrong += [
            f"{page}：gongkai {command} {each}" for each in options if each not in helps[command].stdout
        ]
    assert not wrong, "\n".join(wrong)


def test_told_files_exist() -> None:
    """Links between our pages lead somewhere, pictures included."""
    dead = []
    for path in PAGES:
        prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", said(path), flags=re.M | re.S)
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)", prose):
            if not (path.parent / target).exists():
                dead.append(f"{path.relative_to(ROOT)} → {target}")
    assert not dead, "\n".join(dead)


def test_recipes_name_real_files() -> None:
    """Every path in backquotes that CONTRIBUTING names is there, but for those that it tells to make."""
    named = re.findall(
        r"`((?:generator|templates|tests|docs|scripts)/[^`\s<>{}…*]+)`", said(ROOT / "CONTRIBUTING.md")
    )
    assert named
    assert not [each for each in named if not (ROOT / each).exists()]


def test_change_log_has_this_version() -> None:
    version = re.search(r'__version__ = "([^"]+)"', said(ROOT / "generator" / "__init__.py"))
    assert version
    assert f"## {version[1]}" in said(ROOT / "CHANGELOG.md")
