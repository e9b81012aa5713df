"""The page `docs/performance.md`: one part for each measurement, each written by its own command."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
_HEAD = """# 速度

由 `make bench` 写成，不要手改。秒数因机器而异，能比的只是同一次运行里的比值。
`make bench FILINGS=10000` 做足一万件的比较，三轮要一个多小时；不写是一千件。
"""
_PARTS = ("与 Hugo 相比", "核对与生成")


def put(part: str, lines: Sequence[str], page: Path = PAGE) -> None:
    """Write one part of the page; the others stay as they are."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    found = {each: _between(text, each) for each in _PARTS} | {part: "\n".join(lines).strip()}
    body = [
        f"<!-- {each} -->\n## {each}\n\n{found[each]}\n<!-- {each} 完 -->\n" for each in _PARTS if found[each]
    ]
    page.write_text("\n".join([_HEAD, *body]), encoding="utf-8", newline="\n")


def _between(text: str, part: str) -> str:
    head = f"<!-- {part} -->\n## {part}\n\n"
    return text.partition(head)[2].partition(f"\n<!-- {part} 完 -->")[0].strip()


def machine() -> str:
    """The processor, its cores, the memory, the system and the Python, in one line."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    memory = next((line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), "0")
    return (
        f"{model}，{os.cpu_count()} 个核，内存 {int(memory) / 1048576:.0f} GB，{platform.system()} {platform.release()}，"
        f"{platform.python_implementation()} {platform.python_version()}"
    )


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
