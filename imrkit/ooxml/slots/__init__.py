"""Find the places of a form that ask for something."""
