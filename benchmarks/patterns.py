"""How the time of every pattern grows with the text that costs it the most.

    python benchmarks/patterns.py

CPU time of this process, in two tables: every regular expression of the source, each with the worst
of the texts that its own tree gives and of those that attackers found; and what imrkit does with a
text as a whole, with the loops around them. A row is out of bounds when its exponent between 25 and
100 KB is above 1.2. The last line says whether any was; the exit code is 1 then.
"""

from __future__ import annotations

import gc
import math
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.pattern_attacks import Worst  # noqa: E402
from support.patterns import Pattern, patterns  # noqa: E402

import imrkit  # noqa: E402
from imrkit.errors import ChecklistError  # noqa: E402
from imrkit.judging.checks.content import filler  # noqa: E402
from imrkit.judging.checks.marking import markings  # noqa: E402
from imrkit.judging.mapped_places import is_guidance, mapped_places  # noqa: E402
from imrkit.judging.places import Place  # noqa: E402
from imrkit.judging.statements.owners import is_nobody  # noqa: E402
from imrkit.judging.statements.prose import Reading, entries  # noqa: E402
from imrkit.judging.wordlists import PhraseFinder  # noqa: E402
from imrkit.judging.wordlists import entries as word_list  # noqa: E402
from imrkit.mapping import Mapping, MappingEntry, SlotName, load_mapping  # noqa: E402
from imrkit.toml.source import TomlSource  # noqa: E402
from imrkit.values.hashes import text_hash  # noqa: E402
from imrkit.values.slots import SlotKind  # noqa: E402
from imrkit.values.snapshot import Paragraph, Snapshot  # noqa: E402
from imrkit.words.dates import has_real_date, read_date  # noqa: E402
from imrkit.words.differences import differences  # noqa: E402

KB = 1024
SIZES = (25 * KB, 50 * KB, 100 * KB)
LOOK = 4 * KB  # at which the worst of a pattern's texts is picked
MOST = 1.2
NOISE = 0.01  # seconds at 100 KB below which an exponent says nothing

