"""How people write: characters, dates, the words of a heading."""
