"""Make every form of this folder anew, with what is expected of it.

PYTHONPATH=tests python -m forms.make.write [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from forms.make import (
    blind_ambulance,
    blind_county,
    blind_fatality,
    blind_landlord,
    blind_probation,
    blind_trust,
    blind_welsh,
    child,
    dardr,
    dev_frames,
    dev_google,
    dev_grey,
    dev_letter,
    dev_scanned,
    fifth_adults,
    fifth_fire,
    fifth_refuge,
    fifth_surgery,
    fifth_trust,
    fifth_youth,
    fourth_csp,
    fourth_drugs,
    fourth_police,
    fourth_sab,
    fourth_saer,
    fourth_school,
    provider,
    sixth_disability,
    sixth_mappa,
    sixth_removal_centre,
    sixth_single_review,
    sixth_social_care,
    third_adults,
    third_children,
    third_custody,
    third_debrief,
    third_health,
    third_homicide,
    third_hub,
    third_notice,
    third_practice,
)
from forms.make.form import answers, gold, write_json

WITH_DRAFTS = {one.NAME: one.make for one in (dardr, provider, child)}
SMALL = {one.NAME: one.make for one in (dev_letter, dev_frames, dev_grey, dev_google, dev_scanned)}
BLIND = {
    one.NAME: one.make
    for one in (
        blind_county,
        blind_trust,
        blind_landlord,
        blind_ambulance,
        blind_probation,
        blind_welsh,
        blind_fatality,
    )
}
THIRD = {
    one.NAME: one.make
    for one in (
        third_children,
        third_adults,
        third_homicide,
        third_health,
        third_practice,
        third_hub,
        third_notice,
        third_debrief,
        third_custody,
    )
}
FOURTH = {
    one.NAME: one.make
    for one in (
        fourth_sab,
        fourth_saer,
        fourth_csp,
        fourth_school,
        fourth_police,
        fourth_drugs,
    )
}
FIFTH = {
    one.NAME: one.make
    for one in (
        fifth_adults,
        fifth_trust,
        fifth_youth,
        fifth_refuge,
        fifth_fire,
        fifth_surgery,
    )
}
SIXTH = {
    one.NAME: one.make
    for one in (
        sixth_social_care,
        sixth_mappa,
        sixth_disability,
        sixth_removal_centre,
        sixth_single_review,
    )
}
FORMS = {**WITH_DRAFTS, **SMALL, **BLIND, **THIRD, **FOURTH, **FIFTH, **SIXTH}


def make_all(folder: Path) -> None:
    """Write each form and its gold file, and for the large ones a draft and what it answers."""
    for name, make in FORMS.items():
        blank = make(filled=False)
        expected = {"file": f"{name}.docx", "slots": gold(blank.slots())}
        write_json(folder / f"{name}.gold.json", expected)
        blank.save(folder / f"{name}.docx")
    for name, make in WITH_DRAFTS.items():
        draft = make(filled=True)
        write_json(folder / f"{name}.draft.answers.json", answers(draft.slots()))
        draft.save(folder / f"{name}.draft.docx")


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
