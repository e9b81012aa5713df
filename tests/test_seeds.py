"""The five filings entered from old publications hold all that was published, and nothing else.

Each published text stands in `tests/seeds/`; it is mended by the repairs that its entry records, and by
these alone, and then held against the entry and against the built page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import pytest

from generator.corpus.corpus import Corpus, FilingEntry
from generator.corpus.load import load
from generator.model.budget import Budget
from generator.model.filing import Repair, Transcription
from generator.model.vocabulary import Kind, RepairKind, Scope
from tests.seeds.mending import UnfitRepair, mend, missing, pieces, ranges_of, squeeze
from tests.seeds.printing import figures, printed
from tests.seeds.visible import visible_text


@dataclass(frozen=True)
class Seed:
    """One published text, and where it is entered."""

    text: str
    folder: str
    year: int
    kind: Kind
    department: str

    @property
    def address(self) -> str:
        return f"{self.department}/{self.year}/{self.kind.slug}"


SEEDS = (
    Seed("隆尧县委网信办2020绩效文本.txt", "隆尧县/县委网信办", 2020, Kind.PERFORMANCE, "130525/288002"),
    Seed("隆尧县委网信办2020预算说明.txt", "隆尧县/县委网信办", 2020, Kind.BUDGET, "130525/288002"),
    Seed("山海关区委网信办绩效文本.txt", "山海关区/区委网信办", 2020, Kind.PERFORMANCE, "130303/224002"),
    Seed("临西县委网信办2022绩效文本.txt", "临西县/县委网信办", 2022, Kind.PERFORMANCE, "130535/224001"),
    Seed("路南区委网信办2025绩效文本.txt", "路南区/区委网信办", 2025, Kind.PERFORMANCE, "130202/244001"),
)
each_seed = pytest.mark.parametrize("seed", SEEDS, ids=[seed.address for seed in SEEDS])


@pytest.fixture(scope="module")
def corpus(project_root: Path) -> Corpus:
    folder = project_root / "content"
    files = [path for path in folder.rglob("*") if path.is_file()]
    return load({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})


def entry_of(corpus: Corpus, seed: Seed) -> FilingEntry:
    entry = corpus.filing(seed.folder, seed.year, seed.kind, Scope.DEPARTMENT)
    assert entry is not None, f"没有录入 {seed.text}"
    return entry


def transcription_of(corpus: Corpus, seed: Seed) -> Transcription:
    transcription = entry_of(corpus, seed).filing.transcription
    assert transcription is not None, f"{seed.folder} 没有写 原文照录"
    return transcription


def published(seed: Seed) -> str:
    return (Path(__file__).parent / "seeds" / seed.text).read_text(encoding="utf-8")


def mended(corpus: Corpus, seed: Seed) -> str:
    return mend(published(seed), transcription_of(corpus, seed).repairs)


def differences(one: str, other: str) -> list[str]:
    """Where two texts differ, with a few characters around, for a person to find the place."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [
        f"…{one[max(0, a - 12) : a]}【{one[a:b]}→{other[c:d]}】{one[b : b + 12]}…"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


@each_seed
def test_entry_is_readable(corpus: Corpus, seed: Seed) -> None:
    entry = entry_of(corpus, seed)
    assert not [each for each in entry.faults if each.severity == "error"]


@each_seed
def test_entry_holds_the_publication_whole(corpus: Corpus, seed: Seed) -> None:
    """Every sentence and cell stands in the entry, in order; and nothing else does."""
    text, entered = mended(corpus, seed), printed(corpus, entry_of(corpus, seed))
    lost = missing(pieces(text), entered)
    assert lost == []
    assert squeeze(entered) == squeeze(text), "\n".join(differences(squeeze(text), squeeze(entered)))


@each_seed
def test_figures_are_published_ones(corpus: Corpus, seed: Seed) -> None:
    """What is typed as a figure stands in the text too, right behind its name where the row has one."""
    text = squeeze(mended(corpus, seed))
    entry = entry_of(corpus, seed)
    records = [entry.filing, *(each.project for each in corpus.projects_of(entry.department, entry.year))]
    strange = [name + figure for record in records for name, figure in figures(record) if figure not in text]
    assert not strange


def test_budget_figures_follow_their_names(corpus: Corpus) -> None:
    """`办公费` and `60000元` are typed apart; the text has them as one."""
    seed = next(each for each in SEEDS if each.kind is Kind.BUDGET)
    budget = entry_of(corpus, seed).filing
    assert isinstance(budget, Budget)
    text = squeeze(mended(corpus, seed))
    rows = [*budget.income, *budget.project_economic, *budget.three_public]
    named = [pair for row in rows for pair in figures(row)]
    assert len(named) == 13
    assert [name + figure for name, figure in named if name + figure not in text] == []


def test_budget_reasons_are_published_ones(corpus: Corpus) -> None:
    seed = next(each for each in SEEDS if each.kind is Kind.BUDGET)
    budget = entry_of(corpus, seed).filing
    assert isinstance(budget, Budget)
    assert budget.change is not None
    assert budget.change.reason is not None
    assert squeeze(budget.change.reason) in squeeze(published(seed))


@each_seed
def test_repairs_of_words_are_needed(corpus: Corpus, seed: Seed) -> None:
    """A repair that takes words away is needed: without it the publication and the entry differ."""
    repairs = transcription_of(corpus, seed).repairs
    entered = squeeze(printed(corpus, entry_of(corpus, seed)))
    for left_out in repairs:
        if left_out.kind in (RepairKind.LINE_BREAK, RepairKind.SPLIT_CODE):
            continue
        others = [each for each in repairs if each is not left_out]
        assert squeeze(mend(published(seed), others)) != entered, left_out


