"""Mappings: which place of somebody's template answers which item of a checklist."""

from imrkit.mapping.load import load_mapping
from imrkit.mapping.values import Mapping, MappingEntry, Relation, Slot

__all__ = ["Mapping", "MappingEntry", "Relation", "Slot", "load_mapping"]
