"""Word's file format: the only place that knows the names of its XML."""
