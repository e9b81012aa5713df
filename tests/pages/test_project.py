"""The pages of a project through the years: each leads to the next, and that one leads back."""

from __future__ import annotations

from generator.corpus.load import load
from generator.pages.plan import plan
from generator.pages.views import DocumentPage
from tests.pages.outline import outline

HEAD = "---\n表式: 财政部2021\n金额单位: 万元\n---\n\n"
PLACE = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
}


def neighbours(files: dict[str, str]) -> dict[str, tuple[str, str]]:
    """What each page of a project leads to: the year before, the year after."""
    corpus = load({path: text.encode() for path, text in {**PLACE, **files}.items()})
    pages = {page.path: page.view for page in plan(corpus, is_draft=True) if "/projects/" in page.path}
    return {
        path.removeprefix("130599/301001/").removesuffix("/index.html"): (
            view.neighbours.previous.text if view.neighbours.previous else "",
            view.neighbours.next.text if view.neighbours.next else "",
        )
        for path, view in pages.items()
        if isinstance(view, DocumentPage)
    }


def form(name: str, slug: str) -> str:
    return f"项目名称: {name}\n网址代号: {slug}\n"


def test_a_project_known_only_by_its_self_evaluation_is_led_back_to() -> None:
    found = neighbours(
        {
            "示例县/县档案局/2024/决算.md": HEAD,
            "示例县/县档案局/2024/自评/甲.yaml": form("档案数字化", "szh"),
            "示例县/县档案局/2026/预算.md": HEAD,
            "示例县/县档案局/2026/项目/甲.yaml": form("档案数字化", "szh"),
        }
    )
    assert found == {"2024/projects/szh": ("", "2026年"), "2026/projects/szh": ("2024年", "")}


def test_of_two_projects_of_one_name_only_that_which_is_led_back_to() -> None:
    found = neighbours(
        {
            "示例县/县档案局/2025/预算.md": HEAD,
            "示例县/县档案局/2025/项目/甲.yaml": form("档案数字化", "szh"),
            "示例县/县档案局/2025/项目/乙.yaml": form("档案数字化", "szh-2"),
            "示例县/县档案局/2026/预算.md": HEAD,
            "示例县/县档案局/2026/项目/甲.yaml": form("档案数字化", "szh-2"),
        }
    )
    assert found == {
        "2025/projects/szh": ("", ""),
        "2025/projects/szh-2": ("", "2026年"),
        "2026/projects/szh-2": ("2025年", ""),
    }


def test_a_self_evaluation_stands_where_its_directive_calls_for_it() -> None:
    files = {
        **PLACE,
        "示例县/县档案局/2024/自评.md": HEAD
        + "## 一、库房\n\n[自评表：库房维修]\n\n## 二、其他\n\n[自评表]\n",
        "示例县/县档案局/2024/自评/甲.yaml": form("档案数字化", "szh"),
        "示例县/县档案局/2024/自评/乙.yaml": form("库房维修", "kf"),
    }
    corpus = load({path: text.encode() for path, text in files.items()})
    view = next(page.view for page in plan(corpus, is_draft=True) if "self-evaluation/" in page.path)
    assert isinstance(view, DocumentPage)
    lines = outline(view)
    assert lines[lines.index("## 一、库房") :] == [
        "## 一、库房",
        "{库房维修绩效自评表}",
        "## 二、其他",
        "{档案数字化绩效自评表}",
    ]
