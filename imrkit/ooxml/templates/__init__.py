"""A blank template while it is being made from a master."""