DATA = ROOT / "imrkit/judging/wordlists/data"
WORDS = ("OFFICIAL", "OFFICIAL-SENSITIVE", "TOP SECRET", "RESTRICTED", "CONFIDENTIAL")
OLD = ("TOP SECRET", "RESTRICTED", "CONFIDENTIAL")
LSCB = load_mapping(ROOT / "tests/samples/lscb-imr-2010.mapping.toml", imrkit.load_checklist())


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something that imrkit does with a text, and the texts that cost it the most."""

    name: str
    run: Callable[[str], object]
    worst: tuple[Worst, ...]


def mapped(*anchors: str) -> Callable[[str], object]:
    """Return what looks for headings and labels (those with a colon) in a paragraph."""
    entries = tuple(
        MappingEntry(
            item="a",
            slot=SlotName(kind=SlotKind.LABEL, anchor=one)
            if one.endswith(":")
            else SlotName(kind=SlotKind.HEADING, anchor=one),
        )
        for one in anchors
    )
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=("Say what",), entries=entries
    )
    return placed(mapping)


def placed(mapping: Mapping) -> Callable[[str], object]:
    """Return what looks for the places of a mapping in a paragraph."""
    return lambda text: list(
        mapped_places(mapping, Snapshot(blocks=(Paragraph(text=text),))).places
    )


def guidance(text: str) -> object:
    """Tell whether a paragraph is guidance, by a mapping that says how guidance begins."""
    return is_guidance(Paragraph(text=text), LSCB)


def marking(old: tuple[str, ...]) -> Callable[[str], object]:
    """Return what reads the markings in a header."""
    return lambda text: markings(text, WORDS, old)


def numbered(text: str) -> object:
    """Read the numbers of recommendations, below a heading."""
    place = Place(item="a", item_part="", where="", text=text, headings=("x",) * 100)
    return entries(place, Reading(words=frozenset({"r"}), is_stated=bool))


def compared(text: str) -> object:
    """Compare the words of a line with the same ones, the first half last."""
    words = text.split()
    return list(differences(words, words[len(words) // 2 :] + words[: len(words) // 2]))


def toml(text: str) -> object:
    """Read a TOML text, or refuse it."""
    try:
        return TomlSource.parse(text, "own.toml", ChecklistError)
    except ChecklistError as error:
        return error


def listed(name: str) -> Callable[[str], object]:
    """Return what looks for the phrases of a list."""
    finder = PhraseFinder(phrase for one in word_list(name) for phrase in one.find)
    return lambda text: sum(1 for _ in finder.find(text))


def half_phrases(name: str) -> tuple[Worst, ...]:
    """Return texts, each one sentence, that all but fit phrases of a list again and again."""
    phrases = [phrase for one in word_list(name) for phrase in one.find]
    longest = sorted(phrases, key=lambda one: (one.count("~"), len(one)))[-4:]
    halves = [" ".join(_sample_words(one)[:-1]) for one in longest]
    firsts = " ".join(_sample_words(one)[0] for one in phrases[:40])
    return tuple(Worst("", f"{one} ") for one in (*halves, firsts) if one)


def _sample_words(phrase: str) -> list[str]:
    """Return words that fit a phrase."""
    pieces = re.findall(r"~|\([^()]*\)|[^ ]+", phrase)
    words = (one.strip("()").partition("|")[0].replace("*", "x") for one in pieces)
    return [word.replace("~", "one two three") for word in words]


LISTS = sorted(path.stem for path in DATA.glob("*.toml"))
GAPS = tuple(Worst(start, gap) for start in ("", "a", "R", "1.") for gap in " \t\n\xa0")
MARKS = "\u0301\u0316"
WORK = (
    Work(
        name="IMR202 filler",
        run=filler,
        worst=(
            Worst("[", " "),
            Worst("", "[insert "),
            Worst("", "“"),
            Worst("", '"x'),
            Worst("", "‘"),
            Worst("", "‘a’b "),
            Worst("‘", "a’b "),
            Worst("", '"x\n'),
            Worst("", "[…] “"),
            Worst("", "xxx "),
        ),
    ),
    Work(name="IMR203 guidance", run=guidance, worst=GAPS),
    *(
        Work(
            name=f"{code} marking",
            run=marking(old),
            worst=(
                *(Worst(word, " ") for word in ("OFFICIAL", "TOP", "OFFICIAL -")),
                *(Worst("", f"{word}{end}") for word in WORDS for end in "\n\t ("),
                Worst("", "Official "),
                Worst("", "and  RESTRICTED\n"),
                Worst("&", " ", "RESTRICTED"),
            ),
        )
        for code, old in (("IMR401", ()), ("IMR402", OLD))
    ),
    *(
        Work(
            name=name,
            run=run,
            worst=(
                Worst("", "§"),
                Worst("", "§ "),
                Worst("", "para 4."),
                Worst("§ 1.1", " and 1.1"),
                Worst("1", " "),
                Worst("", "1 may "),
                Worst("", "may "),
                Worst("", "1.1.1."),
            ),
        )
        for name, run in (("IMR501 date", read_date), ("IMR602 date", has_real_date))
    ),
    Work(
        name="IMR601 owner",
        run=is_nobody,
        worst=(Worst("", "-"), Worst("", "all "), Worst("staff", " -"), Worst("all", " x")),
    ),
    Work(
        name="IMR601 number",
        run=numbered,
        worst=(Worst("R", "\t", "x"), Worst("R1.", "\nx"), Worst("", "R1.\n"), Worst("", "1.")),
    ),
    Work(
        name="text hash",
        run=text_hash,
        worst=(Worst("a", MARKS), Worst("", f"a{MARKS * 20}"), Worst("", "§"), Worst("", "é")),
    ),
    Work(name="mapping: lscb", run=placed(LSCB), worst=GAPS),
    Work(
        name="mapping: labels",
        run=mapped("Date of request:", "R:", "a * b * c:"),
        worst=(
            *GAPS,
            Worst("R", "\t\n"),
            Worst("", "a\t"),
            Worst("", "a b "),
            Worst("a", MARKS),
        ),
    ),
    Work(
        name="mapping: headings with *",
        run=mapped("a * b", "a * b * c * d", "* a", "a *"),
        worst=(
            *GAPS,
            Worst("", "a"),
            Worst("", "a b "),
            Worst("a ", "b\u00a0"),
            Worst("a ", "bc "),
        ),
    ),
    *(Work(name=f"words: {one}", run=listed(one), worst=half_phrases(one)) for one in LISTS),
    Work(
        name="words of a line rewritten",
        run=compared,
        worst=(
            Worst("", "a b "),
            Worst("", "a a b "),
            Worst("b", " a"),
            Worst("", "a b c d e f g "),
        ),
    ),
    Work(
        name="TOML",
        run=toml,
        worst=(
            Worst("[[", " "),
            Worst("[[", "\u00a0"),
            Worst("", "[[a]]\n"),
            Worst("", "a."),
            Worst("a = [", "["),
            Worst('a = """\n', '""\n'),
            Worst("a = '", "''"),
            Worst("a = ", "1"),
            Worst("a = {", "b.c = 1, "),
            Worst("", "# a = 1\n"),
        ),
    ),
)


