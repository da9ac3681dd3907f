"""Every draft into every form: what is missing afterwards, by a reader that is not imrkit's.

    python benchmarks/moves.py [--back] [--sound] [--print] [--into samples|own|forms] [FILE …]

Without files: the sample drafts, those of tests/drafts and tests/forms, into the sample templates
and into the templates of ours. Given files, or a folder of anybody's Word files, go there too.
Words are counted in the XML of body, notes, comments, headers and footers, text boxes and all;
then pictures, marks of notes and comments, tracked changes. ``--back``: and from there back into
the form that the draft was written in. ``--sound``: Microsoft's validator finds nothing that it did
not find in the draft or the form. ``--print``: LibreOffice opens it, and each word of the draft
that it prints, it prints as often. The exit code is 1 when anything is missing.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.libreoffice import pdf_text, to_pdfs  # noqa: E402
from support.page_images import on_large_paper, without  # noqa: E402
from support.raw_words import things_of, unprinted, words_of  # noqa: E402
from support.word import validate  # noqa: E402

import imrkit  # noqa: E402
from imrkit.errors import ImrkitError  # noqa: E402
from imrkit.words.date_words import day_in_words  # noqa: E402
from imrkit.words.dates import read_date  # noqa: E402

SAMPLES = ROOT / "tests/samples"
BATCH = 24  # documents in one run of LibreOffice


@dataclass(slots=True)
class Tally:
    """What was found over all pairs."""

    pairs: int = 0
    words: int = 0
    blocks: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)
    losses: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    residue: Counter[str] = field(default_factory=Counter)  # back again: words more than before


def drafts() -> list[Path]:
    """Return every draft of the tests."""
    given = [*SAMPLES.glob("*.draft.docx"), *(ROOT / "tests/forms").glob("*.draft.docx")]
    return sorted([*given, *(ROOT / "tests/drafts").glob("*.docx")])


def forms(which: str | None) -> dict[str, bytes]:
    """Return the sample templates, and one of ours for each review type."""
    made = {one.stem: one.read_bytes() for one in sorted(SAMPLES.glob("*.docx"))}
    samples = {name: data for name, data in made.items() if ".draft" not in name}
    types = [one.id for one in imrkit.load_checklist().review_types]
    own = {f"own-{one}": imrkit.new(one, "Example Police") for one in types}
    others = {
        one.stem: one.read_bytes()
        for one in sorted((ROOT / "tests/forms").glob("*.docx"))
        if ".draft" not in one.name
    }
    return {"samples": samples, "own": own, "forms": others}.get(which or "", samples | own)


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Return Word files, those of folders too."""
    found = (sorted(one.rglob("*.do[ct][xm]")) if one.is_dir() else [one] for one in paths)
    return [file for each in found for file in each]


def missing(before: bytes, after: bytes) -> Iterator[str]:
    """Yield what a document has and another lacks, words and things."""
    for beside in (False, True):
        old = words_of(before, beside=beside)
        new = words_of(after) + (words_of(after, beside=True) if beside else Counter())
        if lost := not_said(old - new, new - old):
            yield f"{'margin' if beside else 'body'} words: {dict(lost.most_common(12))}"
    things = things_of(after)
    for name, count in things_of(before).items():
        if things[name] < count:
            yield f"{name}: {count} before, {things[name]} after"


def not_said(lost: Counter[str], more: Counter[str]) -> Counter[str]:
    """Return lost words but for dates: a fact of ours shows “03/11/2026” as “3 November 2026”."""
    found: Counter[str] = Counter()
    for word, count in lost.items():
        day = read_date(word) if word[:2].isdigit() else None
        said = 0 if day is None else min(more[one] for one in day_in_words(day).split())
        found[word] = max(0, count - said)
    return +found


def faults(data: bytes) -> Counter[str]:
    """Count what the validator says, without the places."""
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        return Counter(json.loads(one)["description"] for one in validate(Path(file.name)))


known_faults = cache(faults)


def move(draft: bytes, form: bytes, tally: Tally, name: str) -> bytes:
    """Move a draft, note what is missing; return the new document."""
    done = imrkit.migrate(draft, form)
    made = done.draft.to_bytes()
    ledger = done.ledger
    counts = {one: getattr(ledger, one) for one in ("moved", "merged", "unmatched", "dropped")}
    tally.pairs += 1
    tally.blocks.update(counts)
    tally.words += words_of(draft).total()
    tally.things.update(things_of(draft))
    tally.losses.update(f"{one.grade}: {one.what}" for one in done.losses)
    if ledger.dropped or sum(counts.values()) != ledger.source_blocks:
        tally.wrong.append(f"{name}: the ledger says {counts} of {ledger.source_blocks}")
    tally.wrong += [f"{name}: {one}" for one in missing(draft, made)]
    return made


