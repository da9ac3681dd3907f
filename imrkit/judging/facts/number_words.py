"""Read the numbers that people write as words or figures."""

from __future__ import annotations

_SMALL_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_SMALL_WORDS.split())}
_TENS = {word: 10 * value for value, word in enumerate(_TENS_WORDS.split(), start=2)}
# A number as one may write it, for a pattern; “number_in” reads what it finds.
NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen)"
)
_LONGEST = 3  # figures: what is longer counts nothing that a report would count


def number_of(words: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the number that some words begin with, and of how many words it is.

    ``words`` are in small letters, hyphens parting them: "thirty", "one". ``None``: no number, or
    one that counts nothing.
    """
    first = words[0] if words else ""
    if first.isdecimal() and first.isascii():
        return (int(first), 1) if len(first) <= _LONGEST and first[0] != "0" else None
    if first in _SMALL:
        return _SMALL[first], 1
    if first in _TENS:
        unit = _SMALL.get(words[1] if len(words) > 1 else "", 0)
        return (_TENS[first] + unit, 2) if 0 < unit < 10 else (_TENS[first], 1)
    return None


def number_in(text: str) -> int | None:
    """Return the number that a text like “31”, “thirty-one” or “A” (one) is; ``None`` of others."""
    words = tuple(text.casefold().replace("-", " ").split())
    if words in (("a",), ("an",)):
        return 1
    found = number_of(words)
    return found[0] if found and found[1] == len(words) else None
