"""Faults that no rule finds: those of reading, of linking, of folders and templates; what they mean, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.reading.faults import FAULTS as READING


@dataclass(frozen=True, slots=True)
class FaultPage:
    """The page of a fault: a line that says what is wrong, and one that says what to do."""

    name: str
    title: str
    remedy: str


_READING_REMEDIES = {
    "empty-file": "写上内容；不要的文件删去",
    "file-too-large": "把内容分成几个文件；图片、附件不要贴进来",
    "not-text": "存成纯文本的 .md 或 .yaml；Word、Excel 文件不能改个扩展名就用",
    "not-utf8": "用记事本打开，另存为，编码选 UTF-8",
    "line-separator": "删去这个看不见的换行符，需要换行就按回车",
    "control-character": "删去这个看不见的字符，重新打一遍那几个字",
    "alias": "把引用的内容直接写在这里；值本来以 * 开头的，加英文引号",
    "anchor": "删去 & 和后面的名字；值本来以 & 开头的，加英文引号",
    "bad-escape": "改用单引号，反斜杠就只是反斜杠",
    "bad-indent": "同一层的各行，行首空格数要一样",
    "comment-after-value": "值要带 # 的，整个值加英文引号；是说明的，另起一行写",
    "comment-inside-value": "值写成一行，或用 | 起头的多行文字",
    "full-width-colon": "键后面用英文冒号，冒号后空一格",
    "full-width-indent": "行首改用半角空格",
    "merge-key": "把要合并的各项直接写在这里",
    "missing-colon": "写成 键: 值；是上一行的续行，就接到上一行后面",
    "needs-quotes": "整个值用英文引号括起来",
    "no-blank-after-dash": "减号后面空一格",
    "no-blank-after-colon": "冒号后面空一格",
    "not-yaml": "照上下几行的写法改；还不行，把这一行的值用英文引号括起来",
    "second-document": "删去多余的 --- 一行；两份内容分成两个文件",
    "tab-indent": "行首改用空格，每层两个",
    "tag": "删去 ! 和后面的字；值本来以 ! 开头的，加英文引号",
    "text-after-quotes": "引号括住整个值，里面的引号用中文引号",
    "too-deep": "层次太多，多半是缩进或括号打错了；照表样减少层次",
    "unclosed-quote": "补上后一半引号，或删去前一半",
    "unindented-rows": "粘贴的每一行，行首都空两格",
    "heading-without-blank": "# 后面空一格再写标题",
    "no-front-matter": "文件第一行写 ---，数据写在它下面，再写一行 --- 结束",
    "unclosed-front-matter": "数据后面另起一行写 ---",
    "wrong-fence": "改成三个半角减号，顶格，单独一行",
    "empty-value": "填上值；没有就把这个键整行删去",
    "fraction-of-fen": "金额最小到分；核对小数点和单位",
    "missing-key": "照提示补上这个键",
    "not-a-date": "写成 2024-02-14 这样",
    "not-a-number": "写成整数，如 3",
    "not-a-yes-or-no": "写 是 或 否",
    "not-an-amount": "写成 150000.00 或 15万元 这样，不带“约”“左右”等字",
    "repeated-key": "两处合成一处，或删去一处",
    "no-tabs": "从 Excel 里复制整块粘贴；手工录入的，各格之间按 Tab 键",
    "too-many-cells": "核对这一行的制表符，每格对准表头",
    "unknown-key": "照提示改成认识的键；表样里没有的栏目，写在 附表 或 其他栏目 里",
    "unknown-word": "照提示改成规定的词",
    "unnamed-column": "给这一列写上表头；空列删去",
    "wrong-type": "照提示的样子写：一个值、一列值，或者几个键",
}

_OTHERS = {
    "missing-file": ("缺少站点、行政区或部门的文件", "照提示新建这个文件"),
    "unknown-file": ("文件放错了地方或名字不对，没有用到", "照提示改名，或移到该放的文件夹；不要的删去"),
    "unknown-profile": ("没有这种表式", "照提示改成有的表式"),
    "year-mismatch": ("年度与所在的文件夹不同", "改年度，或把文件移到那一年的文件夹"),
    "missing-address": ("没有编码，网址无从拼出", "写 单位编码 或 项目编码；哪里都没有印的，写 网址代号"),
    "unusable-code": ("编码不能用在网址里", "核对编码；确实如此的，另写 网址代号，只用字母、数字和连字符"),
    "same-address": ("两处用了同一个编码，网址会重复", "改其中一个；一经公布的不要改"),
    "link-in-content": ("内容文件夹里有快捷方式或链接", "换成真的文件"),
    "unreadable-file": ("文件打不开", "看它是不是正被别的程序占用，或者没有权限"),
    "unreadable-folder": ("文件夹打不开", "看有没有权限"),
    "malformed-stop-word": ("停用词表里有一行不成条目", "写法：词 => 改为 # 理由"),
    "repeated-stop-word": ("停用词表里一个词写了两次", "删去一行"),
    "rule-crashed": ("一条核对规则自己出了错", "这是程序的错，请把这一段发给维护者"),
    "template-syntax": ("模板写法不对", "照提示改模板的那一行"),
    "template-missing": ("模板文件找不到", "补上这个模板，或改引用它的名字"),
    "template-undefined": ("模板用了没有的值", "照提示改模板里的名字"),
    "template-error": ("模板运行时出错", "照提示改模板的那一行"),
    "examples-missing": ("组件没有示例", "给组件写 examples.yaml"),
    "examples-unreadable": ("组件的示例读不懂", "照提示改 examples.yaml"),
}

#: Every fault that is no rule's, by name.
FAULT_PAGES: Mapping[str, FaultPage] = {
    page.name: page
    for page in (
        *(FaultPage(name, title, _READING_REMEDIES[name]) for name, title in READING.items()),
        *(FaultPage(name, title, remedy) for name, (title, remedy) in _OTHERS.items()),
    )
}
