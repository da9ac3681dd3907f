"""Move the content of one document into the places of another."""