def main() -> int:
    """Print what is missing, and the figures over all pairs."""
    parser = argparse.ArgumentParser()
    for option in ("--back", "--sound", "--print"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("--into", choices=("samples", "own", "forms"))
    parser.add_argument("--keep", type=Path, help="a folder for the new documents")
    parser.add_argument("--losses", action="store_true", help="count the losses by what they say")
    parser.add_argument("files", nargs="*", type=Path)
    asked = parser.parse_args()
    tally, made = Tally(), {}
    start = time.monotonic()
    targets = forms(asked.into)
    for path in files_in(asked.files) or drafts():
        draft = path.read_bytes()
        for form, blank in targets.items():
            name = f"{path.stem} → {form}"
            try:
                new = move(draft, blank, tally, name)
                made[name] = (draft, blank, new)
                if asked.back and not path.stem.startswith(form):
                    back_again(path, draft, new, tally, name)
            except ImrkitError as error:
                tally.refused.append(f"{name}: {error}")
            except Exception as error:
                tally.wrong.append(f"{name}: {type(error).__name__} {error}")
    if asked.sound:
        for name, (draft, blank, new) in made.items():
            more = faults(new) - known_faults(draft) - known_faults(blank)
            tally.wrong += [f"{name}: {count} × {one}" for one, count in more.items()]
    if asked.keep or asked.print:
        with tempfile.TemporaryDirectory() as folder:
            printing(made, asked.keep or Path(folder), tally, is_printed=asked.print)
    report(tally, time.monotonic() - start, all_losses=asked.losses)
    return 1 if tally.wrong else 0


def back_again(path: Path, draft: bytes, new: bytes, tally: Tally, name: str) -> None:
    """Move a document back into the form that its draft was written in."""
    home = home_of(path)
    if home is None:
        return
    back = imrkit.migrate(new, home).draft.to_bytes()
    tally.wrong += [f"{name} and back: {one}" for one in missing(draft, back)]
    more = words_of(back) - words_of(draft)
    tally.residue[name] = more.total()


@cache
def home_of(path: Path) -> bytes | None:
    """Return the blank form that a draft was written in; None when nobody knows it."""
    identity = imrkit.Draft.open(path).identity
    if identity is not None:
        return imrkit.new(identity.review_type, "Example Police")
    for folder in (SAMPLES, ROOT / "tests/forms"):
        form = folder / f"{path.name.split('.')[0]}.docx"
        if form.exists():
            return form.read_bytes()
    return None


def printing(
    made: dict[str, tuple[bytes, bytes, bytes]], folder: Path, tally: Tally, *, is_printed: bool
) -> None:
    """Write documents into a folder, print them, and note the words that are not printed."""
    folder.mkdir(exist_ok=True)
    paths = {folder / f"{name.replace(' → ', '--')}.docx": name for name in made}
    for path, name in paths.items():
        path.write_bytes(
            on_large_paper(without(made[name][2], "imr:")) if is_printed else made[name][2]
        )
    for some in in_batches(list(paths)) if is_printed else ():
        for path, pdf in zip(some, to_pdfs(some, folder), strict=True):
            name = paths[path]
            if lost := unprinted(made[name][0], pdf_text(pdf, as_drawn=True)):
                tally.wrong.append(f"{name}: not printed: {dict(list(lost.items())[:12])}")


def in_batches(paths: list[Path]) -> Iterator[list[Path]]:
    """Yield paths, so many at a time as one run of LibreOffice takes."""
    for at in range(0, len(paths), BATCH):
        yield paths[at : at + BATCH]


def report(tally: Tally, seconds: float, *, all_losses: bool) -> None:
    """Print what was found."""
    for line in (*tally.refused, *tally.wrong):
        print(line)
    if all_losses:
        for what, count in tally.losses.most_common():
            print(f"{count:>6} {what}")
    print(f"{tally.pairs} pairs, {len(tally.refused)} refused, {seconds:.0f} s")
    print(f"{tally.words} words of authors and forms; {dict(tally.things)}")
    print(f"blocks: {dict(tally.blocks)}")
    if tally.residue:
        worst = tally.residue.most_common(3)
        print(f"back again: {tally.residue.total()} words more, most: {worst}")
    print(f"{len(tally.wrong)} found missing or new")


if __name__ == "__main__":
    sys.exit(main())
