"""The site from above: its settings, its regions, its departments without their filings, and who belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import address
from generator.checks.registry import RULES
from generator.checks.run import checked
from generator.corpus.corpus import Corpus
from generator.corpus.family import families, names_of
from generator.corpus.load import ReadFile, assemble, read_file
from generator.diagnostic import Diagnostic
from generator.making.shard import Manner

_SITE_RULES = tuple(each for each in RULES if each.scope == "site")


@dataclass(frozen=True)
class Overview:
    """`directory` knows settings, regions and departments; `families` are the folders of each family in order;
    `names` are the names of the departments of each region's folder, for rules that tell a slip from another name;
    `addresses` are the folders of departments by the address below which all their pages are (`130525/288002/`).
    """

    directory: Corpus
    families: tuple[tuple[str, ...], ...]
    names: Mapping[str, tuple[str, ...]]
    addresses: Mapping[str, str]


def overview(
    files: Mapping[str, bytes], folders: Iterable[str], unread: Iterable[Diagnostic], manner: Manner
) -> Overview:
    """`files` are those that tell of the site from above, `folders` all folders of departments, `unread` what could not be read above."""
    read = [read_file(path, data) for path, data in files.items()]
    read += [ReadFile(each.at.path, None, (each,)) for each in unread]
    directory = assemble(read)
    if manner.is_checked:
        directory = checked(directory, is_production=manner.is_production, rules=_SITE_RULES)
    names: dict[str, dict[str, None]] = {}
    for each in directory.departments:
        names.setdefault(each.region.folder, {}).update(dict.fromkeys(names_of(each)))
    return Overview(
        directory,
        families(directory, folders),
        {region: tuple(sorted(found)) for region, found in names.items()},
        {address.canonical(address.department(each)): each.folder for each in directory.departments},
    )