def main() -> int:
    """Print the tables; return the exit code."""
    gc.disable()  # its rounds are not the pattern's
    print("| pattern | run | worst text | 25 KB | 50 KB | 100 KB | exponent |")
    print("|---|---|---|---:|---:|---:|---:|")
    out = [one.name for one in patterns() if _is_out(one.name, one.how, _runner(one), one.worst)]
    print("\n| what is done | | worst text | 25 KB | 50 KB | 100 KB | exponent |")
    print("|---|---|---|---:|---:|---:|---:|")
    works = [(one, worst) for one in WORK for worst in one.worst]
    out += [one.name for one, worst in works if _is_out(one.name, "", one.run, (worst,))]
    print(f"\nOut of bounds: {', '.join(out)}." if out else f"\nAll within bounds: at most {MOST}.")
    return 1 if out else 0


def _runner(one: Pattern) -> Callable[[str], object]:
    if one.how == "search":
        return lambda text: sum(1 for _ in one.pattern.finditer(text))
    found: Callable[[str], object] = getattr(one.pattern, one.how)
    return found


def _is_out(name: str, how: str, run: Callable[[str], object], texts: tuple[Worst, ...]) -> bool:
    """Measure the worst of the texts, print its row, and tell whether it grows too fast."""
    worst = (
        max(texts, key=lambda text: _seconds(run, _of_size(text, LOOK), 1))
        if texts[1:]
        else texts[0]
    )
    times = [_seconds(run, _of_size(worst, size), 5) for size in SIZES]
    exponent = math.log(times[-1] / times[0], SIZES[-1] / SIZES[0])
    shown = " | ".join(f"{1000 * one:.2f} ms" for one in times)
    text = f"{worst.before[:20]!a} {worst.repeated[:12]!a}… {worst.behind!a}".replace("|", "\\|")
    print(f"| {name} | {how} | `{text}` | {shown} | {exponent:.2f} |", flush=True)
    return exponent > MOST and times[-1] > NOISE


def _of_size(worst: Worst, size: int) -> str:
    return worst.times(size // len(worst.repeated))


def _seconds(run: Callable[[str], object], text: str, tries: int) -> float:
    """Return the least CPU seconds of some tries."""

    def once() -> float:
        start = time.process_time()
        run(text)
        return time.process_time() - start

    return max(1e-7, min(once() for _ in range(tries)))


if __name__ == "__main__":
    sys.exit(main())
