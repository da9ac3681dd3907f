"""Names and identifiers: which of the planted ones are found, and what is said of them."""

from __future__ import annotations

import json
import logging
import tomllib
from importlib import resources
from pathlib import Path
from string import ascii_uppercase

import pytest
from support.commands import real
from support.docx import docx, p, run
from support.planted import FOLDER, SEEN, TEXTS, draft_of, key_of, labels_of, measure, text_of

import imrkit
from benchmarks.names import FILE, page
from imrkit.judging.identifiers.finders import KINDS, find
from imrkit.judging.passages import passages
from imrkit.key import parse_key
from imrkit.words.lexicon import cues

KEY = '[names]\n"Gareth Hughes" = "PC1"\n'
BOTH = (True, False)


@pytest.mark.parametrize("name", TEXTS)
def test_each_label_stands_at_its_words(name: str) -> None:
    text, labels = text_of(name), labels_of(name)

    assert len(labels) > 55
    assert all(text[label.start : label.end] == label.text for label in labels)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("with_key", BOTH)
def test_what_is_planted_is_found_and_little_else(name: str, with_key: bool) -> None:
    found = measure(name, with_key=with_key)

    assert found.recall >= (0.98 if with_key else 0.85), found.missed
    assert found.false_in_a_thousand <= 5, found.false


@pytest.mark.parametrize("name", TEXTS)
def test_the_checks_find_what_was_measured(name: str) -> None:
    report = imrkit.check(draft_of(text_of(name)), key=key_of(name))
    codes = {one.code for one in report.findings if one.code.startswith("IMR8")}

    assert codes >= {"IMR801", "IMR804", "IMR805", "IMR806", "IMR807", "IMR808", "IMR811"}


@pytest.mark.parametrize(
    "text",
    [
        "It came from an individual who lives with him.",
        "Confidential sources told officers of it.",
        "THE SOURCE WHO LIVES THERE SAID SO.",
        "Handling code: C.",
        "They went to Flat B, Harbour House.",
        "They went to Moor Cottage, Back Lane.",
        "Write to duty.desk@force.example.",
        "She posted as @quiet.fox.",
    ],
)
def test_what_is_written_in_words_is_found_where_no_figure_stands(text: str) -> None:
    alone, with_figure = (
        [one.text for one in find(passages(draft_of(words)), *KINDS)]
        for words in (text, f"{text} It took 3 days.")
    )

    assert len(alone) == 1
    assert alone == with_figure


def test_a_finding_quotes_no_more_than_eighty_characters() -> None:
    long = "Gareth-" * 40 + "Hughes"
    report = imrkit.check(draft_of(f"Adult A met PC {long} at home."))
    messages = [one.message for one in report.findings if one.code == "IMR802"]

    assert messages
    assert all(len(one.split("”")[0]) <= 81 for one in messages)


def test_a_key_leaves_no_trace_in_report_record_or_log(caplog: pytest.LogCaptureFixture) -> None:
    draft = imrkit.Draft.open(docx(p(run("Adult A rang."))))
    caplog.set_level(logging.DEBUG)
    report = imrkit.check(draft, key=parse_key(KEY))

    assert "Hughes" not in json.dumps(report.to_dict())
    assert "Hughes" not in repr(draft.record)
    assert "Hughes" not in caplog.text
    assert b"Hughes" not in draft.to_bytes()


@pytest.mark.programs
def test_the_command_line_takes_a_key_and_tells_its_mistakes(tmp_path: Path) -> None:
    draft, key = tmp_path / "draft.docx", tmp_path / "key.toml"
    draft.write_bytes(docx(p(run("PC1 is Gareth Hughes."))))
    key.write_text(KEY, "utf-8")

    found = real("check", draft, "--key", key)
    assert found.returncode == 1
    assert "“Gareth Hughes” stands for “PC1” in the key" in found.stdout

    key.write_text('[names]\n"Gareth Hughes" = 1\n', "utf-8")
    refused = real("check", draft, "--key", key)
    assert refused.returncode == 2
    assert "key.toml, line 2: behind the name stands its code" in refused.stderr
    assert "Hughes" not in refused.stderr


@pytest.mark.programs
def test_a_key_is_proposed_with_the_next_free_codes(tmp_path: Path) -> None:
    draft, key = tmp_path / "draft.docx", tmp_path / "key.toml"
    draft.write_bytes(
        docx(p(run("Adult A rang PC1.")) + p(run("PC Sandhu saw Delyth Pritchard. Sandhu left.")))
    )

    written = real("key", draft, "-o", key)
    assert written.returncode == 0
    assert "Sandhu" not in written.stdout
    entries = {one.code: one.names for one in imrkit.load_key(key).entries}
    assert entries == {"PC2": ("Sandhu",), "Adult B": ("Delyth Pritchard",)}

    again = real("key", draft, "-o", key)
    assert again.returncode == 2
    assert real("key", draft, "-o", tmp_path / "key.docx").returncode == 2


def test_a_proposed_key_finds_all_that_it_was_made_from() -> None:
    draft = draft_of(text_of(SEEN[0]))
    key = parse_key(imrkit.propose_key(draft))
    report = imrkit.check(draft, key=key)

    assert len([one for one in report.findings if one.code == "IMR801"]) == len(key.entries)
    assert not [one.message for one in report.findings if one.code == "IMR802"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann-Marie Smith", "Ann Marie Smith"),
        ("Ann Smith-Jones", "Ann Smith Jones"),
        ("Maria de Souza", "Maria De-Souza"),
        ("Siân O’Neill", "Sian Oneill"),
    ],
)
def test_a_proposed_key_has_one_code_for_a_name_however_it_is_spelt(
    first: str, second: str
) -> None:
    draft = draft_of(f"Adult A rang. {first} left. Then {second} came back.")
    (entry,) = parse_key(imrkit.propose_key(draft)).entries

    assert (entry.code, *entry.names) in {("Adult B", first), ("Adult B", second)}


def test_a_proposed_code_is_none_that_the_draft_uses_when_the_letters_are_used_up() -> None:
    codes = [*(f"Adult {letter}" for letter in ascii_uppercase), "Adult 1"]
    draft = draft_of(f"{', '.join(codes)} met. Delyth Pritchard left.")
    (entry,) = parse_key(imrkit.propose_key(draft)).entries

    assert entry.code == "Adult 2"


def test_the_page_of_figures_says_what_is_found_today() -> None:
    assert FILE.read_text("utf-8") == page(), "run “python benchmarks/names.py”"


def test_each_text_that_is_there_is_measured() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == set(TEXTS)


def test_every_kind_of_cue_says_why_it_is_one() -> None:
    file = resources.files("imrkit") / "words/data/cues.toml"
    kinds = tomllib.loads(file.read_text("utf-8"))

    assert kinds
    for name, kind in kinds.items():
        assert kind["why"].endswith("."), name
        assert cues(name) == set(kind["words"].split()), name
