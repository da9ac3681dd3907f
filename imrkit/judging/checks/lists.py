"""The lists of words that a check goes by, for whoever asks what it looks for."""

from __future__ import annotations

from types import MappingProxyType

from imrkit.judging.wordlists import ListEntry, entries

# By the name of the check. What only tells places and people apart is left out.
LISTS = MappingProxyType(
    {
        "stock-answer": ("stock_answers",),
        "opinion-in-entry": ("chronology_entries",),
        "owner-missing": ("owners",),
        "weak-demand": ("weak_demands",),
        "outcome-is-task": ("outcomes",),
        "why-missing": ("why",),
        "unknown-untried": ("why",),
        "narrative-only": ("stances",),
        "verdict-unreasoned": ("verdicts",),
        "blanket-statement": ("blanket", "alike", "bias_denied"),
        "gender-history": ("gender_history",),
        "interpreter-untold": ("interpreting",),
        "blaming-words": ("blaming",),
        "euphemism": ("euphemisms",),
        "labels-for-people": ("labels",),
        "hindsight": ("hindsight",),
        "abbreviation-unexplained": ("abbreviations",),
        "jargon": ("jargon",),
        "nobody-acts": ("agentless",),
        "praise-unmeasured": ("praise",),
    }
)


def entries_of(check: str) -> tuple[ListEntry, ...]:
    """Return the entries of the lists that a check, by its name, goes by."""
    return tuple(entry for name in LISTS.get(check, ()) for entry in entries(name))
