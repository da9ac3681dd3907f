"""The key to the names: who is meant by which code. It is kept apart from the draft.

imrkit reads it when it is told to, and never stores it, sends it or writes of it in a log.
"""

from imrkit.key.load import load_key, parse_key
from imrkit.key.to_toml import key_toml
from imrkit.key.values import KeyEntry, NameKey

__all__ = ["KeyEntry", "NameKey", "key_toml", "load_key", "parse_key"]
