#!/usr/bin/env python3
"""Compares what readers see of Hugo's pages with what they see of sitegen's: Benchmarks/compare_text.py SITEGEN HUGO [PAGES]

Both are output folders of one site of make_site.py. Some pages of pairs, as many of tools, and the feed are read; each
difference is printed with the words round it, and how many pages have one.
"""
import difflib
import html.parser
import sys
from pathlib import Path

# Elements that run on in a line; what is beside another one is a word of its own.
INLINE = {"a", "b", "bdi", "code", "em", "i", "span", "strong", "time", "label"}


class Text(html.parser.HTMLParser):
    """The words of a page: its title, its description and all text of its body, hidden or not, but scripts."""

    def __init__(self, page: str):
        super().__init__()
        self.parts: list[str] = []
        self.is_script = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.is_script = tag == "script"
        if tag == "meta" and values.get("name") == "description":
            self.parts.append(f" {values['content']} ")
        elif tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.is_script = False
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.is_script:
            self.parts.append(data)

    @property
    def words(self) -> list[str]:
        return "".join(self.parts).split()


def differences(first: list[str], second: list[str]) -> list[str]:
    found = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            before = " ".join(first[max(0, a - 4):a])
            found.append(f"… {before} [{' '.join(first[a:b])}] → [{' '.join(second[c:d])}]")
    return found


def compare(sitegen: Path, hugo: Path, count: int) -> tuple[int, int, list[str]]:
    """Returns how many pages were compared, how many differ, and the differences."""
    names = ["feed.xml"]
    for folder in ("compare", "tools"):
        pages = sorted(page.name for page in (sitegen / folder).iterdir() if page.suffix == ".html")
        names += [f"{folder}/{page}" for page in pages[:: max(1, len(pages) // count)][:count]]
    lines, differing = [], 0
    for name in names:
        texts = [Text(path.read_text(encoding="utf-8")).words if (path := folder / name).is_file() else []
                 for folder in (sitegen, hugo)]
        found = differences(*texts)
        differing += bool(found)
        lines += [f"{name}: {line}" for line in found]
    return len(names), differing, lines


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    total, differing, lines = compare(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 40)
    print("\n".join([*lines, f"{total} pages compared, {differing} with other words"]))
