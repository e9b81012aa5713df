"""The command as people and programs meet it: words, streams, exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.commands import check as checking
from tests.patience import PATIENCE
from tests.shell.county import EDUCATION, SITE, WATER, broken, budget, county, save, tree

ROOT = Path(__file__).resolve().parent.parent
KEYS = {
    "path", "line", "column", "rule", "ids", "severity", "message", "hint", "basis", "acknowledged",
}  # fmt: skip


def gongkai(*words: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, its output in pipes."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, words)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return save(tmp_path / "我的 文件" / "内容", county())


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Content in which nothing can be found wanting: it has no filings yet."""
    return save(tmp_path / "还没有", {"站点.yaml": SITE})


@pytest.fixture
def faulty(content: Path) -> Path:
    """Content with an error in one filing and a warning in another."""
    text = budget(words="## 一、部门职责及机构设置情况\n\n##收入\n\n职责。\n")
    return save(content, {EDUCATION: broken(budget()), WATER: text})


def findings(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    found = json.loads(done.stdout)["findings"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("words", [[], ["build"], ["check"], ["serve"]], ids=lambda words: "".join(words))
def test_help_is_chinese_throughout(words: list[str]) -> None:
    done = gongkai(*words, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("用法：gongkai")
    assert not re.findall(r"\b(usage|options?|arguments?|positional|show|exit|default)\b", done.stdout)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "还缺：.*命令"),
        ("bild", "没有这个选择：.*'bild'.*可选 'build', 'check'"),
        ("build --profile x", "--profile.*没有这个选择"),
        ("build --out", "--out.*后面要写一个值"),
        ("build --hold=3", "--hold.*后面不带值"),
        ("build extra", "不认识的参数：.*extra"),
        ("build --cont x", "不认识的参数：.*--cont"),
        ("serve --port abc", "端口应为 0 到 65535 的整数，不是“abc”"),
        ("serve --port 70000", "端口应为 0 到 65535"),
        ("check --format xml", "--format.*没有这个选择"),
        ("check nowhere", "没有 nowhere"),
        ("check --content nowhere", "没有内容文件夹 nowhere"),
        ("build --content nowhere", "没有内容文件夹 nowhere"),
        ("serve --content nowhere", "没有内容文件夹 nowhere"),
        ("build --out content/site", "网站不能写进内容文件夹"),
    ],
)
def test_misuse_is_told_in_chinese(words: str, told: str) -> None:
    done = gongkai(*words.split())
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.search(told, done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert not re.findall(r"\b(usage|error|argument|invalid|choose|required)\b", done.stderr)


def test_check_of_sound_content(content: Path) -> None:
    done = gongkai("check", "--content", content)
    assert (done.returncode, done.stderr) == (0, "")
    assert ": 错误：" not in done.stdout


def test_check_of_content_without_filings(bare: Path) -> None:
    done = gongkai("check", "--content", bare)
    assert (done.returncode, done.stdout, done.stderr) == (0, "没有发现问题\n", "")


def test_check_tells_every_fault_with_its_place(faulty: Path) -> None:
    done = gongkai("check", "--content", faulty)
    assert done.returncode == 1
    assert re.search(rf"^{EDUCATION}:\d+:\d+: 错误：.+ \[[a-z-]+\]$", done.stdout, flags=re.M)
    assert re.search(rf"^{WATER}:\d+:\d+: 警告：.+ \[[a-z-]+\]$", done.stdout, flags=re.M)
    assert "\n改法：" in done.stdout
    assert re.fullmatch(r"共 \d+ 处错误、\d+ 处警告", done.stdout.strip().splitlines()[-1])
    assert done.stderr == ""


def test_json_has_the_shape_that_programs_rely_on(faulty: Path) -> None:
    done = gongkai("check", "--content", faulty, "--format", "json")
    assert done.returncode == 1
    found = findings(done)
    assert {each["path"] for each in found} >= {EDUCATION, WATER}
    for each in found:
        assert set(each) == KEYS
        assert each["severity"] in {"error", "warning", "info"}
        assert isinstance(each["line"], int)
        assert isinstance(each["column"], int)
        assert isinstance(each["ids"], list)
        assert isinstance(each["acknowledged"], bool)


def test_json_of_nothing_is_an_empty_list(bare: Path) -> None:
    done = gongkai("check", "--content", bare, "--format", "json")
    assert done.returncode == 0
    assert findings(done) == []


def test_paths_narrow_what_is_told_and_what_counts(faulty: Path) -> None:
    """A path may be seen from the working folder or from the content folder."""
    for path in (WATER, "试验县/水务局", faulty / WATER, faulty / "试验县" / "水务局"):
        done = gongkai("check", "--content", faulty, path, "--format", "json")
        assert done.returncode == 0, path
        assert {each["path"] for each in findings(done)} == {WATER}
    done = gongkai("check", "--content", faulty.name, f"{faulty.name}/{EDUCATION}", folder=faulty.parent)
    assert done.returncode == 1
    assert EDUCATION in done.stdout
    assert WATER not in done.stdout


def test_a_name_that_only_begins_alike_is_not_below(faulty: Path) -> None:
    save(faulty, {"试验县/水/部门.yaml": "全称: 水\n简称: 水\n单位编码: 304001\n"})
    done = gongkai("check", "--content", faulty, "试验县/水", "--format", "json")
    assert findings(done) == []


def test_strict_counts_warnings(faulty: Path) -> None:
    assert gongkai("check", "--content", faulty, WATER).returncode == 0
    assert gongkai("check", "--content", faulty, WATER, "--strict").returncode == 1


def test_acknowledged_findings_are_told_on_demand(content: Path) -> None:
    """An idle acknowledgement is a warning of its own, so the one here has a finding to match."""
    text = budget().replace(
        "---\n##",
        "知悉:\n  - 规则: bare-heading\n    理由: 照原文排印\n---\n\n一、部门职责及机构设置情况\n\n##",
        1,
    )
    save(content, {EDUCATION: text})
    assert "bare-heading" not in gongkai("check", "--content", content, EDUCATION).stdout
    told = gongkai("check", "--content", content, EDUCATION, "--all").stdout
    assert "[bare-heading]" in told
    assert "已知悉：照原文排印" in told
    found = findings(gongkai("check", "--content", content, EDUCATION, "--format", "json"))
    assert [each["acknowledged"] for each in found if each["rule"] == "bare-heading"] == [True]


def test_build_tells_what_it_did_and_shows_no_progress_in_a_pipe(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = gongkai("build", "--content", content, "--out", out)
    assert done.returncode == 0
    assert "……" not in done.stderr
    (line,) = done.stdout.splitlines()
    pages = sum(path.endswith(".html") for path in tree(out))
    assert line.startswith(f"{out}：{pages} 页；写入 ")


def test_build_names_the_faulty_filings_and_the_way_out(faulty: Path, tmp_path: Path) -> None:
    done = gongkai("build", "--content", faulty, "--out", tmp_path / "site")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"有错的文件：{EDUCATION}\n" in done.stderr
    assert "--hold" in done.stderr
    held = gongkai("build", "--content", faulty, "--out", tmp_path / "site", "--hold")
    assert held.returncode == 3
    assert f"暂缓公开：{EDUCATION}\n" in held.stderr


def test_clean_writes_every_file_again(content: Path, tmp_path: Path) -> None:
    words = ("build", "--content", content, "--out", tmp_path / "site")
    first = re.search(r"写入 (\d+) 个", gongkai(*words).stdout)
    assert first is not None
    assert "写入 0 个" in gongkai(*words).stdout
    assert f"写入 {first[1]} 个" in gongkai(*words, "--clean").stdout


def test_the_production_profile_says_what_it_lacks(content: Path, tmp_path: Path) -> None:
    done = gongkai("build", "--content", content, "--out", tmp_path / "site", "--profile", "production")
    assert done.returncode == 1
    assert "正式发布要有网站标识码" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_foreign_folder_is_misuse(content: Path, tmp_path: Path) -> None:
    save(tmp_path / "site", {"mine.txt": "x"})
    done = gongkai("build", "--content", content, "--out", tmp_path / "site")
    assert done.returncode == 2
    assert "mine.txt" in done.stderr
    assert tree(tmp_path / "site") == {"mine.txt": b"x"}


def test_a_reader_that_stops_reading_is_no_fault_of_ours(faulty: Path) -> None:
    """`gongkai check | head -1`"""
    done = subprocess.Popen(
        [sys.executable, "-m", "generator", "check", "--content", str(faulty)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.stdout is not None
    assert done.stderr is not None
    done.stdout.close()
    told = done.stderr.read().decode()
    assert done.wait() in (0, 1)
    assert told == ""
    done.stderr.close()


def test_a_crash_shows_no_traceback_and_keeps_it(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(checking, "findings", crash)
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_: None, raising=False)
    monkeypatch.setattr(sys.stderr, "reconfigure", lambda **_: None, raising=False)
    assert cli.main(["check", "--content", str(content)]) == 1
    told = capsys.readouterr().err
    assert "程序出错" in told
    assert "boom" not in told
    log = Path(told.strip().rpartition("：")[2])
    assert "RuntimeError: boom" in log.read_text(encoding="utf-8")
    log.unlink()


def test_serve_tells_its_address_and_ends_with_ctrl_c(content: Path) -> None:
    served = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--content", str(content), "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert served.stdout is not None
    told = iter(served.stdout)
    address = next(found for line in told if (found := re.search(r"http://127\.0\.0\.1:(\d+)/", line)))
    taken = gongkai("serve", "--content", content, "--port", address[1])
    assert taken.returncode == 2
    assert f"端口 {address[1]} 正被占用" in taken.stderr
    assert "--port" in taken.stderr
    served.send_signal(signal.SIGINT)
    _, told = served.communicate(timeout=PATIENCE)
    assert served.returncode == 0
    assert told == "预览已结束。\n"
