"""What speaks for a stretch of words being a person's name, and what against it."""

from __future__ import annotations

from enum import IntEnum

from imrkit.judging.identifiers.runs import Stretch
from imrkit.judging.identifiers.tokens import NAMES, Sort, Token
from imrkit.words import lexicon

_PLACING = frozenset({"in", "at", "near", "into", "outside", "around", "across", "within", "on"})
# “North Fenland”, and “the Fenland delivery unit”: a part of the land, and who serves it.
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "mid", "upper", "lower", "central", "greater", "inner"}
    | {"outer", "northern", "southern", "eastern", "western"}
)
_SERVES = frozenset(
    {"delivery", "division", "district", "directorate", "locality", "cluster", "hub", "area"}
    | {
        "team",
        "unit",
        "office",
        "region",
        "branch",
        "sector",
        "borough",
        "custody",
        "neighbourhood",
    }
)
# What bears the name of the land that it serves; “Marsden Hospital” may bear a person’s.
_BODIES = frozenset({"police", "constabulary", "council", "borough", "county", "district", "city"})
_SELF = frozenset({"herself", "himself", "themselves", "themself", "myself"})


class Weight(IntEnum):
    """How much speaks for a name."""

    NONE = 0
    SOME = 1
    MUCH = 2


def weight(stretch: Stretch) -> Weight:
    """Weigh a stretch."""
    core = stretch.core
    if not core:
        return Weight.NONE
    if stretch.title is not None:
        return Weight.NONE if _is_thing(stretch) or _is_post(stretch) else Weight.MUCH
    if _belongs_to_a_thing(stretch):
        return Weight.NONE
    return _weight_of_several(stretch) if len(core) > 1 else _weight_of_one(stretch)


def is_person(stretch: Stretch) -> bool:
    """Tell whether the words around a stretch are such as stand around a person."""
    before, after = stretch.before, stretch.after
    if before and not before.owns and before.letters in lexicon.RELATIONS | _SELF:
        return True
    if after is None or after.capital:
        return False
    owned = stretch.words[-1].owns
    return after.letters in (lexicon.RELATIONS if owned else lexicon.ACTS)


def names_body(after: Token | None) -> bool:
    """Tell whether the word behind a name makes it that of a public body of some land."""
    return after is not None and after.capital and after.letters in _BODIES


def _is_thing(stretch: Stretch) -> bool:
    return stretch.after is not None and stretch.after.capital and _names_thing(stretch.after)


def _is_post(stretch: Stretch) -> bool:
    """Tell whether two words for roles name a post: “Nurse Director”."""
    title = stretch.title
    is_role = title is not None and title.letters in lexicon.ROLES
    return is_role and all(
        one.letters in lexicon.ROLES and one.sort not in NAMES for one in stretch.core
    )


def _names_thing(word: Token) -> bool:
    return word.letters in lexicon.THINGS or word.letters.removesuffix("s") in lexicon.THINGS


def _belongs_to_a_thing(stretch: Stretch) -> bool:
    """Tell whether the words around say that a stretch is part of another name than a person's."""
    before, after, text = stretch.before, stretch.after, stretch.text
    if _is_of_land(stretch):
        return True
    if after and after.capital and after.sort in (Sort.WORD, Sort.BOTH_WAYS) and not after.starts:
        return True
    if after and _names_thing(after) and before and before.letters == "the":
        return True
    if before is None or stretch.comma:
        return False
    if before.letters in lexicon.BEFORE_THINGS:
        return before.letters != "the" or len(stretch.core) == 1 or _names_thing(stretch.core[-1])
    if text[stretch.start - 2 : stretch.start] == "& ":
        return True
    small = not before.capital or before.starts or before.letters in lexicon.ROLES
    return not small and not _is_full(stretch)


def _is_of_land(stretch: Stretch) -> bool:
    """Tell whether a stretch names a part of the land, or what serves one."""
    core, after = stretch.core, stretch.after
    is_part = core[0].letters in _QUARTERS and core[0].sort is not Sort.GIVEN
    is_whole = core[0] is stretch.words[0] and not stretch.words[-1].owns
    serves = after is not None and not after.capital and after.letters in _SERVES
    if is_part and len(core) > 1:
        return is_whole and not is_person(stretch)
    return serves and is_whole and not _is_full(stretch) and not is_person(stretch)


def _is_full(stretch: Stretch) -> bool:
    core = stretch.core
    return len(core) > 1 and core[0].sort is Sort.GIVEN and core[-1].sort in NAMES


def _weight_of_several(stretch: Stretch) -> Weight:
    core = stretch.core
    if _names_thing(core[-1]) and not is_person(stretch):
        return Weight.NONE
    if any(one.sort in NAMES for one in core):
        return Weight.MUCH
    placed = stretch.before is not None and stretch.before.letters in _PLACING
    if any(one.sort is Sort.UNKNOWN for one in core):
        return Weight.NONE if placed else Weight.SOME
    known = lexicon.is_given_name(core[0].letters) and lexicon.is_surname(core[-1].letters)
    return Weight.SOME if (known and not core[0].starts) or is_person(stretch) else Weight.NONE


def _weight_of_one(stretch: Stretch) -> Weight:
    (one,) = stretch.core
    if len(stretch.words) > 1 and one.sort is not Sort.BOTH_WAYS:  # with initials, or “Ní”
        lone = stretch.words[-1].text if stretch.words[0] is one else ""
        return Weight.SOME if lone else Weight.MUCH
    if stretch.before is not None and stretch.before.letters in _PLACING:
        return Weight.NONE
    if one.letters in lexicon.ROLES:  # “Son rang”
        return Weight.NONE
    if one.sort is Sort.GIVEN or (one.sort is Sort.UNKNOWN and _is_quoted(stretch)):
        return Weight.SOME
    return Weight.SOME if is_person(stretch) else Weight.NONE


def _is_quoted(stretch: Stretch) -> bool:
    """Tell whether a stretch is all of a quotation: “Del” owed him money."""
    around = (
        stretch.text[stretch.start - 1 : stretch.start]
        + stretch.text[stretch.end : stretch.end + 1]
    )
    return around in ("“”", '""', "‘’")
