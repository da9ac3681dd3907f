"""Real names replaced by the codes of a key, everywhere in a Word file."""
