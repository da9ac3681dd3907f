"""What the build of a file leaves to mend or to know."""
