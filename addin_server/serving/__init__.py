"""How requests are served: connections, turns, and the processes that work."""
