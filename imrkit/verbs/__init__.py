"""The verbs of imrkit, one plain function for each: the only room where documents meet judging."""

from imrkit.verbs.comparing import diff
from imrkit.verbs.conversion import convert
from imrkit.verbs.drafts import check, lint
from imrkit.verbs.filling import fill
from imrkit.verbs.forms import load_mappings, map, read, recognise, remember
from imrkit.verbs.lists import explain, items, law
from imrkit.verbs.loading import load_checklist, load_mapping
from imrkit.verbs.merging import merge
from imrkit.verbs.migration.move import migrate
from imrkit.verbs.migration.update import update
from imrkit.verbs.naming import load_key, propose_key
from imrkit.verbs.publishing import publish
from imrkit.verbs.templates import load_brand, new, repair

__all__ = [
    "check",
    "convert",
    "diff",
    "explain",
    "fill",
    "items",
    "law",
    "lint",
    "load_brand",
    "load_checklist",
    "load_key",
    "load_mapping",
    "load_mappings",
    "map",
    "merge",
    "migrate",
    "new",
    "propose_key",
    "publish",
    "read",
    "recognise",
    "remember",
    "repair",
    "update",
]
