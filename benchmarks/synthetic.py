"""Any number of synthetic filings, shaped like the real ones in `content/`: the same number gives the same bytes.

    python -m benchmarks.synthetic OUT --filings 1000

Five filings (部门预算, 2021–2025) a department, a hundred departments a region. One department in forty has two
units under it. The figures add up within a filing and agree from year to year; nothing in them is real.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import synthetic_words as words
from benchmarks.synthetic_figures import Figures, Project, years
from generator.checks.indicator.code import check_character

FIRST, LAST = 2021, 2025
YEARS = LAST - FIRST + 1
PER_REGION = 100
#: Of so many departments the last two are units under the one before them.
_FAMILY = 40
_FORMS = {2021: "河北2020", 2022: "河北2022", 2023: "河北2022", 2024: "河北2022", 2025: "河北2025"}


@dataclass(frozen=True, slots=True)
class Place:
    """A department: its number over all regions, where it lies and what it does."""

    number: int
    region: str
    name: str
    short: str
    section: str
    section_name: str
    topics: tuple[str, ...]
    superior: str | None

    @property
    def folder(self) -> str:
        return f"{self.region}/{self.short}"

    @property
    def code(self) -> str:
        """单位编码: three digits of the department, three of the unit."""
        within = self.number % PER_REGION
        if self.superior is not None:
            head = within - (within % _FAMILY - (_FAMILY - 3))
            return f"{101 + head}{within - head + 1:03}"
        return f"{101 + within}001"


def files(filings: int) -> Iterator[tuple[str, str]]:
    """Path and text of every file of so many filings, region by region."""
    yield (
        "站点.yaml",
        "名称: 试算用预决算公开\n简介: 由程序写成的公开文件，供试算速度，其中没有真实的数\n子路径: /\n",
    )
    for number in range(-(-filings // YEARS)):
        if number % PER_REGION == 0:
            region = number // PER_REGION
            yield (
                f"{region_name(region)}/行政区.yaml",
                f"行政区划代码: {region_code(region)}\n名称: {region_name(region)}\n级别: 县\n上级:\n  - 试算省\n",
            )
        yield from department(place_of(number), min(YEARS, filings - number * YEARS))


def region_name(region: int) -> str:
    """An invented county; a second pass over the names puts 新 before them."""
    heads, tails = words.COUNTY_HEADS, words.COUNTY_TAILS
    turn, within = divmod(region, len(heads) * len(tails))
    tail, head = divmod(within, len(heads))
    return f"{'新' * turn}{heads[head]}{tails[(tail + head) % len(tails)]}县"


def region_code(region: int) -> str:
    """Six digits in the form of 行政区划代码: province 13, cities from 01, counties from 21."""
    city, county = divmod(region, 60)
    return f"13{city + 1:02}{county + 21}"


def place_of(number: int) -> Place:
    """The department of a number: an office of the county, a township, or a unit."""
    region, within = region_name(number // PER_REGION), number % PER_REGION
    position = within % _FAMILY
    chance = random.Random(f"place/{number}")
    if position >= _FAMILY - 2:
        head = place_of(number - (position - (_FAMILY - 3)))
        end = "服务中心" if position == _FAMILY - 2 else "保障中心"
        topic = head.topics[position - (_FAMILY - 2)]
        name = f"{region}{topic}{end}"
        return Place(
            number, region, name, topic + end, head.section, head.section_name, head.topics[:2], head.name
        )
    if within < len(words.OFFICES):
        office = words.OFFICES[within]
        party = "中共" if office.name.startswith(("委员会", "纪律")) else ""
        return Place(
            number,
            region,
            f"{party}{region}{office.name}",
            office.short,
            office.section,
            office.section_name,
            office.topics,
            None,
        )
    heads, tails = words.TOWN_HEADS, words.TOWN_TAILS
    town = f"{heads[within % len(heads)]}{tails[(within * 7 + number // PER_REGION) % len(tails)]}镇"
    topics = tuple(chance.sample(words.TOWN_TOPICS, 3))
    return Place(number, region, f"{region}{town}人民政府", town, "20103", "基层治理", topics, None)


def department(place: Place, filings: int) -> Iterator[tuple[str, str]]:
    """The files of a department: its own, then those of so many years."""
    lines = [f"全称: {place.name}", f"简称: {place.region}{place.short}", f"单位编码: {place.code}"]
    if place.superior is not None:
        lines.append(f"主管部门: {place.superior}")
    elif place.number % PER_REGION % _FAMILY == _FAMILY - 3:
        lines.append("所属单位:")
        lines += [f"  - 名称: {place_of(place.number + each).name}" for each in (1, 2)]
    yield f"{place.folder}/部门.yaml", "\n".join([*lines, ""])
    chance = random.Random(f"figures/{place.number}")
    figures = years(chance, place.topics, FIRST - 1, LAST)
    for year in range(FIRST, FIRST + filings):
        now, before = figures[year], figures[year - 1]
        chance = random.Random(f"words/{place.number}/{year}")
        yield f"{place.folder}/{year}/预算.md", budget(place, now, before, chance)
        for project in now.projects:
            name = project_name(place, project)
            yield f"{place.folder}/{year}/项目/{name}.yaml", target_form(place, now, project, chance)


def budget(place: Place, now: Figures, before: Figures, chance: random.Random) -> str:
    """`预算.md`: the figures as people would paste them, and the words."""
    spending = [
        (
            f"{place.section}01",
            "行政运行",
            now.personnel - now.pension - now.health - now.housing,
            now.public,
            None,
        ),
        (f"{place.section}02", "一般行政管理事务", None, None, now.project),
        ("2080505", "机关事业单位基本养老保险缴费支出", now.pension, None, None),
        ("2101101", "行政单位医疗", now.health, None, None),
        ("2210201", "住房公积金", now.housing, None, None),
    ]
    difference = now.total - before.total
    topic = chance.choice(place.topics)
    reason = chance.choice(words.MORE if difference > 0 else words.LESS).format(topic)
    goods, services = now.project // 10 // 100 * 100, now.project // 5 // 100 * 100
    lines = [
        "---",
        f"表式: {_FORMS[now.year]}",
        "金额单位: 元",
        f"批复日期: {now.year}-01-{chance.randint(18, 24)}",
        f"发布日期: {now.year}-02-{chance.randint(2, 5):02}",
        "保密审查: 已审查",
        "联系方式: 本单位办公室",
        "控制数:",
        f"  收入总计: {money(now.total)}",
        f"  支出总计: {money(now.total)}",
        f"  项目支出: {money(now.project)}",
        f"  三公经费合计: {money(now.three_public)}",
        "收入: |",
        "  来源\t金额",
        f"  一般公共预算\t{money(now.total)}",
        "  政府性基金预算\t0",
        "  国有资本经营预算\t0",
        "支出: |",
        "  科目编码\t科目名称\t人员经费\t公用经费\t项目支出",
        *("  " + "\t".join([code, name, *map(money, parts)]) for code, name, *parts in spending),
        "基本支出经济分类: |",
        "  科目编码\t科目名称\t金额",
        *(f"  {code}\t{name}\t{money(amount)}" for code, name, amount in now.economic),
        "比上年增减:",
        f"  上年数: {money(before.total)}",
        f"  原因: {reason}",
        "三公经费: |",
        "  项目\t本年\t上年\t原因",
        "  因公出国（境）费\t0\t0\t",
        "  公务用车购置费\t0\t0\t",
        f"  公务用车运行维护费\t{money(now.car_running)}\t{money(before.car_running)}\t",
        f"  公务接待费\t{money(now.reception)}\t{money(before.reception)}\t"
        + ("" if now.reception == before.reception else "严格控制接待批次和人数"),
        "机关运行经费:",
        f"  本年: {money(now.public)}",
        f"  上年: {money(before.public)}",
        "  原因: " + ("人员增加，办公开支相应增加" if now.public > before.public else "压减办公和会议开支"),
        "政府采购:",
        f"  货物: {money(goods)}",
        "  工程: 0",
        f"  服务: {money(services)}",
        "国有资产:",
        f"  截止时间: {now.year - 1}-12-31",
        "  金额单位: 元",
        "  明细: |",
        "    项目\t数量\t价值",
        f"    资产总额\t——\t{money(now.assets + now.car_running * 7)}",
        f"    1、房屋（平方米）\t{now.staff * 21}\t{money(now.assets // 2)}",
        f"    其中：办公用房（平方米）\t{now.staff * 9}\t{money(now.assets // 4)}",
        f"    2、车辆（台、辆）\t{now.car_running // 21500}\t{money(now.car_running * 7)}",
        "    3、单价在20万元以上设备\t0\t0",
        f"    4、其他固定资产\t——\t{money(now.assets - now.assets // 2)}",
        "机构设置: |",
        "  单位名称\t单位性质\t单位规格\t经费保障形式",
        f"  {place.name}{'（本级）' if place.superior is None else ''}\t行政\t正科级\t财政拨款",
        "---",
        "",
        *narrative(place, now, chance),
    ]
    return "\n".join(line.rstrip(" ") for line in lines)


def narrative(place: Place, now: Figures, chance: random.Random) -> Iterator[str]:
    """The body: duties, goals, the target forms, what else there is to say; lines with their blank lines."""
    yield from ("## 一、部门职责及机构设置情况", "", "部门职责：", "")
    for number, sentence in enumerate(words.DUTIES[:4], 1):
        yield from (f"{number}、{sentence.format(place.topics[(number - 1) % len(place.topics)])}", "")
    yield from ("机构设置：", "", "[表：机构设置表]", "")
    yield from ("## 五、预算绩效信息", "", "### （一）总体绩效目标", "")
    for number in range(5):
        sentence = chance.choice(words.GOALS).format(
            chance.choice(place.topics),
            village(chance),
            chance.choice(words.OBJECTS),
            chance.choice(words.WAYS),
        )
        other = chance.choice(words.DUTIES).format(chance.choice(place.topics))
        yield from (f"{'一二三四五'[number]}是{sentence}{other}", "")
    yield from ("### （二）分项绩效目标", "")
    for project in now.projects:
        times, share, content = targets(place, now, project)
        sentence = chance.choice(words.SUBGOALS).format(project.topic, times, share, content)
        yield from (f"{project.number}、{project_name(place, project)}。{sentence}", "")
    yield from ("### （三）工作保障措施", "")
    for number, sentence in enumerate(chance.sample(words.MEASURES, 4), 1):
        text = sentence.format(chance.choice(place.topics), *chance.sample(words.OBJECTS, 2))
        yield from (f"{number}、{text}", "")
    yield from ("[绩效目标表]", "", "## 九、其他需要说明的事项", "")
    place_name = village(chance)
    yield f"本年{place.topics[0]}的重点在{place_name}，有关{chance.choice(words.OBJECTS)}的情况另行公布。"
    yield ""


def target_form(place: Place, now: Figures, project: Project, chance: random.Random) -> str:
    """`项目/….yaml`: a 绩效目标表 with nine indicators."""
    topic, name = project.topic, project_name(place, project)
    times, share, content = targets(place, now, project)
    audience = words.AUDIENCES[project.number % len(words.AUDIENCES)]
    effect = "效果指标" if now.year == FIRST else "效益指标"
    basis = f"{place.short}{now.year}年{topic}工作方案"
    rows = [
        ("产出指标", "数量指标", f"{topic}次数", f"全年开展{topic}的次数", f"≥{times}次"),
        ("产出指标", "数量指标", "印制宣传资料数量", f"印制和发放{topic}资料的份数", f"≥{times * 50}份"),
        ("产出指标", "质量指标", f"{topic}验收合格率", "合格项占验收项的比例", f"≥{share}%"),
        ("产出指标", "时效指标", "任务按期完成率", "按期完成的任务占全部任务的比例", f"≥{share - 1}%"),
        ("产出指标", "成本指标", "项目总成本", "项目全年支出总额", f"≤{project.amount / 10000:g}万元"),
        (effect, "社会效益指标", f"{topic}受益人数", f"因{topic}受益的{audience}人数", f"≥{times * 30}人"),
        (effect, "社会效益指标", f"{topic}知晓率", f"抽查的群众中知晓{topic}的比例", f"≥{content - 5}%"),
        (
            effect,
            "可持续影响指标",
            f"{topic}制度覆盖率",
            "建立制度的乡镇占全部乡镇的比例",
            f"≥{content - 3}%",
        ),
        (
            "满意度指标",
            "服务对象满意度指标",
            f"{audience}满意度",
            f"问卷中满意的{audience}所占比例",
            f"≥{content}%",
        ),
    ]
    purpose = words.PURPOSES[(place.number + project.number) % len(words.PURPOSES)].format(topic)
    first = chance.randint(18, 26)
    lines = [
        f"项目名称: {name}",
        f"项目编码: {project_code(place, now.year, project)}",
        f"序号: {project.number}",
        f"表名: {project.number}、{name}绩效目标表",
        "金额单位: 元",
        f"填报单位: {place.code}{place.name}",
        f"预算数: {money(project.amount)}",
        f"其中财政资金: {money(project.amount)}",
        "其他资金: 0.00",
        f"资金用途: {purpose}",
        "资金支出计划: |",
        "  时点\t计划",
        f"  3月底\t{first}.00",
        f"  6月底\t{first + 27}.00",
        f"  10月底\t{first + 55}.00",
        "  12月底\t100.00",
        "绩效目标:",
        f"  - 1、全年开展{topic}{times}次以上，验收合格率达到{share}%以上。",
        f"  - 2、{topic}任务按期完成，{audience}满意度达到{content}%以上。",
        "绩效指标: |",
        "  一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据",
        *("  " + "\t".join([*row, basis]) for row in rows),
        "",
    ]
    return "\n".join(lines)


def targets(place: Place, now: Figures, project: Project) -> tuple[int, int, int]:
    """How often, and the percentages of quality and of satisfaction, that text and form both name."""
    chance = random.Random(f"targets/{place.number}/{project.number}")
    later = now.year - FIRST
    return chance.randint(4, 40) + later, chance.randint(92, 94) + later, chance.randint(88, 92) + later


def project_code(place: Place, year: int, project: Project) -> str:
    """项目编码 in the shape of its year, with the check character."""
    if year == FIRST:
        return f"{place.code[:3]}-{project.number:04}-SSX-{place.number % PER_REGION:04}"
    region = region_code(place.number // PER_REGION)
    code = f"{region}{year % 100}P{place.number % PER_REGION:05}{project.number:06}"
    return f"{code}{check_character(code)}"


def project_name(place: Place, project: Project) -> str:
    """Topic and kind of money: the same every year."""
    return project.topic + words.PROJECT_ENDINGS[(place.number + project.number) % len(words.PROJECT_ENDINGS)]


def village(chance: random.Random) -> str:
    """An invented village."""
    return f"{chance.choice(words.TOWN_HEADS)}{chance.choice(words.TOWN_TAILS)}村"


def money(amount: int | None) -> str:
    """As Excel shows it; a blank cell where there is none."""
    return "" if amount is None else f"{amount:,}.00"


def write(out: Path, filings: int) -> None:
    """Write a content folder of so many filings."""
    for path, text in files(filings):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write it from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.synthetic", description="写出若干件试算用的公开文件"
    )
    parser.add_argument("out", type=Path, help="写到哪个文件夹（须不存在或是空的）")
    parser.add_argument("--filings", type=int, default=1000, help="几件（默认 1000）")
    options = parser.parse_args()
    if options.out.is_dir() and any(options.out.iterdir()):
        parser.error(f"{options.out} 不是空的")
    write(options.out, options.filings)
    print(f"{options.out}：{options.filings} 件")


if __name__ == "__main__":
    main()
