"""Write a tree as YAML in any style that authors have: quotes, blocks, braces, comments and blank lines at random."""

import re
from random import Random

from formulekit.strategies.writing import Tree

_PLAIN = re.compile(r"(?!---|\.\.\.)[^\W_](?:[^:#\n\t\\\x00-\x1f]|:(?!\s|$)|(?<!\s)#)*(?<!\s)")
_BAR = re.compile(r"[^\s](?:[^\t]*[^\s])?")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_WIDE = 60


class Dressing:
    """Writes trees, each time in other clothes.

    Args:
        seed: Which clothes.
    """

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - repeatable, no secret
        self.comments = 0

    def document(self, tree: dict[str, Tree]) -> str:
        """Write a document, with a head comment, and with or without a line end behind its last line."""
        lines = ["# kop", "", *self.mapping(tree, 0)]
        lines += self.often(0.3) * ["", "# staart"]
        end = self.chance.choice(("\n", "\n", "\r\n"))
        return end.join(lines) + end * self.often(0.8)

    def often(self, share: float) -> bool:
        """Draw whether something happens."""
        return self.chance.random() < share

    def comment(self, what: str) -> str:
        """Make a comment, unlike any other."""
        self.comments += 1
        return f"# {what} ({self.comments})"

    def mapping(self, tree: dict[str, Tree], column: int) -> list[str]:
        """Write a mapping with each entry on lines of its own."""
        lines: list[str] = []
        for key, value in tree.items():
            lines += self.above(key, column)
            lines += self.entry(key, value, column)
            if self.often(0.03):
                lines.append(" " * (column + 1) + self.comment("onder"))
        return lines

    def above(self, key: str, column: int) -> list[str]:
        """Write blank lines, and comments right above a key."""
        notes = [" " * column + self.comment(f"boven {key}") for _ in range(self.chance.choice((0, 0, 0, 0, 1, 2)))]
        return [" " * self.chance.choice((0, 0, column))] * self.chance.choice((0, 0, 0, 1)) + notes

    def entry(self, key: str, value: Tree, column: int) -> list[str]:
        """Write a key and its value."""
        lead, name = " " * column, self.quoted(key, inside=False)
        if key != "formule" and self.often(0.05):  # by their first key files in a folder are known
            mark = self.chance.choice((f"{lead}? {name}", f"{lead}?  {name}  {self.comment(f'achter {key}')}"))
            return [mark, *self.above(key, column), *self.value(f"{lead}:", key, value, column)]
        return self.value(f"{lead}{name}:", key, value, column)

    def value(self, start: str, key: str, value: Tree, column: int) -> list[str]:
        """Write a value, behind its key or the colon that follows a key with a question mark."""
        if isinstance(value, str) and _BAR.fullmatch(value) and self.often(0.3):
            behind = "  " + self.comment(f"achter {key}") if self.often(0.3) else ""
            return [f"{start} |-{behind}", *(f"{' ' * (column + 2)}{line}".rstrip() for line in value.split("\n"))]
        inline = self.inline(value)
        if inline is not None and (isinstance(value, str) or self.often(0.5)):
            behind = "  " + self.comment(f"achter {key}") if self.often(0.1) else ""
            return [f"{start} {inline}{behind}".rstrip()]
        behind = "  " + self.comment(f"achter {key}") if self.often(0.1) else ""
        if not isinstance(value, list | dict):
            raise TypeError(value)
        if isinstance(value, dict):
            return [start + behind, *self.mapping(value, column + self.chance.choice((2, 2, 4)))]
        return [start + behind, *self.items(value, column + self.chance.choice((0, 2, 2)))]

    def items(self, items: list[Tree], column: int) -> list[str]:
        """Write a list with a dash before each item."""
        lines = []
        for item in items:
            lines += [" " * column + self.comment("boven een punt")] * self.often(0.1)
            inline = self.inline(item)
            if inline is not None and (isinstance(item, str) or self.often(0.5)):
                lines.append(f"{' ' * column}- {inline}")
            elif isinstance(item, dict):
                lines += self.item(item, column)
            elif isinstance(item, list):
                first, *rest = self.items(item, column + 2)
                lines += [f"{' ' * column}- {first.lstrip()}", *rest] if not first.lstrip().startswith("#") else []
        return lines

    def item(self, item: dict[str, Tree], column: int) -> list[str]:
        """Write a mapping behind a dash, or below one."""
        body = self.mapping(item, column + 2)
        if not body[0].strip() or body[0].lstrip().startswith("#"):
            return [f"{' ' * column}-", *body]
        return [f"{' ' * column}- {body[0].lstrip()}", *body[1:]]

    def inline(self, value: Tree) -> str | None:
        """Write a value on one line, between brackets if need be; None where it goes better below."""
        if isinstance(value, str):
            return self.quoted(value, inside=False) if value else ""
        if not value:
            return "[]" if isinstance(value, list) else "{}"
        return self.brackets(value)

    def brackets(self, value: Tree) -> str | None:
        """Write a value between brackets; None where it is too much for that."""
        if isinstance(value, str):
            return self.quoted(value, inside=True) if value else None
        parts = [self.brackets(item) for item in (value if isinstance(value, list) else value.values())]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts) or sum(map(len, known)) > _WIDE:
            return None
        space = self.chance.choice(("", " "))
        if isinstance(value, list):
            return f"[{space}{', '.join(known)}{space}]"
        entries = (f"{self.quoted(key, inside=True)}: {part}" for key, part in zip(value, known, strict=True))
        return "{" + space + self.chance.choice((", ", ",  ")).join(entries) + space + "}"

    def quoted(self, text: str, *, inside: bool) -> str:
        """Write a text plainly, or between quotation marks."""
        plain = _PLAIN.fullmatch(text) and not (inside and re.search(r"[,\[\]{}:?]", text))
        if plain and self.often(0.8):
            return text
        if "\n" not in text and "\t" not in text and text.strip() == text and self.often(0.5):
            return "'" + text.replace("'", "''") + "'"
        return f'"{text.translate(_ESCAPES)}"'
