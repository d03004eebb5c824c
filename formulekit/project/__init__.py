"""A project: its files, its documents, and each document composed and validated."""

from formulekit.project.composition import Composed, compose, undefined
from formulekit.project.documents import Document, Documents, document_of
from formulekit.project.naming import Named, declared, find
from formulekit.project.validation import Validated, validate

__all__ = [
    "Composed",
    "Document",
    "Documents",
    "Named",
    "Validated",
    "compose",
    "declared",
    "document_of",
    "find",
    "undefined",
    "validate",
]
