"""Mappings: which place of somebody's template answers which item of a checklist."""

from imrkit.mapping.load import load_mapping
from imrkit.mapping.values import Mapping, Relation, Slot

__all__ = ["Mapping", "Relation", "Slot", "load_mapping"]
