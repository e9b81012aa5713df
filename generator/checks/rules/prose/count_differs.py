"""文中的个数（团组、人次、车辆、批次、大型设备、自评项目）与数据中的不同。

## 为什么
出国几批几人、几辆车、接待几次，读者先看的是这些数。文字多半是从上年的文件拷来的，数改了，文字没有改。

## 依据
表文一致（C53、C66）。同一项的个数在那一节里写了几个的，有一个与数据相同就不报；与上年相比增减几个的不看。自评项目的个数口径不一，只作警告。

## 有误
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
三公经费数量:
  车辆保有量: 2
  国内接待批次: 8
  国内接待人次: 60
---

### 七、财政拨款“三公”经费支出决算情况说明

2024年末公务用车保有量为1辆。国内公务接待8批次，60人次。
```

## 正确
```2024/决算.md
---
表式: 财政部2021
金额单位: 万元
三公经费数量:
  车辆保有量: 2
  国内接待批次: 8
  国内接待人次: 60
---

### 七、财政拨款“三公”经费支出决算情况说明

2024年末公务用车保有量为2辆，比上年增加1辆。国内公务接待8批次，60人次；其中外事接待1批次，3人次。
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case, Passage
from generator.checks.rule import Finding, rule
from generator.model.budget import Assets, Budget, PerformanceManagement
from generator.model.final import Final
from generator.source import Span

_N = r"(?<![\d.,])(\d[\d,]*)"
_IS = r"[^，。；、\d]{0,8}?"
#: How sentences tell each count, by the field of `ThreePublicCounts`.
_TOLD = {
    "groups_abroad": (rf"团组{_IS}{_N}\s*个", rf"{_N}\s*个[^，。；、\d]{{0,8}}团组"),
    "persons_abroad": (
        rf"出国{_IS}{_N}\s*人次",
        rf"团组{_IS}\d+\s*个[，、；]{_IS}{_N}\s*人",
        rf"{_N}\s*个[^，。；、\d]{{0,8}}团组[，、；]{_IS}{_N}\s*人",
    ),
    "cars_bought": (rf"购置(?:公务用车|车辆|数量?){_IS}{_N}\s*辆", r"(?:没有|未)购置(?:公务用车|车辆)()"),
    "cars_held": (rf"保有量{_IS}{_N}\s*辆",),
    "receptions": (rf"接待{_IS}{_N}\s*个?批", rf"接待批次{_IS}{_N}\s*个"),
    "guests": (rf"接待{_IS}\d+\s*个?批次?[、，]?{_IS}{_N}\s*人", rf"接待(?:人次|人数){_IS}{_N}\s*人"),
}
_WORDS = {
    "groups_abroad": "出国团组数",
    "persons_abroad": "出国人次",
    "cars_bought": "购置车辆数",
    "cars_held": "车辆保有量",
    "receptions": "国内接待批次",
    "guests": "国内接待人次",
}
_PATTERNS = {field: tuple(map(re.compile, each)) for field, each in _TOLD.items()}
#: Not the count itself: by how much it changes, or of guests from abroad, whom 国内接待 leaves out.
_OTHER = re.compile(r"[比增减]|上年|去年|外[事宾]|[境国]）?外")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年")
_VEHICLES = re.compile(rf"(?:共有|实有|拥有|占有)(?:公务)?(?:用车|车辆){_IS}{_N}\s*辆")
_EQUIPMENT = re.compile(
    rf"(\d+)\s*万元(?:（含）)?及?以上[^，。；\d]{{0,12}}设备(?:（[^）]*）)?[^，。；\d]{{0,6}}{_N}\s*[台套件]"
)
_PROJECTS = re.compile(rf"项目\s*{_N}\s*个|{_N}\s*个[^，。；、\d]{{0,10}}项目")

_Told = tuple[int, Span]


@rule(title="文中的个数与数据不同", ids=("C53", "C66"), severity="error")
def count_differs(case: Case) -> Iterator[Finding]:
    """A count in words is not the one that the data give."""
    filing = case.filing
    if not isinstance(filing, Budget | Final):
        return
    if isinstance(filing, Final) and filing.three_public_counts is not None:
        told = _passages(case, "three-public")
        for field, patterns in _PATTERNS.items():
            given = _whole(getattr(filing.three_public_counts, field))
            yield from _unequal(_WORDS[field], given, _counts(told, patterns, {case.entry.year}))
    if filing.assets is not None:
        yield from _of_assets(
            filing.assets, _passages(case, "assets"), {case.entry.year, case.entry.year - 1}
        )
    if filing.performance is not None:
        yield from _of_projects(case, filing.performance)


def _of_assets(assets: Assets, told: list[Passage], years: set[int]) -> Iterator[Finding]:
    uses = [(each.use.strip(), _whole(each.count)) for each in assets.vehicles]
    for use, given in uses:
        pattern = re.compile(rf"(?<![\u4e00-\u9fff]){re.escape(use)}(?:（[^）]*）)?[为共有]?\s*{_N}\s*辆")
        yield from _unequal(use, given, _counts(told, (pattern,), years))
    counts = [given for _, given in uses if given is not None]
    if uses and len(counts) == len(uses):
        yield from _unequal("车辆合计", sum(counts), _counts(told, (_VEHICLES,), years))
    least = re.match(r"\s*(\d+)\s*万", assets.equipment_threshold or "")
    if least is not None:
        found = [
            (_number(match[2]), each.at(match.start(2), match.end(2)))
            for each in told
            for match in _EQUIPMENT.finditer(each.text)
            if match[1] == least[1]
        ]
        yield from _unequal("大型设备", _whole(assets.equipment), found)


def _of_projects(case: Case, managed: PerformanceManagement) -> Iterator[Finding]:
    """The projects evaluated, of one sort or of several together: 一级项目7个、二级项目16个."""
    given = _whole(managed.evaluated_count)
    for passage in _passages(case, "performance") if given is not None else ():
        for sentence in re.finditer(r"[^。]+", passage.text):
            years = re.findall(r"(?<!\d)(20\d{2})\s*年", sentence[0])
            if "自评" not in sentence[0] or any(int(each) != case.entry.year for each in years):
                continue
            found = list(_PROJECTS.finditer(sentence[0]))
            counts = [_number(match[1] or match[2]) for match in found]
            if counts and given not in (*counts, sum(counts)):
                at = passage.at(sentence.start() + found[0].start(), sentence.start() + found[0].end())
                yield Finding(
                    at,
                    f"文中写自评项目{'、'.join(map(str, counts))}个，绩效自评项目数是{given}",
                    "核对两处，改正写错的一处",
                    severity="warning",
                )
            return


def _passages(case: Case, section: str) -> list[Passage]:
    return [each for each in case.passages if each.section == section and each.origin == "paragraph"]


def _counts(told: list[Passage], patterns: tuple[re.Pattern[str], ...], years: set[int]) -> list[_Told]:
    found = []
    for passage in told:
        for pattern in patterns:
            for match in pattern.finditer(passage.text):
                clause = passage.text[: match.start()]
                clause = clause[max(map(clause.rfind, "，。；、（")) + 1 :] + match[0].replace("（境）", "")
                if _OTHER.search(clause) or any(int(each) not in years for each in _YEAR.findall(clause)):
                    continue
                last = match.lastindex or 0
                found.append((_number(match[last]), passage.at(match.start(), match.end())))
    return found


def _unequal(name: str, given: int | None, found: list[_Told]) -> Iterator[Finding]:
    if given is not None and found and all(count != given for count, _ in found):
        count, at = found[0]
        yield Finding(at, f"文中写{count}，数据中{name}是{given}", "核对两处，改正写错的一处")


def _whole(text: str | None) -> int | None:
    """A count as typed, 8 or 8批次."""
    match = re.fullmatch(r"\s*(\d[\d,]*)\s*[^\d]{0,4}", text or "")
    return _number(match[1]) if match else None


def _number(text: str) -> int:
    return int(text.replace(",", "") or 0)
