"""The server beside the draft: imrkit's verbs as a small JSON API. It keeps nothing."""

from addin_server.app import create_app

__all__ = ["create_app"]
