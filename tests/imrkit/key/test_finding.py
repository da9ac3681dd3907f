"""What a key holds, found in a text however it is written, and how sure it is that it is meant."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from imrkit.key import Certainty, KeyFinder, parse_key

KEY = parse_key(
    """
[names]
"Sioned Mair Pritchard" = "Adult A"
"Delyth Pritchard" = "Mother of Adult A"
"PC Gareth Hughes" = "PC1"
"Grace Mensah" = "Adult B"
"James O'Neill-Wójcik" = "Adult C"
"Karen Child" = "Child A"
"Mark" = "Adult D"
"Yaw Li" = "Adult E"
"Nana Adwoa Manson" = "Adult F"
"Callum MacDonald" = "Adult G"
[spellings]
"Adult A" = ["Dee", "Ms Pritchard"]
[dates]
"Adult A" = ["17 September 1989"]
[addresses]
"Adult A" = ["12 Heol y Bont, Trefwern TW14 9QX"]
[numbers]
"PC1" = ["4471", "07700 900123"]
[kept]
words = ["Grace Road"]
"""
)
FINDER = KeyFinder(KEY)


def _found(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            text[one.start : one.end],
            " or ".join(KEY.entries[number].code for number in one.entries),
            one.certainty.value,
        )
        for one in FINDER.find(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sioned Mair Pritchard",
        "SIONED PRITCHARD",
        "PRITCHARD, Sioned",
        "Siôned",
        "S. M. Pritchard",
        "S Pritchard",
        "Sioned P",
        "S.M.P",
        "Sio\u00adned Prit-\nchard",
        "Sioned\u00a0Mair",
        "Ms Pritchard",
        "sioned.pritchard",
        "Sioned_Pritchard",
        "12 Heol y Bont, Trefwern TW14 9QX",
        "12 HEOL Y BONT",
        "TW149QX",
        "17/9/89",
        "17th of September 1989",
    ],
)
def test_every_spelling_is_found_whole(text: str) -> None:
    assert _found(f"It was {text} then") == [(text, "Adult A", "sure")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("O’Neill said", [("O’Neill", "Adult C", "sure")]),
        ("ONEILL WOJCIK", [("ONEILL WOJCIK", "Adult C", "sure")]),
        ("her sister Pritchard", [("Pritchard", "Adult A or Mother of Adult A", "sure")]),
        ("the Mensahs", [("Mensahs", "Adult B", "doubtful")]),
        ("Grace said so", [("Grace", "Adult B", "sure")]),
        ("Grace fell", [("Grace", "Adult B", "doubtful")]),
        ("met by Grace there", [("Grace", "Adult B", "likely")]),
        ("Mark fell", [("Mark", "Adult D", "sure")]),  # the key has it by itself
        ("Mark Lane", [("Mark", "Adult D", "doubtful")]),
        ("a grace period; to mark it", []),
        ("at Grace Road", []),  # the key keeps it
        ("Child A met her", []),  # a code of the key is no name
        ("a Pritchard by birth", [("Pritchard", "Adult A or Mother of Adult A", "sure")]),
        ("so man, son of hers", []),
        ("#JusticeForSioned", [("Sioned", "Adult A", "doubtful")]),
        ("Ronald MacGareth", []),
        ("Li said", [("Li", "Adult E", "doubtful")]),
        ("Mr Li", [("Li", "Adult E", "sure")]),
        ("PC 4471 rang", [("4471", "PC1", "sure")]),
        ("4471 days", [("4471", "PC1", "likely")]),
        ("on +44 7700 900123", [("44 7700 900123", "PC1", "sure")]),
        ("4DEE12AB", []),
        ("the MacDonalds", [("MacDonalds", "Adult G", "doubtful")]),
        (
            "Sioned, Delyth",
            [("Sioned", "Adult A", "sure"), ("Delyth", "Mother of Adult A", "sure")],
        ),
        ("Callum, MacDonald", [("Callum", "Adult G", "sure"), ("MacDonald", "Adult G", "sure")]),
        ("MacDonald (Callum)", [("MacDonald", "Adult G", "sure"), ("Callum", "Adult G", "sure")]),
        ("MacDonald; Callum", [("MacDonald", "Adult G", "sure"), ("Callum", "Adult G", "sure")]),
        ("GM and D.P. came", [("D.P", "Mother of Adult A", "sure")]),
    ],
)
def test_how_sure_it_is_depends_on_the_words_around(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the main reason", []),  # Mai N.
        ("Anne fell", []),  # Ann E.
        ("from amain@x.example", ["amain"]),
        ("see nmai, please", ["nmai"]),
        ("Mai N. and N Mai", ["Mai N", "N Mai"]),
    ],
)
def test_a_name_with_an_initial_is_no_other_word(text: str, found: list[str]) -> None:
    finder = KeyFinder(
        parse_key('[names]\n"Nguyen Mai" = "Adult A"\n"Ann Evans" = "Adult B"\n"Alun Main" = "PC1"')
    )

    assert [text[one.start : one.end] for one in finder.find(text)] == found


def test_two_people_of_one_name_are_both_told() -> None:
    finder = KeyFinder(parse_key('[names]\n"Ann Price" = "Adult A"\n"Ann Rees" = "Adult B"\n'))

    (one,) = finder.find("It was Ann.")

    assert (one.entries, one.certainty) == ((0, 1), Certainty.SURE)


def test_a_further_spelling_settles_whose_a_name_is() -> None:
    key = parse_key(
        '[names]\n"Ann Price" = "Adult A"\n"Ann Rees" = "Adult B"\n[spellings]\n"Adult B" = ["Ann"]'
    )

    (one,) = KeyFinder(key).find("It was Ann.")

    assert one.entries == (1,)


def test_words_that_run_together_are_names_in_data_and_doubtful_in_prose() -> None:
    (prose,) = FINDER.find("RefSionedStatement")
    (data,) = FINDER.find("RefSionedStatement", in_words=False)

    assert (prose.certainty, data.certainty) == (Certainty.DOUBTFUL, Certainty.SURE)


def test_time_grows_with_the_text() -> None:
    lines = [f'"Forename{chr(97 + i)} Surname{chr(97 + i)}" = "Adult {i}"' for i in range(26)]
    finder = KeyFinder(parse_key("\n".join(["[names]", *lines])))
    words = "On Monday Forenamea Surnamea told S. Other that the man, son of hers, had gone. "

    def taken(count: int) -> float:
        started = time.process_time()
        finder.find(words * count)
        return time.process_time() - started

    assert taken(8000) < 8 * taken(2000) + 0.05


@pytest.mark.parametrize(
    "name", ["Bjørn Sæther", "Þóra Łuczak", "Đorđe Œuvrard", "Işıl Großmann", "Nguyễn Ðạt"]
)
@pytest.mark.parametrize("way", [str, str.upper, str.lower, "“{}”".format, "({})…".format])
def test_letters_of_any_alphabet_like_ours_are_found(name: str, way: Callable[[str], str]) -> None:
    finder = KeyFinder(parse_key(f'[names]\n"{name}" = "Adult A"'))

    assert [one.certainty for one in finder.find(f"so {way(name)} fell")] == [Certainty.SURE]
