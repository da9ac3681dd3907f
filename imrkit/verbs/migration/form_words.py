"""Which words of a document are its form's and which an author's, where no place tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from imrkit.words.whole_words import whole_words

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d+")
_LONGEST_LINE = 400  # letters of labels that stand in one line


def folded(text: str) -> str:
    """Return a text with single spaces."""
    return _SPACE.sub(" ", text).strip()


class FormWords:
    """The words of a form: its headings, labels, options and help."""

    def __init__(self, words: Iterable[str], is_guidance: Callable[[str], bool]) -> None:
        self._words = {words for one in words if any(map(str.isalnum, words := folded(one)))}
        self._long_first = sorted(self._words, key=len, reverse=True)
        self._is_guidance = is_guidance
        self._numberless = {_NUMBER.sub("0", one) for one in self._words}

    def are(self, text: str) -> bool:
        """Tell whether a text says nothing beyond them."""
        words = folded(text)
        if not words or words in self._words:
            return True
        if all(folded(line) in self._words or self._is_guidance(line) for line in text.split("\n")):
            return True
        return self._is_made_of_them(words)

    def has(self, text: str) -> bool:
        """Tell whether a text is one of them, whatever its numbers are: pages are counted anew."""
        return _NUMBER.sub("0", folded(text)) in self._numberless

    def _is_made_of_them(self, text: str) -> bool:
        """Tell whether labels that stand in one line are all that a text says."""
        if len(text) > _LONGEST_LINE:
            return False
        for one in self._long_first:
            if one in text:
                text = whole_words(one).sub(" ", text)
        return not any(map(str.isalnum, text))
