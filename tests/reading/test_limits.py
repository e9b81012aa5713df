"""Files made to break a reader: depth and size. Each runs in a process of its own, on the stack of Windows."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import sys, threading
sys.path.insert(0, sys.argv[1])
from generator.reading import yaml_tree
from generator.reading.decode import decode
from generator.reading.envelope import read_text
from generator.model.budget import Budget
import yaml

text = eval(sys.argv[2])
if sys.argv[3] == "pure":
    yaml_tree._LOADER = yaml.BaseLoader

def main():
    source, faults = read_text("a.yaml", text.encode())
    if source is not None:
        faults += decode(Budget, source)[1]
    print(" ".join(sorted({each.name for each in faults})))

threading.stack_size(1024 * 1024)
thread = threading.Thread(target=main)
thread.start()
thread.join()
"""


def names(project_root: str, text: str, loader: str = "fast") -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, project_root, text, loader],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("loader", ["fast", "pure"])
@pytest.mark.parametrize(
    "text",
    [
        "'表式: ' + '[' * 1_000_000",
        "'[' * 500_000 + ']' * 500_000",
        "'{a: ' * 300_000",
        "'- ' * 1_000_000 + 'a'",
        "'? ' * 1_000_000 + 'a'",
        "'\\n'.join(' ' * n + 'a:' for n in range(1000))",
    ],
)
def test_a_million_levels_are_a_fault(pytestconfig: pytest.Config, text: str, loader: str) -> None:
    assert names(str(pytestconfig.rootpath), text, loader) == {"too-deep"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'a' * 5_000_000", "file-too-large"),
        ("'表式: ' + 'a' * 4_000_000 + ': b'", "needs-quotes"),
        ("'标题: a\\n' * 150_000", "repeated-key"),
        ("''.join(f'键{n}: a\\n' for n in range(100_000))", "unknown-key"),
        ("'说明：a\\n' * 100_000", "full-width-colon"),
        ("'标题: |\\n' + '  a\\tb\\n' * 400_000", "missing-key"),
        ("'支出: |\\n  科目编码\\t项目支出\\n' + '  1\\tx\\n' * 100_000", "not-an-amount"),
        ("'#' * 4_000_000", "empty-file"),
        ("'a #' * 1_000_000", "comment-after-value"),
        ("'标题: ' + ' ' * 4_000_000 + 'a: b'", "needs-quotes"),
        ("'\"' * 3_000_001", "missing-colon text-after-quotes unclosed-quote not-yaml bad-indent wrong-type"),
    ],
)
def test_large_files_come_to_an_end(pytestconfig: pytest.Config, text: str, expected: str) -> None:
    assert names(str(pytestconfig.rootpath), text) & set(expected.split())
