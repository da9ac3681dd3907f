"""Names of a text replaced by their codes, as a reader would expect to find them."""

from __future__ import annotations

import pytest

from imrkit.key import KeyFinder, Style, parse_key, renamed_link, renaming

KEY = parse_key(
    """
[names]
"Sioned Mair Pritchard" = "Adult A"
"PC Gareth Hughes" = "PC1"
"Grace Mensah" = "Adult B"
"James Wójcik" = "Adult C"
"Dr Anil Khan" = "GP 1"
"Ama Osei" = "Adult E"
"Kofi Osei" = "Adult F"
[spellings]
"Adult A" = ["Dee"]
[dates]
"Adult A" = { "17 September 1989" = "in autumn 1989" }
"Adult B" = ["1 May 1990"]
"Adult E" = ["1 May 1990"]
[addresses]
"Adult A" = ["12 Heol y Bont, Trefwern TW14 9QX"]
[numbers]
"PC1" = ["4471", "07700 900123"]
"""
)
FINDER = KeyFinder(KEY)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Sioned’s car and Pritchard's son", "Adult A’s car and Adult A's son"),
        ("James’ bag", "Adult C’s bag"),
        ("the man called ‘James’ fell", "the man called ‘Adult C’ fell"),
        ("SIONED PRITCHARD", "Adult A"),
        ("Sioned Jane Pritchard", "Adult A"),
        ("Sioned T. Pritchard", "Adult A"),
        ("Sioned Sioned", "Adult A Adult A"),
        ("S.P. was told, J.W. too.", "Adult A was told, Adult C too."),
        ("Mrs Pritchard and Ms. Mensah", "Adult A and Adult B"),
        ("PC 4471 Hughes, PC Hughes, DS Hughes", "PC1, PC1, PC1"),
        ("Temporary Detective Sergeant Hughes", "PC1"),
        ("PC 4471 rang", "PC1 rang"),
        ("on +44 7700 900123 or 07700900123", "on [PC1: number] or [PC1: number]"),
        ("Dr A Khan", "GP 1"),
        ("Dr Wójcik and PC Mensah", "Dr Adult C and PC Adult B"),
        ("Aunt Sioned", "Aunt Adult A"),
        ("born 17/09/1989", "born in autumn 1989"),
        ("born 1.5.1990", "born [Adult B and Adult E: date]"),
        ("12 Heol y Bont, Caewern, TW14 9QX", "[Adult A: address]"),
        ("Pritchard, Sioned Mair; Dee, who", "Adult A; Adult A, who"),
        ("Yesterday Pritchard said", "Yesterday Adult A said"),
        ("Officer Pritchard", "Officer Adult A"),
        ("In June Pritchard moved", "In June Adult A moved"),
        (
            "to spritchard@x.example, #Sioned",
            "to adult-a@x.example, #adult-a",
        ),
        ("at https://x.example/sioned.html", "at https://x.example/adult-a.html"),
    ],
)
def test_a_code_reads_as_the_name_did(text: str, becomes: str) -> None:
    found = renaming(FINDER, text)

    assert found.applied(text) == becomes
    assert not found.undecided


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Osei fell", ["Osei"]),
        ("Grace fell", ["Grace"]),
        ("the Mensahs", ["Mensahs"]),
        ("4471 days", ["4471"]),
        ("Sioned Evans fell", ["Sioned"]),  # somebody else
        ("Rhys Pritchard and R. Pritchard", ["Pritchard", "Pritchard"]),
        ("in Pritchard Street", ["Pritchard"]),
        ("Grace Pritchard and Bill Khan", ["Grace", "Pritchard", "Khan"]),
        ("Sioned Brown", ["Sioned"]),
    ],
)
def test_what_nobody_can_tell_is_left_to_a_person(text: str, left: list[str]) -> None:
    found = renaming(FINDER, text)

    assert found.applied(text) == text
    assert [text[one.start : one.end] for one in found.undecided] == left


@pytest.mark.parametrize(
    ("address", "becomes"),
    [
        ("mailto:sioned.pritchard@force.example", "mailto:adult-a@force.example"),
        ("https://x.example/Si%C3%B4ned%20Pritchard", "https://x.example/adult-a"),
        ("file:///C:/Users/ghughes/a.docx", "file:///C:/Users/pc1/a.docx"),
        ("https://x.example/a%20b", "https://x.example/a%20b"),
    ],
)
def test_an_address_stays_one(address: str, becomes: str) -> None:
    assert renamed_link(FINDER, address)[0] == becomes


def test_an_id_stays_one() -> None:
    assert renaming(FINDER, "_SionedNotes_1", Style.ID).applied("_SionedNotes_1") == (
        "_AdultANotes_1"
    )
