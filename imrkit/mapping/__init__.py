"""Mappings: which place of somebody's template answers which item of a checklist."""

from imrkit.mapping.alignment import aligned
from imrkit.mapping.approval import approve
from imrkit.mapping.load import load_mapping, parse_mapping
from imrkit.mapping.proposals import SURE, Alternative, Proposal, Proposals
from imrkit.mapping.recognition import Recognition, recognise
from imrkit.mapping.revision import revised
from imrkit.mapping.to_toml import to_toml
from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName

__all__ = [
    "SURE",
    "Alternative",
    "Mapping",
    "MappingEntry",
    "Proposal",
    "Proposals",
    "Recognition",
    "Relation",
    "SlotName",
    "aligned",
    "approve",
    "load_mapping",
    "parse_mapping",
    "recognise",
    "revised",
    "to_toml",
]
