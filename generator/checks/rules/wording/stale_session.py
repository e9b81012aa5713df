"""把早已不是最近的中央全会、党代会当作最近的来学习贯彻。

## 为什么
多半是照抄往年的文字没有更新：后面又开过三次以上会议，文中仍然只提旧的一次。党代会到下一次党代会为止，都是最近的。

## 依据
公开的信息应当准确（政府信息公开条例第六条）。

## 有误
```2025/绩效.md
---
表式: 河北2025
金额单位: 元
---

### 一、总体绩效目标

深入学习贯彻党的十九届四中全会精神，做好档案工作。
```

## 正确
```2025/绩效.md
---
表式: 河北2025
金额单位: 元
---

### 一、总体绩效目标

深入学习贯彻党的二十大和二十届三中全会精神，落实党的十九大以来的各项部署。

贯彻党的十九大、二十大及历次全会精神。深入学习贯彻党的二十大精神。

### 二、分项绩效目标

学习贯彻党的二十大和二十届二中、三中全会精神。

### 三、工作保障措施

贯彻落实党的二十大和二十届历次全会精神。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.case import Case
from generator.checks.rule import Finding, rule
from generator.checks.words.dated import Session, congress_number, find, held_after
from generator.checks.words.text import Text
from generator.checks.words.texts import texts_with
from generator.model.vocabulary import Kind

#: More sessions than these since then, and the one named is no longer the latest.
_MANY = 3

_NUMBER = "[一二三四五六七八九十]{1,3}"
_SESSION = re.compile(
    rf"(?P<congress>{_NUMBER})(?:届(?:{_NUMBER}中、)*(?P<number>{_NUMBER})中全会|大(?![一-龥]{{0,2}}[会型常]))"
)
#: All that a congress has held so far.
_ALL = re.compile(rf"(?P<congress>{_NUMBER})(?:届|大[及和以]?(?:来)?)(?:历次|历届|各次)(?:中央)?全会")
_MOST = 7
_LISTED = re.compile(rf"党的{_NUMBER}(?:大|届[^，。；]{{0,24}}全会)(?:精神)?[、和及]$")
_ENDS = re.compile(r"[。；！\n]")
_TASK = re.compile(r"学习|贯彻|落实|宣传|宣讲|领会|精神")
_PAST = re.compile(
    r"^(?:[^，。；]{0,4}(?:以来|以后|之后|提出|确定|通过|审议|作出|报告|决定|指出|召开|明确|强调))"
)


@rule(title="提到的会议已不是最近的", ids=("R46",), severity="warning")
def stale_session(case: Case) -> Iterator[Finding]:
    """A session that is to be studied and carried out, though more than two have followed it."""
    until = case.filing.published or date(
        case.entry.year + (case.entry.kind in (Kind.FINAL, Kind.SELF_EVALUATION)), 1, 1
    )
    for text in texts_with(case, _SESSION):
        named = list(_named(text))
        if not named:
            continue
        told = [session for session, _ in named]
        told += [each for each in _all(text.text) if each.closed <= until]
        for session, match in named:
            since = held_after(session, until)
            if session.number:
                is_current = session.closed < max(each.closed for each in told)
            else:
                # A congress is the latest until the next one, whatever sessions follow it.
                is_current = session.congress < max(each.congress for each in told) or all(
                    each.number for each in since
                )
            if len(since) < _MANY or is_current or not _is_task(text.text, match):
                continue
            yield Finding(
                text.at(match.start(), match.end()),
                f"{match[0]}以后又开过 {len(since)} 次会议，最近的是{since[-1].name}",
                "照现在的提法更新；确是指当时的，写明“以来”或所讲的事",
            )


def _named(text: Text) -> Iterator[tuple[Session, re.Match[str]]]:
    for match in _SESSION.finditer(text.text):
        # 十九大 is one only after 党的, or in a list that began so: 党的十九大、二十大.
        before = text.text[: match.start()]
        if match["number"] is None and not before.endswith("党的") and _LISTED.search(before) is None:
            continue
        try:
            number = congress_number(match["number"]) if match["number"] else 0
            session = find(congress_number(match["congress"]), number)
        except ValueError:
            continue
        if session is not None:
            yield session, match


def _all(text: str) -> Iterator[Session]:
    """The sessions that 二十届历次全会 stands for."""
    for match in _ALL.finditer(text):
        try:
            congress = congress_number(match["congress"])
        except ValueError:
            continue
        yield from filter(None, (find(congress, number) for number in range(1, _MOST + 1)))


def _is_task(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence tells people to carry the session out, rather than tells of it."""
    before = _ENDS.split(text[: match.start()])[-1][-30:]
    after = _ENDS.split(text[match.end() :])[0][:30]
    inside = before.rfind("《") > before.rfind("》")
    return not inside and _PAST.match(after) is None and _TASK.search(before + after) is not None
