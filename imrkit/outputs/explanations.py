"""The explanation of a check, of a rule of the lint or of an item, as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.checklist import (
    Checklist,
    ChecklistItem,
    Column,
    ItemPart,
    LegalSentence,
    ReviewType,
)
from imrkit.judging.checks import CHECKS, HEADINGS, Check
from imrkit.judging.lint_rules import LintRule
from imrkit.judging.status import checks_decide, sign_of
from imrkit.judging.wordlists import ListEntry
from imrkit.outputs.words import SEVERITY_WORDS
from imrkit.outputs.wrapped import wrapped


def explanation(
    thing: Check | LintRule | ChecklistItem | ReviewType | LegalSentence, checklist: Checklist
) -> str:
    """Return the explanation of a check, a lint rule, an item, a review type or its law."""
    if isinstance(thing, ChecklistItem):
        return "\n".join(_item(thing, checklist))
    if isinstance(thing, ReviewType):
        return "\n".join(_review_type(thing, checklist))
    if isinstance(thing, LegalSentence):
        return "\n".join(legal_lines(thing))
    return "\n".join(_check(thing) if isinstance(thing, Check) else _rule(thing))


def _check(check: Check) -> Iterator[str]:
    yield f"{check.code} {check.name} ({SEVERITY_WORDS[check.severity]})"
    yield from wrapped("", check.summary)
    for heading in HEADINGS:
        yield ""
        yield heading
        yield from wrapped("  ", check.explanation[heading])
    found = check.entries
    if found:
        yield ""
        yield "Words that it goes by"
    for entry in found:
        yield from _entry(entry)


def _entry(entry: ListEntry) -> Iterator[str]:
    kind = f"{entry.kind.replace('_', ' ')}: " if entry.kind else ""
    yield from wrapped("  - ", kind + _phrases(entry.find))
    yield from wrapped("    ", f"{entry.reason} {better(entry)}".strip())


def _phrases(found: Iterable[str]) -> str:
    """Return phrases one after the other, so that a line may end between words of a choice."""
    return "; ".join(found).replace("|", " | ")


def better(entry: ListEntry) -> str:
    """Return in sentences what to write instead, and what makes the words fair; "" for a sign."""
    sentences = [f"Better: {entry.better.removesuffix('.')}."] if entry.better else []
    if entry.unless:
        sentences.append(f"Fair beside: {_phrases(entry.unless)}.")
    return " ".join(sentences)


def _rule(rule: LintRule) -> Iterator[str]:
    yield f"{rule.code} {rule.kind} ({SEVERITY_WORDS[rule.severity]})"
    for heading, text in (
        ("What it flags", rule.message.format("…")),
        ("Why it matters", rule.why),
        ("Remedy", rule.remedy),
    ):
        yield ""
        yield heading
        yield from wrapped("  ", text)


def _item(item: ChecklistItem, checklist: Checklist) -> Iterator[str]:
    yield f"{item.title} [{item.id}]"
    yield from wrapped("", item.requirement)
    yield ""
    yield f"For {' and '.join(sorted(item.roles, reverse=True))}; {_types(item, checklist)}."
    yield from wrapped("", _who_decides(item))
    if item.only_where_asked:
        yield "Asked for only where a form asks: a draft without a place for it lacks nothing."
    for heading, lines in (
        ("Ask yourself", item.prompts),
        ("Done well when", (item.addressed_when,)),
        ("Needs attention when", (item.attention_when,)),
        ("Example (invented)", (item.example,)),
        ("When it is not known", (item.when_not_known,)),
        ("Help", tuple(f"{one.title}: {one.text} {one.url}".strip() for one in item.help)),
        ("Controls", tuple(_controls(item))),
        ("Rests on", (_provenance(item, checklist),)),
    ):
        if any(lines):
            yield ""
            yield heading
            for line in lines:
                yield from wrapped("  - " if len(lines) > 1 else "  ", line)


def _controls(item: ChecklistItem) -> Iterator[str]:
    """Yield the tag of each control, those of a table's columns behind the table's."""
    for part in item.parts:
        yield f"{item.tag(part)} ({what_it_takes(part)})"
        for column in part.columns:
            yield f"{item.tag(part, column)} ({what_it_takes(column)})"


def what_it_takes(area: ItemPart | Column) -> str:
    """Return the kind, the label and the choices of a part or a column."""
    choices = f"; one of: {', '.join(area.options)}" if area.options else ""
    where = "; only in other agencies’ forms" if area.only_where_asked else ""
    return f"{area.kind}: {area.label}{choices}{where}"


def _review_type(kind: ReviewType, checklist: Checklist) -> Iterator[str]:
    own = checklist.review_type(kind.id) or kind
    names = [(one.label, one.short) for one in own.names]
    yield f"{kind.label} ({kind.short}) [{kind.name}]"
    for label, short in ((own.label, own.short), *names):
        if label != kind.label:
            yield f"The same review by another name in use: {label} ({short})."
    if kind.old_labels:
        names_before = f"Names that it had or takes in: {'; '.join(kind.old_labels)}."
        yield from wrapped("", f"{names_before} None of them is a fault.")
    yield from wrapped("", f"{kind.mandate} {kind.note}".strip())
    law = [one for one in checklist.law if one.text in f"{kind.mandate} {kind.note}"]
    for one in law:
        yield ""
        yield from legal_lines(one)


def legal_lines(sentence: LegalSentence) -> Iterator[str]:
    """Yield a legal sentence with its source, its status and its last check."""
    yield f"{sentence.citation} ({sentence.jurisdiction}) [{sentence.id}]"
    ceased = f" since {sentence.until}" if sentence.until else ""
    status = f"{sentence.status.words[:1].upper()}{sentence.status.words[1:]}{ceased}"
    yield from wrapped("  ", f"{status}; checked on {sentence.last_checked} by {sentence.by}.")
    yield from wrapped("  ", sentence.text)
    if sentence.url:
        yield f"  {sentence.url}"


def _types(item: ChecklistItem, checklist: Checklist) -> str:
    if item.serves(None) and "all" in item.review_types:
        return "every review type"
    named = [kind.short for kind in checklist.review_types if kind.id in item.review_types]
    return ", ".join(named)


def _who_decides(item: ChecklistItem) -> str:
    if not item.checks:
        return f"{sign_of(item)} A person decides."
    codes = [check.code for check in CHECKS if check.name in item.checks]
    who = "Software decides it" if checks_decide(item) else "Software can flag it, a person decides"
    return f"{who}: {', '.join(codes)}."


def _provenance(item: ChecklistItem, checklist: Checklist) -> str:
    titles = {source.id: source.title for source in checklist.sources}
    named = "; ".join(titles[source] for source in item.sources)
    return f"{item.provenance}: {named}" if named else str(item.provenance)