@each_seed
def test_no_line_is_mended_twice(corpus: Corpus, seed: Seed) -> None:
    """Joined stretches do not overlap, so that each line of the publication has one account."""
    repairs = transcription_of(corpus, seed).repairs
    stretches = sorted(
        each
        for repair in repairs
        if repair.kind is RepairKind.LINE_BREAK and repair.before is None
        for each in ranges_of(repair)
    )
    assert all(before[1] < after[0] for before, after in pairwise(stretches))


def test_shared_text_has_four_variants(corpus: Corpus) -> None:
    """隆尧's performance text is typed once; its two prints differ at four spots, and at these only."""
    seed = next(each for each in SEEDS if each.kind is Kind.BUDGET)
    budget = entry_of(corpus, seed).filing
    assert isinstance(budget, Budget)
    assert [(each.there, each.here) for each in budget.variants] == [
        ("一、总体绩效目标", "（一）总体绩效目标"),
        ("强化业务协作配合；进一步夯实网宣工作基础", "强化业务协作配合，进一步夯实网宣工作基础"),
        ("二、分项绩效目标", "（二）分项绩效目标"),
        ("三、工作保障措施", "（三）工作保障措施"),
    ]


def test_year_not_printed_is_inferred(corpus: Corpus) -> None:
    """A filing whose text bears no year says that the year is ours, and on what ground."""
    for seed in SEEDS:
        inferred = [each.value for each in entry_of(corpus, seed).filing.inferences if each.item == "年度"]
        assert inferred == ([] if f"{seed.year}年" in squeeze(published(seed)) else [str(seed.year)])


def test_codes_are_those_printed(corpus: Corpus) -> None:
    """A department's code heads its project forms; its region's code heads the newer project codes."""
    for seed in SEEDS:
        entry = entry_of(corpus, seed)
        for each in corpus.projects_of(entry.department, entry.year):
            code = each.project.code or ""
            assert (each.project.holder or "").startswith(entry.department.department.unit_code or "?")
            assert "-" in code or code.startswith(entry.department.region.region.code)


@each_seed
def test_page_holds_the_publication_whole(corpus: Corpus, built_site: Path, seed: Seed) -> None:
    """Every sentence and cell of the publication is read on the filing's page, in order."""
    seen = visible_text(built_site / seed.address / "index.html")
    lost = missing(pieces(mended(corpus, seed)), seen)
    assert lost == []


SAMPLE = "一、目标 TC 目标 \\f A \\l 1 \n编码 1302 1D\n甲\t乙\n目 录\n一、目标...\t1\n断\n开。\n甲\t乙"


def repair(kind: RepairKind, lines: str, before: str | None = None, after: str | None = None) -> Repair:
    return Repair(kind=kind, lines=lines, before=before, after=after)


GOOD = (
    repair(RepairKind.FIELD_CODE, "1", "一、目标 TC 目标 \\f A \\l 1 ", "一、目标"),
    repair(RepairKind.SPLIT_CODE, "2", "1302 1D", "13021D"),
    repair(RepairKind.CONTENTS_PAGE, "4-5", "目 录\n一、目标...\t1"),
    repair(RepairKind.LINE_BREAK, "6-7"),
    repair(RepairKind.REPEATED_HEAD, "8", "甲\t乙"),
)


def test_mending_does_what_is_recorded() -> None:
    assert mend(SAMPLE, GOOD) == "一、目标\n编码 13021D\n甲\t乙\n断开。"


def wrong_repairs() -> Iterator[Repair]:
    field_code, code, contents, broken, head = GOOD
    yield replace(field_code, after="二、目标")
    yield replace(field_code, lines="2")
    yield replace(code, after="1302ID")
    yield replace(code, before="1303 1D", after="13031D")
    yield replace(contents, before="目 录")
    yield replace(contents, lines="6-7", before="断\n开。")
    yield replace(broken, lines="7-8")
    yield replace(broken, lines="6")
    yield replace(broken, lines="6-99")
    yield replace(head, lines="3")
    yield replace(head, before="丙")


@pytest.mark.parametrize("wrong", list(wrong_repairs()), ids=lambda each: f"{each.kind.name}-{each.lines}")
def test_mending_refuses_what_does_not_fit(wrong: Repair) -> None:
    with pytest.raises(UnfitRepair):
        mend(SAMPLE, [wrong])


def test_missing_pieces_are_told() -> None:
    """A piece that is lost, or stands before the one it should follow, is not found."""
    wanted = pieces("甲组织活动。乙不少于 10 场；\n\t丙\t丁")
    assert wanted == ["甲组织活动。", "乙不少于10场；", "丙", "丁"]
    assert missing(wanted, "甲组织 活动。乙不少于10场；丙丁") == []
    assert missing(wanted, "甲组织活动。乙不少于11场；丙丁") == ["乙不少于10场；"]
    assert missing(wanted, "丙丁甲组织活动。乙不少于10场；") == ["丙", "丁"]


def test_figure_must_be_a_whole_cell() -> None:
    assert missing(["甲", "0", "8.00"], "甲\t0\n8.00") == []
    assert missing(["甲", "0", "8.00"], "甲\t0.00\n18.00") == ["0", "8.00"]


def test_hidden_text_is_not_visible(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<p>外</p><main><nav>甲</nav><h1>甲<a>乙</a></h1><p hidden>丙<br>丙</p><script>丁</script><p>戊&amp;</p></main>己",
        encoding="utf-8",
    )
    assert visible_text(page).split() == ["甲乙", "戊&"]
