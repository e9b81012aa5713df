"""What a person is told about keys and values, with the line to type instead."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostic import Diagnostic, Related
from generator.reading.fields import Field, Form, Table, table
from generator.reading.node import Mapping, Node, Scalar, Sequence
from generator.reading.quoting import scalar
from generator.source import Span

#: How many keys a message about an unknown key lists.
MAX_LISTED = 12


def wrong_type(each: Field, node: Node) -> Diagnostic:
    """A value of another form than its field: a list for a text, a text for keys."""
    what = {Scalar: "一段文字", Sequence: "一个列表", Mapping: "下一层的键"}.get(type(node), "")
    key = each.word
    if isinstance(node, Scalar) and node.text.lstrip().startswith("｜"):
        hint = f"“｜”是全角的，改成半角：{key}: |"
    elif each.form is Form.RECORDS and "\t" in node.at.source.line(node.at.line):
        hint = f"从 Excel 粘贴的行，上面的“{key}:”后面要写 |：{key}: |"
    elif each.form is Form.RECORDS:
        first = first_key(table(each.kind))
        hint = f"每一项以“- ”开头：换行写“  - {first}”；从 Excel 粘贴的行，“{key}:”后面先写 |，各行前面空两格"
    elif each.form is Form.TEXTS:
        item = scalar(typed(node)) if isinstance(node, Scalar) else "…"
        hint = f"每一项单独一行，以“- ”开头：换行写“  - {item}”"
    elif each.form is Form.RECORD:
        hint = f"写成：{as_line(each)}"
    elif not isinstance(node, Scalar) and each.form is Form.TEXT:
        hint = f"写成一段文字；文字里有特别的符号，就加引号：{key}: {scalar(typed(node))}"
    else:
        hint = f"写成：{key}: {each.sample}"
    return Diagnostic(node.at, "wrong-type", f"“{key}”要写{each.form.value}，写的却是{what}", hint)


def not_keys(fields: Table, node: Scalar | Sequence) -> Diagnostic:
    """A text or list where the keys of a record must stand."""
    what = "一个列表" if isinstance(node, Sequence) else "一段文字"
    return Diagnostic(
        node.at, "wrong-type", f"这里要写“键: 值”，写的却是{what}", f"写成：{first_key(fields)}"
    )


def not_a_key(node: Node, known: str) -> Diagnostic:
    """A list, mapping or block where a key must stand."""
    return Diagnostic(node.at, "wrong-type", "冒号前面要写一个键，这里却是列表或一段文字", known)


def bad_item(each: Field, item: Node) -> Diagnostic:
    """An item of a list of texts that is empty or no text."""
    if isinstance(item, Scalar):
        message = f"“{each.word}”里有一项空着"
        return Diagnostic(item.at, "empty-value", message, "写上内容，或删去这一行")
    message = f"“{each.word}”的每一项是一段文字，这里却有下一层"
    hint = f"写成一段文字；文字里有冒号，就加引号：- {scalar(typed(item))}"
    return Diagnostic(item.at, "wrong-type", message, hint)


def typed(node: Node) -> str:
    """The first line of what was typed for a node."""
    at = node.at
    if isinstance(node, Scalar):
        return node.text.split("\n", 1)[0]
    line = at.source.line(at.line)
    return line[at.column - 1 : at.end_column - 1 if at.end_line == at.line else len(line)].strip()


def missing_key(each: Field, at: Span) -> Diagnostic:
    """A required key that is not there, with a line to add."""
    return Diagnostic(at, "missing-key", f"缺少“{each.word}”", f"加一行：{as_line(each)}")


def unknown_key(key: Scalar, hint: str) -> Diagnostic:
    """A key that names no field here."""
    word = key.text.strip()
    shown = word if len(word) <= 30 else word[:30] + "…"
    return Diagnostic(key.at, "unknown-key", f"不认识“{shown}”这个键，它的内容会丢失", hint)


def repeated_key(key: Scalar, first: Scalar) -> Diagnostic:
    """A field written twice, perhaps in two spellings."""
    if key.text == first.text:
        message = f"“{key.text}”写了两次"
    else:
        message = f"“{key.text}”与“{first.text}”是同一个键，写了两次"
    hint = f"前一处在第 {first.at.line} 行；留下对的一处，删去另一处"
    return Diagnostic(key.at, "repeated-key", message, hint, related=(Related(first.at, "前一处"),))


def empty_value(each: Field, node: Scalar) -> Diagnostic:
    """A required value or cell left empty."""
    hint = f"填上内容，如 {each.sample}" if node.style == "cell" else f"填上内容：{as_line(each)}"
    if node.style == "cell" and "合计" in node.at.source.line(node.at.line):
        hint += "；这是合计行的，删去这一行，合计由程序算出"
    return Diagnostic(node.at, "empty-value", f"“{each.word}”必须填写，这里空着", hint)


def as_line(each: Field) -> str:
    """A field as one line, as an example."""
    if each.form is Form.RECORDS:
        return f"{each.word}: 换行写“  - {first_key(table(each.kind))}”"
    if each.form is Form.RECORD:
        return f"{each.word}: 换行写“  {first_key(table(each.kind))}”"
    return f"{each.word}: {each.sample}"


def first_key(fields: Table) -> str:
    """The line with which a record of this class may begin."""
    first = next((each for each in fields.fields if each.is_required), fields.fields[0])
    return as_line(first)


def known_keys(fields: Table, given: Iterable[str]) -> str:
    """The keys that may still be written in a record."""
    taken = set(given)
    words = [each.word for each in fields.fields if each.name not in taken]
    if not words:
        return "本处可写的键都已写了"
    more = "等" if len(words) > MAX_LISTED else ""
    return f"本处可写的键：{'、'.join(words[:MAX_LISTED])}{more}"
