"""The page of a filing whose headings are those of another province: nothing twice, in the order typed."""

from __future__ import annotations

from generator.corpus.load import load
from generator.pages.plan import plan
from generator.pages.views import DocumentPage
from tests.checks.test_harmless import YEAR, sound
from tests.pages.outline import outline

BODY = """---
## 第一部分 示例县档案局概况

### 一、部门机构设置、职责

管理全县档案事业，内设3个股室。

## 第二部分 示例县档案局2025年部门预算安排情况说明

### 一、2025年单位预算收支情况说明

#### （一）收入预算情况

2025年收入预算205.60万元，比上年增加10.00万元。

#### （二）支出预算情况

2025年支出预算205.60万元。

#### （三）政府采购情况

政府采购预算40.00万元。

#### （四）机关运行经费等重要事项的说明

机关运行经费20.30万元。

#### （五）国有资产占有使用情况

一辆车。

#### （六）绩效情况说明

一个项目。

### 二、2025年“三公”经费预算情况说明

“三公”经费3.50万元。

## 第三部分 名词解释

项目支出：为完成特定任务发生的支出。
"""


def test_sections_of_own_headings() -> None:
    files = sound()
    head = files[f"{YEAR}/预算.md"].rsplit("---\n", 1)[0].replace("河北2025", "财政部2021")
    files[f"{YEAR}/预算.md"] = head + BODY
    pages = plan(load({path: text.encode() for path, text in files.items()}), is_draft=True)
    page = next(
        each.view
        for each in pages
        if each.path.endswith("2025/budget/index.html") and isinstance(each.view, DocumentPage)
    )
    assert [line for line in outline(page) if line.startswith("#")] == [
        "## 第一部分 示例县档案局概况",
        "### 一、部门机构设置、职责",
        "## 2025年部门预算表",
        "## 第二部分 示例县档案局2025年部门预算安排情况说明",
        "### 一、2025年单位预算收支情况说明",
        "#### （一）收入预算情况",
        "#### （二）支出预算情况",
        "#### 关于财政拨款收支总表的说明",
        "#### 关于一般公共预算支出表的说明",
        "#### 关于一般公共预算基本支出表的说明",
        "#### （三）政府采购情况",
        "#### （四）机关运行经费等重要事项的说明",
        "#### （五）国有资产占有使用情况",
        "#### （六）绩效情况说明",
        "### 二、2025年“三公”经费预算情况说明",
        "## 第三部分 名词解释",
        "## 附件",
    ]
