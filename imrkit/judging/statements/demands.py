"""Tell a line that asks for something from an introduction, a lead-in, a note and a field."""

from __future__ import annotations

import re

from imrkit.judging.wordlists import PhraseFinder, signs
from imrkit.words.likeness import words_of
from imrkit.words.sentences import sentences

_FIELD = re.compile(
    r"\s*+(?P<label>[^\W\d][^:.;\n?]{0,48})(?:\?\s*+(?:\([^()\n]{0,60}\))?)?\s*+:\s*+"
)
_FIELD_LABELS = """
owner owners lead leads responsible responsibility accountable whom timescale timescales target
deadline date when by due completion outcome outcomes measure measures evidence milestone
milestones priority progress status rationale impact success action actions rag review cause
"""
_FIELD_WORDS = frozenset(_FIELD_LABELS.split())
_LONGEST_LABEL = 6  # words
# “Review of the pathway” is a title, and so is “Change. The record moved …”.
_NO_OBJECT = frozenset({"of", "for", "was", "were", "is", "are", "has", "had", "and"})


def is_demand(line: str) -> bool:
    """Tell whether a paragraph without a number asks for something to be done."""
    if line.rstrip().endswith(":"):
        return False
    return any(_asks(line[start:end]) for start, end in sentences(line))


def field_of(line: str) -> tuple[str, str] | None:
    """Return the label and the words of a line such as “Owner: Head of Custody”; else ``None``."""
    found = _FIELD.match(line)
    if found is None:
        return None
    words = words_of(found["label"])
    is_field = len(words) <= _LONGEST_LABEL and not _FIELD_WORDS.isdisjoint(words)
    return (" ".join(words), line[found.end() :].strip()) if is_field else None


def _asks(sentence: str) -> bool:
    found = signs("demands")
    if found["speaks_of_itself"].is_in(sentence):
        return False
    if _begins(found["begins"], sentence):
        return True
    if sentence.endswith("?"):
        return False
    if found["asks"].is_in(sentence):
        return True
    does = signs("owners")["roles"].is_in(sentence) or found["bodies"].is_in(sentence)
    return does and "will" in words_of(sentence)


def _begins(verbs: PhraseFinder, sentence: str) -> bool:
    first = next(verbs.find(sentence), None)
    if first is None or sentence[: first.start].strip(" ([“‘\"'"):
        return False
    behind = words_of(sentence[first.end : first.end + 20])
    return bool(behind) and behind[0] not in _NO_OBJECT and sentence[first.end] == " "
