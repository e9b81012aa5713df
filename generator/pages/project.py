"""The page of a project 项目 of a year: its target form, its self-evaluation, the same project in other years."""

from __future__ import annotations

from collections.abc import Sequence

from generator import address
from generator.corpus.corpus import Corpus, DepartmentEntry, EvaluationEntry, ProjectEntry
from generator.model.performance import Project, SelfEvaluationForm
from generator.model.vocabulary import Kind
from generator.pages.blocks import Block, Link
from generator.pages.body import in_order
from generator.pages.filing import short_title
from generator.pages.forms import evaluation_view, form_view
from generator.pages.frame import Frames
from generator.pages.marking import Marking
from generator.pages.remarks import remarks_in
from generator.pages.titles import distinct
from generator.pages.views import DocumentPage, Neighbours, Page


def project_pages(
    corpus: Corpus, department: DepartmentEntry, year: int, frames: Frames, *, shows_all: bool = False
) -> list[Page]:
    """The pages of all projects of a department's year, those known only by their self-evaluation included."""
    projects = {each.project.address_code: each for each in corpus.projects_of(department, year)}
    evaluations = {each.form.address_code: each for each in corpus.evaluations_of(department, year)}
    return [
        _page(corpus, department, year, projects.get(code), evaluations.get(code), frames, shows_all)
        for code in dict.fromkeys((*projects, *evaluations))
    ]


def _page(
    corpus: Corpus,
    department: DepartmentEntry,
    year: int,
    project: ProjectEntry | None,
    evaluation: EvaluationEntry | None,
    frames: Frames,
    shows_all: bool,
) -> Page:
    record: Project | SelfEvaluationForm
    if project is not None:
        path, record = address.project(project), project.project
    else:
        assert evaluation is not None
        path, record = address.evaluation_project(evaluation), evaluation.form
    files = [each.path for each in (project, evaluation) if each is not None]
    filings = [each for each in corpus.filings_of(department) if each.year == year]
    marking = Marking(remarks_in(filings, files, shows_all=shows_all))
    blocks: list[Block] = []
    kinds: list[Kind] = []
    if project is not None:
        kinds += [Kind.BUDGET, Kind.PERFORMANCE]
        blocks.append(marking.form(form_view(project.project, page=None), project))
    if evaluation is not None:
        kinds += [Kind.FINAL, Kind.SELF_EVALUATION]
        blocks.append(marking.evaluation(evaluation_view(evaluation.form, page=None), evaluation))
    short = department.department.short_name
    code = record.address_code if record.code else f"未印（网址代号 {record.address_code}）"
    lead = f"{department.department.name}{year}年项目，编码{code}，金额单位为{record.unit.label}。"
    view = DocumentPage(
        template="project",
        frame=frames.frame(
            path,
            distinct(record.name, department, year, _code_if_shared(corpus, department, year, record)),
            [
                (department.region.region.name, address.region(department.region)),
                (short, address.department(department)),
                (f"{year}年", address.department_year(department, year)),
                (record.name, path),
            ],
            description=lead,
            aliases=(short, record.code or "", record.address_code, *_code_tails(record.address_code)),
            context=f"{short} · {year}年项目",
        ),
        heading=record.name,
        lead=lead,
        blocks=in_order(marking.told(blocks, path)),
        marks=marking.marks(),
        neighbours=_neighbours(corpus, department, year, record, path, kinds),
    )
    return Page(path=path, view=view)


def _neighbours(
    corpus: Corpus,
    department: DepartmentEntry,
    year: int,
    record: Project | SelfEvaluationForm,
    path: str,
    kinds: Sequence[Kind],
) -> Neighbours:
    """The same project, by name, of the nearest other years; and the year's filings that print its forms."""

    def nearest(years: list[int]) -> Link | None:
        for other in years:
            if (found := _namesake(corpus, department, other, record)) is None:
                continue
            back = _namesake(corpus, department, year, found[1])
            # Of several of one name, the one that the other year's leads to: links go both ways.
            is_mutual = back is not None and back[0] == path
            return Link(text=f"{other}年", href=address.relative(found[0], path)) if is_mutual else None
        return None

    years = sorted(corpus.years(department))
    printed = [each for each in corpus.filings_of(department) if each.year == year and each.kind in kinds]
    return Neighbours(
        previous=nearest([y for y in reversed(years) if y < year]),
        next=nearest([y for y in years if y > year]),
        others=tuple(
            Link(text=short_title(f), href=address.relative(address.filing(f), path)) for f in printed
        ),
    )


def _namesake(
    corpus: Corpus, department: DepartmentEntry, year: int, record: Project | SelfEvaluationForm
) -> tuple[str, Project | SelfEvaluationForm] | None:
    """The page of the project of this name in a year, by its target form or its self-evaluation; of several, that of the code."""
    projects = corpus.projects_of(department, year)
    own = {each.project.address_code for each in projects}
    evaluations = [e for e in corpus.evaluations_of(department, year) if e.form.address_code not in own]
    found: list[tuple[str, Project | SelfEvaluationForm]] = [
        *((address.project(each), each.project) for each in projects),
        *((address.evaluation_project(each), each.form) for each in evaluations),
    ]
    named = [each for each in found if each[1].name == record.name]
    same = [each for each in named if each[1].address_code == record.address_code]
    return next(iter(same or named), None)


def _code_if_shared(
    corpus: Corpus, department: DepartmentEntry, year: int, record: Project | SelfEvaluationForm
) -> str:
    """The code of a project, where another one of the year bears its name."""
    forms: tuple[Project | SelfEvaluationForm, ...] = (
        *(each.project for each in corpus.projects_of(department, year)),
        *(each.form for each in corpus.evaluations_of(department, year)),
    )
    same = {each.address_code for each in forms if each.name == record.name}
    return record.address_code if len(same) > 1 else ""


def _code_tails(code: str) -> list[str]:
    """The tails of a code from each letter on, by which people look for it."""
    return [code[i:] for i, character in enumerate(code) if character.isalpha() and i and len(code) - i >= 4]
