"""Findings of before, by content: given again where nothing has changed that they depend on.

They are kept in a folder that only the user can reach (`keeping`), in one file for each project and what was asked of
it. Its first line tells what the findings depend on, and what they are; each other line tells what there is to say of
one document, so that after a change only those documents are looked at again that it concerns. A line that is not as
it was written, a file of another version, day or configuration, and one that others could write, are as if they were
not there.
"""

from formulekit.cache.cache import Cache, Terms

__all__ = ["Cache", "Terms"]
