"""What stands on a form in stead of an answer: signs to write over, and words that ask for them."""

from __future__ import annotations

import re

from imrkit.ooxml.slots.remembered import remembered
from imrkit.values.prompts import is_word_prompt

# Signs and brackets to write over or into, wherever they stand in a text.
_LINES = r"_{2,}+(?: ?[/.\-] ?_{2,}+)*+"
_DOTS = r"[.…]{4,}+(?: ?[/\-] ?[.…]{3,}+)*+|…{2,}+|(?:\. ){4,}+\.?"
_DASHES = r"-{5,}+|–{4,}+|—{3,}+"
_EMPTY = r"\[[ \t\u00a0\u2002]*+\]|\([ \t\u00a0\u2002.…_]*+\)|“[ \t\u00a0]++”"
_ANGLES = r"<{1,2}+(?=[^<>\n]{0,20}[A-Za-z])[^<>\n]{1,200}+>{1,2}+"
_BRACKETS = r"\[(?![ \t\u00a0]*+\])[^\[\]\n]{1,200}+\]"
_MERGED = r"«[^«»\n]{1,100}+»|\{\{[^{}\n]{1,100}+\}\}"
_LETTERS = r"\b(?:[xX]{2}[/.\-][xX]{2}[/.\-][xX]{2,4}|[xX]{4,}+)(?!\w)"
_DATES = r"\b(?i:d{1,2} ?[/.\-] ?m{1,3} ?[/.\-] ?y{2,4})\b"
_SIGNS = "|".join((_LINES, _DOTS, _DASHES, _EMPTY, _BRACKETS, _ANGLES, _MERGED, _LETTERS, _DATES))
# At most places of a text none can begin: its first character says so.
SIGNS = re.compile(rf"(?=[_.…\-–—\[(“<«{{xXdD])(?:{_SIGNS})")

# Boxes to tick, as characters: Unicode's, and those of Wingdings as Word writes them.
BOXES = "☐□▢◻◽❏❑❒⬜○◯\uf0a8\uf06f\uf071\uf072\uf0a3\uf02a\uf0a1"
TICKED = "☑☒✓✔✗✘⊠\uf0fe\uf0fd\uf0fc\uf052\uf053\uf078"
_SIGN = f"[{BOXES}{TICKED}]"
# Boxes that are typed: “[ ] Yes”, “(x) No”, “__ Male”; the last two before a word alone.
_TYPED_BOX = (
    r"\[[ \u00a0xX✓]{0,3}\]|\((?:[ \u00a0]{1,2}|[xX✓])\)(?= ?\w)"
    r"|(?<![\w_])_{1,3}(?= ?(?i:yes|no|n/a|male|female|unknown)\b)"
)
BOX = re.compile(rf"(?=[{BOXES}{TICKED}\[(_])(?:{_SIGN}|{_TYPED_BOX})")


def is_ticked(box: str) -> bool:
    """Tell whether a box, as a character or typed, is ticked."""
    return any(one in TICKED or one in "xX" for one in box)


# What an empty form field shows: spaces that do not break.
_NOTHING = re.compile(r"[\s\u2000-\u200b\u00a0\ufeff]*+")

# The prompts of Word in other languages than English, as it has put them since 2007.
_WORD_ABROAD = frozenset(
    one.casefold()
    for one in (
        "Cliciwch neu tapiwch yma i roi testun.",
        "Cliciwch yma i roi testun.",
        "Cliciwch neu tapiwch i roi dyddiad.",
        "Dewiswch eitem.",
        "Klicken oder tippen Sie hier, um Text einzugeben.",
        "Klicken Sie hier, um Text einzugeben.",
        "Klicken oder tippen Sie, um ein Datum einzugeben.",
        "Wählen Sie ein Element aus.",
        "Cliquez ou appuyez ici pour entrer du texte.",
        "Cliquez ici pour entrer du texte.",
        "Cliquez ou appuyez ici pour entrer une date.",
        "Choisissez un élément.",
        "Haga clic o pulse aquí para escribir texto.",
        "Haga clic aquí para escribir texto.",
        "Haga clic aquí o pulse para escribir una fecha.",
        "Elija un elemento.",
        "Fare clic o toccare qui per immettere il testo.",
        "Scegliere un elemento.",
        "Klik of tik om tekst in te voeren.",
        "Kies een item.",
        "Kliknij lub naciśnij tutaj, aby wprowadzić tekst.",
        "Wybierz element.",
        "Clique ou toque aqui para introduzir texto.",
        "Clique ou toque aqui para inserir o texto.",
        "Escolha um item.",
        "Klicka eller tryck här för att ange text.",
        "Klik eller tryk her for at skrive tekst.",
    )
)
# How a line begins that is there to be written over.
_INVITING = re.compile(
    r"(?:please )?(?:(?:click|tap)(?: or tap)? (?:here|to)|type (?:here|text|your)"
    r"|(?:enter|insert) (?:text|date|name|here|details|your|the|number|time|a)\b"
    r"|write here|start typing|add text)\b",
    re.IGNORECASE,
)
# A number or letter that stands alone before an answer: “1.”, “R2.”, “(a)”, “•”.
_STUB = re.compile(r"\(?(?:[A-Z]{0,2}\d{1,2}|[a-z]|[ivx]{1,4})[.):]|[•◦▪·\-–£€$%]")
# What a bracket behind a label says that is to be put in its stead: “(name of agency)”.
_NAMED = re.compile(
    r"\([^()]{0,40}\b(?:names?|date|title|role|post|rank|agency|force|organisation|reference|number"
    r"|initials|details|insert|enter|specify|enw|dyddiad)\b[^()]{0,40}\)",
    re.IGNORECASE,
)
_LONGEST = 120  # letters of a line that is there to be written over


def is_nothing(text: str) -> bool:
    """Tell whether a text shows nothing at all."""
    return _NOTHING.fullmatch(text) is not None


@remembered
def is_prompt(text: str) -> bool:
    """Tell whether a text stands there in stead of an answer, and is nothing else."""
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return not plain
    return (
        is_word_prompt(plain)
        or plain.casefold() in _WORD_ABROAD
        or _INVITING.match(plain) is not None
        or is_stub(plain)
        or is_nothing(SIGNS.sub("", plain))
    )


def is_stub(text: str) -> bool:
    """Tell whether a text is a number, letter or sign that stands alone before an answer."""
    return _STUB.fullmatch(text.strip()) is not None


def is_name_in_brackets(text: str) -> bool:
    """Tell whether a text is a bracket that names what is to be put in its stead."""
    return _NAMED.fullmatch(text.strip()) is not None
