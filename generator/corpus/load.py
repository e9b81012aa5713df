"""(path, bytes) pairs become one corpus."""

from __future__ import annotations

from collections.abc import Mapping

from generator.corpus.corpus import Corpus
from generator.corpus.link import assemble
from generator.corpus.read import ReadFile, read_file

__all__ = ["ReadFile", "assemble", "load", "read_file"]


def load(files: Mapping[str, bytes]) -> Corpus:
    """The corpus of a content folder given as path → bytes; every fault of every file is gathered on the way."""
    return assemble(read_file(path, data) for path, data in files.items())
