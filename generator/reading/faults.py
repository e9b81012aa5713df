"""Every fault the reader reports, by name, with what it means."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    # The bytes.
    "empty-file": "文件里没有内容",
    "file-too-large": "文件太大",
    "not-text": "不是文本文件",
    "not-utf8": "编码不是 UTF-8",
    "line-separator": "文字里夹着看不见的换行符",
    "control-character": "文字里夹着看不见的控制字符",
    # The form of the YAML.
    "alias": "用了 YAML 的引用（*）",
    "anchor": "用了 YAML 的锚点（&）",
    "bad-escape": "双引号里有读不懂的反斜杠",
    "bad-indent": "缩进没有对齐",
    "comment-after-value": "值后面的 # 会吃掉其后的文字",
    "comment-inside-value": "折行的值里有以 # 开头的行",
    "full-width-colon": "键后面用了全角冒号",
    "full-width-indent": "行首用全角空格缩进",
    "merge-key": "用了 YAML 的合并键（<<）",
    "missing-colon": "一行里没有“键: 值”",
    "needs-quotes": "值要加引号才读得出",
    "no-blank-after-dash": "列表的减号后面没有空格",
    "no-blank-after-colon": "冒号后面没有空格",
    "not-yaml": "读不懂的 YAML",
    "second-document": "一个文件里有两份 YAML",
    "tab-indent": "行首用制表符缩进",
    "tag": "用了 YAML 的标签（!）",
    "text-after-quotes": "引号没有包住整个值",
    "too-deep": "嵌套太深",
    "unclosed-quote": "引号没有配对",
    "unindented-rows": "粘贴的行没有缩进",
    # Front matter and body.
    "heading-without-blank": "标题的 # 后面没有空格",
    "no-front-matter": "文件开头没有数据部分",
    "unclosed-front-matter": "数据部分没有结束",
    # Keys and values.
    "empty-value": "必填的值空着",
    "fraction-of-fen": "金额不足一分",
    "missing-key": "缺少必填的键",
    "not-a-date": "不是日期",
    "not-a-number": "不是整数",
    "not-a-yes-or-no": "不是“是”或“否”",
    "not-an-amount": "不是金额",
    "repeated-key": "同一个键写了两次",
    "too-many-cells": "一行的格子比表头多",
    "unknown-key": "不认识的键",
    "unknown-word": "不在规定的词里",
    "unnamed-column": "一列没有表头",
    "wrong-type": "值的写法不对",
}
