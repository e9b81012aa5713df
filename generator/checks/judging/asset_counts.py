"""How sentences count state-owned assets: vehicles by use and in all, large equipment, the lines of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.judging.counts import NUMBER, number
from generator.model.budget import Assets

_FROM = re.compile(r"\s*([0-9]+)\s*万")
_NAME = re.compile(r"^(?:[0-9一二三四五六七八九十]+[、.．]|其中[：:])|（[^）]*）")
_MEASURE = r"(?:平方米|㎡|辆|台)"
_QUANTITY = re.compile(r"\s*(?P<number>[0-9][0-9,.]*)\s*(?P<measure>平方米|[㎡辆台套件项处宗]?)[^0-9]{0,4}")
_EQUIPMENT = (
    rf"万元(?:（含）)?及?以上[^，。；0-9]{{0,12}}设备(?:（[^）]*）)?[^，。；0-9]{{0,6}}{NUMBER}[台套件]"
)


def asset_counts(assets: Assets) -> Iterator[tuple[str, re.Pattern[str], str | None]]:
    """What assets count: vehicles by use and in all, and the lines of the table."""
    for vehicle in assets.vehicles:
        yield vehicle.use, re.compile(rf"{re.escape(vehicle.use)}[共有为]?{NUMBER}辆"), vehicle.count
    numbers = [number(each.count) for each in assets.vehicles]
    given = [each for each in numbers if each is not None]
    if given and len(given) == len(numbers):
        yield (
            "车辆合计",
            re.compile(rf"(?:(?:共有|现有|共)(?:公务用)?车辆?|(?:拥有|保有|有)车辆){NUMBER}[辆台]"),
            str(sum(given)),
        )
    least = _FROM.match(assets.equipment_threshold or "")
    if least is not None:
        yield "大型设备", re.compile(rf"(?<![0-9.]){least[1]}{_EQUIPMENT}"), assets.equipment
    for line in assets.lines:
        name = _NAME.sub("", _NAME.sub("", line.name)).replace("单价在", "单价")
        quantity = _QUANTITY.fullmatch(line.quantity or "")
        measure = quantity["measure"] if quantity is not None else ""
        if measure or name.endswith(("房屋", "车辆", "设备")) or name == "办公用房":
            words = re.escape(name).replace("以上", "(?:（含）)?以上的?").replace("单价", "单价在?")
            pattern = rf"{words}(?:建筑)?(?:面积)?[共为]?{NUMBER}{measure or _MEASURE}"
            yield f"“{line.name}”", re.compile(pattern), quantity["number"] if quantity is not None else None
