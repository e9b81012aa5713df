"""The office's own list of words to stop 停用词: a plain text file, one entry a line.

```
# 行首“#”是说明。写法：词 => 改为 # 理由；只写词也行
示例县委财政局 => 示例县财政局 # 财政局是政府的部门
?宣活动 => 宣传活动 除 文宣活动 # 行首“?”的只提醒，不停发
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostic import Diagnostic
from generator.source import Source, Span

_REASON = re.compile(r"\s+#\s*")
_WITHIN = re.compile(r"\s+除\s+")


@dataclass(frozen=True, slots=True)
class StopWord:
    """One entry: a word that must not stand in a filing, what to write instead, and why.

    `within` are longer words in which it is right. `is_hint`: it is only pointed out, and stops nothing.
    """

    word: str
    instead: str
    within: tuple[str, ...]
    reason: str
    is_hint: bool
    at: Span


def read_lexicon(source: Source) -> tuple[tuple[StopWord, ...], tuple[Diagnostic, ...]]:
    """The entries of the file, and its faults: a line that is no entry, a word that stands twice."""
    found: dict[str, StopWord] = {}
    faults: list[Diagnostic] = []
    for number, line in enumerate(source.lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        at = Span(source, number, 1, number, len(line) + 1)
        word = _entry(line.strip(), at)
        if word is None:
            faults.append(
                Diagnostic(at, "malformed-stop-word", "这一行不成条目，没有用到", "写法：词 => 改为 # 理由")
            )
        elif word.word in found:
            message = f"“{word.word}”已经写过，这一行没有用到"
            faults.append(Diagnostic(at, "repeated-stop-word", message, "删去一行", "warning"))
        else:
            found[word.word] = word
    return tuple(found.values()), tuple(faults)


def _entry(line: str, at: Span) -> StopWord | None:
    """One line that is not empty and no remark."""
    rest, _, reason = _divided(line, _REASON)
    rest, _, within = _divided(rest, _WITHIN)
    word, arrow, instead = (each.strip() for each in rest.partition("=>"))
    is_hint = word.startswith(("?", "？"))
    word = word[1:].strip() if is_hint else word
    if not word or (arrow and not instead):
        return None
    return StopWord(word, instead, tuple(within.split()), reason, is_hint, at)


def _divided(text: str, mark: re.Pattern[str]) -> tuple[str, str, str]:
    """A text before and behind the first mark."""
    match = mark.search(text)
    return (text, "", "") if match is None else (text[: match.start()], match[0], text[match.end() :])
