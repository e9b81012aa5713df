"""The search index of a site: Pagefind run over the shadow copies, one part after another.

Pagefind takes about half a megabyte of memory for each page of a run, so the parts also bound that.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from generator.diagnostic import Refusal
from generator.search.parts import by_part
from generator.search.shadow import ENGINE, SENTINEL, Shadow, copy_of_word

# What Pagefind writes beside every index. The engine is kept once for all parts; the ready-made interfaces
# not at all, since the search page is our own.
_ENGINE = ("pagefind.js", "pagefind-worker.js", "wasm.*")
_INTERFACES = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*")


class SearchError(Refusal):
    """The index could not be made; the message is Chinese and says what to do."""


def build_index(folder: Path, out_dir: Path, count: int, *, timeout: float = 600) -> tuple[Path, ...]:
    """Writes the index of one part into `out_dir`, which must be empty or new, and gives its files in order.

    `folder` holds the `count` shadow copies of the part by their pages' paths, and gets one file more, by which
    the browser knows that the part can be read. Always the whole part: Pagefind keeps files of earlier runs,
    and a stale one would be served for ever. Seconds in `timeout` guard the build against a process that hangs.
    """
    if not count:
        raise SearchError("没有一个页面带 data-search-body，检索索引无从生成。请检查页面模板")
    _write(folder / f"{SENTINEL}.html", copy_of_word(SENTINEL))
    return _indexed(folder, out_dir, count + 1, (*_INTERFACES, *_ENGINE), timeout)


def build_engine(out_dir: Path, *, timeout: float = 600) -> tuple[Path, ...]:
    """Writes what reads the parts in the browser: Pagefind's scripts, and an index that nothing is found in.

    The same for every site. The browser opens this index first and merges one part into it, so that the
    engine is fetched once, whichever parts can be read.
    """
    with tempfile.TemporaryDirectory(prefix="gongkai-search-") as folder:
        _write(Path(folder) / f"{ENGINE}.html", copy_of_word(ENGINE))
        return _indexed(Path(folder), out_dir, 1, _INTERFACES, timeout)


def build_parts(shadows: Mapping[str, Shadow], out_dir: Path) -> tuple[Path, ...]:
    """The engine and all parts of the shadows of a whole site, by path, for a site that fits into memory."""
    if not shadows:
        raise SearchError("没有一个页面带 data-search-body，检索索引无从生成。请检查页面模板")
    files = list(build_engine(out_dir))
    for part, members in by_part(shadows).items():
        with tempfile.TemporaryDirectory(prefix="gongkai-search-") as folder:
            for each in members:
                _write(Path(folder) / each.row[0], each.copy)
            files += build_index(Path(folder), out_dir / part, len(members))
    return tuple(sorted(files))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def _indexed(
    folder: Path, out_dir: Path, count: int, unused: tuple[str, ...], timeout: float
) -> tuple[Path, ...]:
    """The files that Pagefind makes of a folder of `count` copies, a sentinel's among them, without the unused."""
    if out_dir.exists() and any(out_dir.iterdir()):
        raise SearchError(f"检索索引的文件夹不是空的：{out_dir}。请先清空它再生成")
    _run(folder, out_dir, timeout)
    for pattern in unused:
        for file in out_dir.glob(pattern):
            file.unlink()
    files = tuple(sorted(each for each in out_dir.rglob("*") if each.is_file()))
    indexed = sum(each.suffix == ".pf_fragment" for each in files)
    # Pages that Pagefind passed over would be missing from every search without a word.
    if indexed != count:
        raise SearchError(
            f"应当检索 {count - 1} 个页面，pagefind 只收了 {indexed - 1} 个。请检查页面文件名是否以 .html 结尾"
        )
    return files


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
