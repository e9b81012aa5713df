"""The ten-minute walk of README.md, walked: make a filing, break it, read the message, mend it, build."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILING = "隆尧县/县委网信办/2021/预算.md"


@dataclass(frozen=True)
class Desk:
    """A clerk's copy of the content, with the filing of the walk in it."""

    content: Path
    text: str

    def save(self, text: str) -> None:
        """What the editor does."""
        path = self.content / FILING
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def gongkai(self, *words: str) -> subprocess.CompletedProcess[str]:
        """The command, run as the walk says, on the copy."""
        return subprocess.run(
            [sys.executable, "-m", "generator", words[0], "--content", str(self.content), *words[1:]],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"}, check=False,
        )  # fmt: skip

    def faults(self) -> list[dict[str, Any]]:
        """The errors of the filing, as `check` finds them."""
        checked = self.gongkai("check", "--format", "json")
        assert checked.returncode in (0, 1), checked.stderr
        found = json.loads(checked.stdout)["findings"]
        mine = [
            each
            for each in found
            if each["path"] == FILING and each["severity"] == "error" and not each["acknowledged"]
        ]
        assert bool(mine) <= (checked.returncode == 1)
        return mine

    def line_of(self, word: str) -> int:
        """The line on which a word stands first."""
        return next(number for number, line in enumerate(self.text.splitlines(), 1) if word in line)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"^```yaml\n(---\n.*?^---\n)```", readme, flags=re.M | re.S)
    assert block, "README 里没有那份例子"
    content = tmp_path / "我的 文件" / "content"
    shutil.copytree(ROOT / "content", content)
    made = Desk(content, block[1])
    made.save(made.text)
    return made


def test_the_example_has_no_fault(desk: Desk) -> None:
    assert desk.faults() == []


def test_a_wrong_figure_is_held_against_the_reply(desk: Desk) -> None:
    assert desk.text.count("305,000.00") == 1
    desk.save(desk.text.replace("305,000.00", "350,000.00"))
    faults = desk.faults()
    told = [f"{each['message']}{each['hint']}" for each in faults]
    assert any("控制数" in each and "45,000" in each for each in told), told
    desk.save(desk.text)
    assert desk.faults() == []


def test_a_wrong_key_is_told_with_the_right_one(desk: Desk) -> None:
    desk.save(desk.text.replace("科目编码: 2013701", "科目编号: 2013701"))
    at_the_line = [each for each in desk.faults() if each["line"] == desk.line_of("2013701")]
    assert any("科目编码" in each["message"] + each["hint"] for each in at_the_line), at_the_line


def test_a_full_width_colon_is_told_with_the_line_as_it_should_be(desk: Desk) -> None:
    desk.save(desk.text.replace("金额单位: 元", "金额单位：元"))
    at_the_line = [each for each in desk.faults() if each["line"] == desk.line_of("金额单位")]
    assert any("金额单位: 元" in each["hint"] for each in at_the_line), at_the_line


def test_the_filing_is_on_the_site_and_a_fault_keeps_the_old_one(desk: Desk, tmp_path: Path) -> None:
    site = tmp_path / "site"
    page = site / "130525" / "288002" / "2021" / "budget" / "index.html"
    built = desk.gongkai("build", "--out", str(site))
    assert built.returncode == 0, built.stdout + built.stderr
    before = page.read_bytes()
    assert "500,000" in before.decode()

    desk.save(desk.text.replace("305,000.00", "350,000.00"))
    assert desk.gongkai("build", "--out", str(site)).returncode == 1
    assert page.read_bytes() == before

    assert desk.gongkai("build", "--out", str(site), "--hold").returncode == 3
    assert "正在更正" in page.read_text(encoding="utf-8")
