"""Which field each key of a mapping names; keys that name none, name one twice, or are wanting."""

from __future__ import annotations

from collections.abc import Mapping as Given

from generator.diagnostic import Diagnostic
from generator.reading.fields import Field, Form, Table, table
from generator.reading.lines import wrong_colon, wrong_dash
from generator.reading.node import Mapping, Node, Refused, Scalar
from generator.reading.scalars import is_empty, nearest
from generator.reading.wording import known_keys, missing_key, not_a_key, repeated_key, unknown_key

#: After so many faults of a file, a wrong key is no longer compared with the known ones, which takes time.
MAX_ADVISED = 200


def match_keys(fields: Table, node: Mapping, faults: list[Diagnostic]) -> dict[str, Node]:
    """The value of each field, by its Python name; faults of the keys are added to `faults`."""
    keys: dict[str, Scalar] = {}
    given: dict[str, Node] = {}
    unknown: list[Scalar] = []
    by_word = fields.by_word
    for key, value in node.pairs:
        if isinstance(key, Refused):
            continue
        if not isinstance(key, Scalar) or key.style in ("|", ">"):
            faults.append(not_a_key(key, known_keys(fields, given)))
        elif key.text == "<<" and not key.style:
            message = "<< 是 YAML 的合并键，本系统不用"
            faults.append(Diagnostic(key.at, "merge-key", message, "要重复同样的内容，请照写一遍"))
        elif (each := by_word.get(key.text.strip())) is None:
            unknown.append(key)
        elif each.name in given:
            faults.append(repeated_key(key, keys[each.name]))
        else:
            keys[each.name], given[each.name] = key, value
    meant = {_report_unknown(fields, key, given, faults) for key in unknown}
    faults += [
        missing_key(each, node.at)
        for each in fields.required
        if each.name not in given and each.name not in meant
    ]
    return given


def wrong_dashes(node: Mapping) -> list[Diagnostic]:
    """The keys of a mapping that were meant as items of a list: `-科目编码: 1`."""
    found = (wrong_dash(key.at.source, key.at.line) for key, _ in node.pairs)
    return [fault for fault in found if fault is not None]


def _report_unknown(
    fields: Table, key: Scalar, given: Given[str, Node], faults: list[Diagnostic]
) -> str | None:
    """Report an unknown key; the name of the field that was probably meant."""
    word = key.text.strip()
    for mark in ("：", ":"):
        head = word.split(mark, 1)[0].strip()
        if mark in word and head in fields.by_word and (fault := wrong_colon(key.at.source, key.at.line)):
            faults.append(fault)
            return fields.by_word[head].name
    dash = wrong_dash(key.at.source, key.at.line)
    if dash is not None:
        faults.append(dash)
        return None
    above = _belongs_under(fields, word, given)
    if above is not None:
        hint = f"“{word}”是“{above.word}”下一层的键，前面加两个空格"
        faults.append(unknown_key(key, hint))
        return None
    near = None
    if len(faults) < MAX_ADVISED:
        # What is still wanted first, what is there already last.
        likely = sorted(
            fields.by_word.items(), key=lambda item: (item[1].name in given, not item[1].is_required)
        )
        near = nearest(word, (each for each, _ in likely))
    guess = f"是不是“{near}”？" if near else ""
    faults.append(unknown_key(key, guess + known_keys(fields, given)))
    return fields.by_word[near].name if near else None


def _belongs_under(fields: Table, word: str, given: Given[str, Node]) -> Field | None:
    """The field left empty whose record has this key: the key is not indented."""
    for each in fields.fields:
        node = given.get(each.name)
        is_open = each.form is Form.RECORD and isinstance(node, Scalar) and is_empty(node)
        if is_open and word in table(each.kind).by_word:
            return each
    return None
