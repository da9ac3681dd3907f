"""The checks, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from marshmallow import Schema

from imrkit.judging.checks import (
    actions,
    blanket,
    characteristics,
    choices,
    chronology,
    chronology_columns,
    chronology_dates,
    content,
    contexts,
    counts,
    decisions,
    equality,
    gender,
    identifiers,
    interpreting,
    leftovers,
    limits,
    marking,
    names,
    narrative,
    open_reasons,
    places,
    prompts,
    pseudonyms,
    report_dates,
    shown,
    tables,
    traceability,
    unknown,
    verdicts,
    why,
)
from imrkit.judging.checks.base import HEADINGS, Check
from imrkit.judging.checks.language import plain, wording

CHECKS: tuple[Check, ...] = (
    places.no_place,
    places.duplicate_tag,
    places.unknown_tag,
    places.other_checklist,
    content.empty,
    content.filler_left,
    content.guidance_left,
    prompts.prompt_left,
    tables.rows_missing,
    report_dates.report_dates_disagree,
    report_dates.searches_undated,
    choices.choice_open,
    decisions.reason_missing,
    decisions.changed_since_confirmed,
    decisions.changed_since_sign_off,
    decisions.lead_awaits_answer,
    decisions.changed_since_agreed,
    marking.marking_missing,
    marking.marking_old_scheme,
    marking.marking_differs,
    chronology.date_out_of_order,
    chronology_columns.chronology_column_missing,
    chronology_columns.chronology_cells_missing,
    chronology_dates.chronology_gap,
    chronology_dates.outside_period,
    chronology.entry_repeated,
    chronology_dates.date_impossible,
    chronology.opinion_in_entry,
    chronology_dates.weekday_differs,
    actions.owner_missing,
    actions.date_missing,
    leftovers.tracked_changes_left,
    leftovers.comments_left,
    leftovers.hidden_text_left,
    names.real_name,
    names.name_left,
    identifiers.birth_date_left,
    identifiers.address_left,
    identifiers.contact_left,
    identifiers.vehicle_left,
    identifiers.person_number_left,
    identifiers.case_number_left,
    pseudonyms.pseudonyms_differ,
    pseudonyms.code_unexplained,
    identifiers.intelligence_left,
    why.why_missing,
    contexts.context_missing,
    open_reasons.unknown_untried,
    shown.factor_unsupported,
    contexts.hindrances_only,
    narrative.narrative_only,
    narrative.answer_too_short,
    verdicts.verdict_unreasoned,
    verdicts.standard_unnamed,
    shown.praise_unevidenced,
    contexts.chance_without_effect,
    shown.voice_unheard,
    limits.limits_unsaid,
    shown.curiosity_unshown,
    characteristics.characteristics_missing,
    unknown.unknown_unexplained,
    blanket.blanket_statement,
    equality.characteristics_unused,
    equality.not_considered_together,
    gender.gender_history,
    interpreting.interpreter_untold,
    traceability.question_unanswered,
    traceability.learning_untaken,
    traceability.recommendation_without_learning,
    counts.counts_differ,
    wording.blaming_words,
    wording.euphemism,
    wording.labels_for_people,
    wording.hindsight,
    plain.abbreviation_unexplained,
    plain.jargon,
    plain.sentences_long,
    plain.nobody_acts,
    plain.praise_unmeasured,
)

SETTINGS: Mapping[str, type[Schema]] = MappingProxyType({one.name: one.settings for one in CHECKS})


def find_check(name: str) -> Check | None:
    """Return the check with a code or a name, in any case; ``None`` when there is none."""
    wanted = name.casefold()
    return next((check for check in CHECKS if wanted in (check.code.casefold(), check.name)), None)


__all__ = ["CHECKS", "HEADINGS", "SETTINGS", "Check", "find_check"]
