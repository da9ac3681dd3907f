"""The same work on every Word file of a folder."""

from imrkit.many.folder import FileDone, FolderRun, over_folder

__all__ = ["FileDone", "FolderRun", "over_folder"]
