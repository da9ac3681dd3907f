"""The key to the names: who is meant by which code. It is kept apart from the draft.

imrkit reads it when it is told to, and never stores it, sends it or writes of it in a log.
"""

from imrkit.key.finding import Found, KeyFinder
from imrkit.key.load import load_key, parse_key
from imrkit.key.meaning import Certainty
from imrkit.key.replacing import Change, Renaming, Style, renamed_link, renaming
from imrkit.key.to_toml import key_toml
from imrkit.key.values import KeyEntry, NameKey, Replacement

__all__ = [
    "Certainty",
    "Change",
    "Found",
    "KeyEntry",
    "KeyFinder",
    "NameKey",
    "Renaming",
    "Replacement",
    "Style",
    "key_toml",
    "load_key",
    "parse_key",
    "renamed_link",
    "renaming",
]
