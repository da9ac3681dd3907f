"""Checks of the language of a draft: what it calls people, what it hides, what is not plain."""
