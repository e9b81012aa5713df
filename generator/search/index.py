"""The search index of a site: Pagefind run once over the shadow copies of all pages."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from generator.search.shadow import shadow

# Ready-made interfaces that Pagefind writes beside the index; the search page has its own.
_UNUSED = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*")


class SearchError(Exception):
    """The index could not be made; the message is Chinese and says what to do."""


def build_index(pages: Mapping[str, str], out_dir: Path, *, timeout: float = 600) -> tuple[Path, ...]:
    """Writes the index into `out_dir`, which must be empty or new, and gives its files in order.

    Always the whole index: Pagefind keeps files of earlier runs, and a stale one would be served for ever.
    Seconds in `timeout` guard the build against a process that hangs.
    """
    if out_dir.exists() and any(out_dir.iterdir()):
        raise SearchError(f"检索索引的文件夹不是空的：{out_dir}。请先清空它再生成")
    copies = shadow(pages)
    if not copies:
        raise SearchError("没有一个页面带 data-search-body，检索索引无从生成。请检查页面模板")
    with tempfile.TemporaryDirectory(prefix="gongkai-search-") as folder:
        site = Path(folder)
        for path, html in copies.items():
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(html, encoding="utf-8", newline="\n")
        _run(site, out_dir, timeout)
    for pattern in _UNUSED:
        for file in out_dir.glob(pattern):
            file.unlink()
    return tuple(_files(out_dir, len(copies)))


def _run(site: Path, out_dir: Path, timeout: float) -> None:
    remedy = "请重新安装 pagefind-bin（python -m pip install --force-reinstall pagefind-bin）"
    try:
        program = pagefind_bin.get_executable()
    except FileNotFoundError as error:
        raise SearchError(f"找不到检索程序 pagefind。{remedy}") from error
    command = [str(program), "--site", str(site), "--output-path", str(out_dir.resolve())]
    # The language is said once here: what a page says must not make an index of its own.
    command += ["--keep-index-url", "--force-language", "zh-cn", "--silent"]
    try:
        # Run in the shadow tree: Pagefind would read a pagefind.* settings file of the working folder.
        done = subprocess.run(
            command, cwd=site, capture_output=True, text=True, encoding="utf-8", errors="replace",
            timeout=timeout, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise SearchError(f"检索程序 pagefind 在 {timeout:g} 秒内没有完成。请关闭其他程序后重试") from error
    except OSError as error:
        raise SearchError(f"检索程序 pagefind 不能运行：{error.strerror}。{remedy}") from error
    if done.returncode:
        told = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise SearchError(f"检索程序 pagefind 出错（退出码 {done.returncode}）：{''.join(told)}。{remedy}")


def _files(out_dir: Path, count: int) -> Iterator[Path]:
    files = sorted(each for each in out_dir.rglob("*") if each.is_file())
    indexed = sum(1 for each in files if each.suffix == ".pf_fragment")
    # Pages that Pagefind passed over would be missing from every search without a word.
    if indexed != count:
        raise SearchError(
            f"应当检索 {count} 个页面，pagefind 只收了 {indexed} 个。请检查页面文件名是否以 .html 结尾"
        )
    return iter(files)
