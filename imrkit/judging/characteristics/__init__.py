"""What a draft records of the protected characteristics, and where it speaks of them."""

from imrkit.judging.characteristics.records import records
from imrkit.judging.characteristics.values import NINE, Characteristic, Entry, RecordTable, State

__all__ = ["NINE", "Characteristic", "Entry", "RecordTable", "State", "records"]
