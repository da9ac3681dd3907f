"""Mappings: which place of somebody's template answers which item of a checklist."""

from imrkit.mapping.load import load_mapping
from imrkit.mapping.proposals import Alternative, Proposal, Proposals
from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName

__all__ = [
    "Alternative",
    "Mapping",
    "MappingEntry",
    "Proposal",
    "Proposals",
    "Relation",
    "SlotName",
    "load_mapping",
]
