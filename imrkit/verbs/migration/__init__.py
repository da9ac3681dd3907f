"""Move a draft into another template: what goes where, and the account of it."""
