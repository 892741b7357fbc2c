"""Imports of TOML: what Python's reader accepts is imported, with the values that it reads, and nothing else is."""

import datetime
import json
import pathlib
import random

import pytest

import content

tomllib = pytest.importorskip("tomllib")

TEXTS = [f"text_{index}" for index in range(6)]
LISTS = [f"list_{index}" for index in range(3)]
FACTS = "facts:\n" + "".join(
    f"  {name}: {{name: {name}, kind: {kind}}}\n" for names, kind in ((TEXTS, "text"), (LISTS, "list")) for name in names)

# Where each value stands in the documents: tables in tables, and keys that need quotes.
PATHS = {
    "description": ("prose",), "text_0": ("plain",), "text_1": ("outer", "one"), "text_2": ("outer", "two"),
    "text_3": ("outer", "inner", "three"), "text_4": ("outer", "inner", "vier ä"), "text_5": ("other", "five"),
    "list_0": ("list",), "list_1": ("outer", "list"), "list_2": ("other", "deep", "list"),
}
MAP = "fields: {slug: file, name: file, category: {value: Media}, description: prose}\nfacts:\n" + "".join(
    f"  {name}: {'.'.join(path)}\n" for name, path in PATHS.items() if name != "description")

PIECES = ["a", "B", "7", " ", "é", "日本", "🙂", "'", '"', "\\", "#", "=", "[", "]", "{", ",", ".", ":", "\t", "-", "\u2028"]


def imported(tmp_path: pathlib.Path, name: str, files: dict[str, str], mapping: str) -> dict[str, str]:
    """The entries that an import of a folder of these files makes."""
    site = tmp_path / name
    content.write(site, {"Content/site.yml": content.CONFIGURATION + FACTS, "map.yml": mapping})
    (site / "data").mkdir()
    for file, text in files.items():
        (site / "data" / file).write_bytes(text.encode())
    result = content.sitegen("import", "data", "--map", "map.yml", folder=site)
    assert result.returncode in (0, 1), result.stderr
    return {path.stem: path.read_text(encoding="utf-8") for path in (site / "Content/tools").glob("*.md")}


def parsed(text: str) -> dict | None:
    try:
        return tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError:
        return None


# What a document is made of.

def string(chance: random.Random, long: bool) -> str:
    lines = ["".join(chance.choices(PIECES, k=chance.randrange(12))) for _ in range(chance.randrange(1, 4))]
    text = "|" + ("\n" if long else " ").join(lines) + "|"
    if chance.random() < 0.3 and "'" not in text and "\n" not in text:
        return f"'{text}'"
    if chance.random() < 0.3 and "'''" not in text:
        return f"'''{chance.choice(['', chr(10)])}{text}'''"
    escaped = "".join(
        chance.choice([f"\\u{ord(letter):04x}", f"\\U{ord(letter):08X}"])
        if chance.random() < 0.1 and ord(letter) < 0x10000 else
        {"\\": "\\\\", '"': '\\"', "\n": "\\n"}.get(letter, letter) for letter in text)
    if chance.random() < 0.5:
        return f'"{escaped}"'
    folded = "".join(letter + ("\\  \n\n \t" if chance.random() < 0.05 and letter.isalpha() else "") for letter in text
                     .replace("\\", "\\\\").replace('"""', '""\\"').replace('|"', '|\\"'))
    return f'"""{chance.choice(["", chr(10)])}{folded}"""'


def number(chance: random.Random) -> str:
    digits = str(chance.randrange(1, 10 ** chance.randrange(1, 12)))
    if len(digits) > 2 and chance.random() < 0.5:
        digits = digits[:2] + "_" + digits[2:]
    sign = chance.choice(["", "", "-", "+"])
    return chance.choice([
        sign + digits, f"0x{chance.randrange(1 << 40):x}", f"0x{chance.randrange(1 << 20):X}", f"0o{chance.randrange(999):o}",
        f"0b1_{chance.randrange(99):b}", f"{sign}{digits}.{chance.randrange(99):03}", f"{sign}{digits}e{chance.choice('+-')}0{chance.randrange(9)}",
        f"{digits}.5E1_0", f"{sign}inf", f"{sign}nan", "0", "+0", f"{sign}0.0"])


def moment(chance: random.Random) -> str:
    day = datetime.date(1900, 1, 1) + datetime.timedelta(days=chance.randrange(90_000))
    time = f"{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}"
    time += chance.choice(["", f".{chance.randrange(1, 10 ** 6):06}"])
    return chance.choice([f"{day}", time, f"{day}T{time}", f"{day}T{time}+0{chance.randrange(1, 9)}:30"])


def scalar(chance: random.Random, long: bool = False) -> str:
    return chance.choice([
        lambda: string(chance, long), lambda: string(chance, long), lambda: number(chance), lambda: moment(chance),
        lambda: chance.choice(["true", "false"])])()


def array(chance: random.Random) -> str:
    def space():
        return chance.choice(["", " ", "\n  ", " # ] a comment, \"\n", "\t"])

    items = [scalar(chance) for _ in range(chance.randrange(5))]
    end = chance.choice(["", ","]) if items else ""
    return "[" + ",".join(space() + item + space() for item in items) + end + space() + "]"


def key(name: str, chance: random.Random) -> str:
    if name.isascii() and " " not in name and chance.random() < 0.7:
        return name
    return chance.choice([f'"{name}"', f"'{name}'", '"' + "".join(f"\\u{ord(letter):04X}" for letter in name) + '"'])


def document(chance: random.Random) -> str:
    """A document with some of the values, each table written in one of the ways in which TOML can."""
    chosen = {path: array(chance) if name.startswith("list") else scalar(chance, long=name == "description")
              for name, path in PATHS.items() if chance.random() < 0.8}

    def tables(prefix):
        return sorted({path[len(prefix)] for path in chosen if path[:len(prefix)] == prefix and len(path) > len(prefix) + 1})

    def dotted(names):
        return chance.choice([".", " . "]).join(key(name, chance) for name in names)

    def pairs(prefix, below, braces=False):
        """The lines of a table, those of inner tables by dots or in braces where they get no header."""
        lines = [f"{dotted([*below, path[-1]])} = {value}" for path, value in chosen.items() if path[:-1] == prefix]
        later = []
        for name in tables(prefix):
            way = chance.choice(["dots", "braces"] if braces or below else ["dots", "braces", "header"])
            inner, more = pairs((*prefix, name), [*below, name] if way == "dots" else [], braces=braces or way != "header")
            if way == "dots":
                lines += inner
            elif way == "braces":
                lines.append(f"{dotted([*below, name])} = {{{chance.choice(['', ' '])}{', '.join(inner)} }}")
            else:
                later.append([f"[{dotted([*prefix, name])}]", *inner])
            later += more
        chance.shuffle(lines)
        return lines, later

    lines, later = pairs((), [])
    chance.shuffle(later)
    for table in later:
        lines += ["", *table]
    ends = ["", " ", "\t# a comment", "  #"]
    text = "\n".join(line + (chance.choice(ends) if line else "") for line in lines) + chance.choice(["", "\n", "\n\n# end"])
    return text.replace("\n", "\r\n") if chance.random() < 0.2 else text


# Forms at the edge, right and wrong, with a sign for each character that would hide here.

SIGNS = {"⏎": "\n", "␍": "\r", "␉": "\t", "␁": "\x01", "␡": "\x7f", "“": '"""', "‘": "'''"}
FORMS = r"""
a = 1⏎[a]|[a]⏎[a]|[a.b]⏎[a]|[a]⏎[a.b]⏎[a]|a.b = 1⏎[a]|a.b = 1⏎[a.c]|[a.b]⏎[a]⏎b.c = 1|[a.b.c]⏎[a]⏎b.d = 1
[a.b.c]⏎z = 1⏎[a]⏎b.c.t = 1|[a.b.c.d]⏎[a]⏎b.c.x = 1|[[a]]⏎[[a]]|[[a]]⏎[a]|[a]⏎[[a]]|a = []⏎[[a]]|[[a.b]]⏎[[a]]
[[a]]⏎[[a.b]]⏎[[a]]⏎[[a.b]]|[[a]]⏎[a.b]⏎[[a]]⏎[a.b]|[[a]]⏎[a.b]⏎[a.b]|a = {}⏎[a.b]|a = {}⏎a.b = 1|a = {b = 1}⏎a.c = 2
a = {b.c = 1, b.d = 2}|a = {b = 1, b.c = 2}|a = {b = {}, b.c = 2}|a = {b = 1, b = 2}|a = {b = 1,}|a = {b = 1⏎}|a = {,}
a = {b = [1,⏎2]}|a = {b = “x⏎y“}|a.b = 1⏎a.c = 2⏎[d]⏎a.b = 1|[d]⏎a.b = 1⏎[d.a]|[d]⏎a.b = 1⏎[d.a.c]
a = 1⏎a = 2|a = 1⏎"a" = 2|a = 1⏎a.b = 2|"" = 1|'' = 1|a."".b = 1|a..b = 1|.a = 1|a. = 1|a = |= 1|a|a b = 1|1 = 2|1.2 = 3
-_ = 1|é = 1|"é" = 1|a = 1 b = 2|a = 1, b = 2|[a] b = 1|[ a . b ]⏎c = 1|[[ a ]]|[ [a]]|[[a] ]|[a|[a]]|[[a]|[]|[[]]|[a.]|[.a]
a = 01|a = -01|a = +1|a = ++1|a = 1_000|a = 1__0|a = _1|a = 1_|a = 0x_1|a = 0x1_|a = 0X1|a = -0x1|a = 0xG|a = 0o8|a = 0b2|a = 0x
a = 1.|a = .1|a = 1.e1|a = 1e|a = 1e1.5|a = 1e_1|a = 1_e1|a = 1._0|a = 1.0_|a = 01.0|a = 1E+01|a = 0e0|a = inf|a = -inf|a = Inf|a = infx
a = nan|a = n_an|a = True|a = truex|a = true false|a = yes|a = null|a = 1a|a = a|a = 1 2|a = 1#b|a = [1 2]|a = [,]|a = [1,,2]
a = [1,⏎# b⏎2,⏎]|a = [|a = [1|a = ]|a = [[], [[]]]|a = [1, "b", {c = 1}]|a = {|a = {b|a = {b = |a = }|a = 1 # ␉ é
a = "|a = "b|a = "b⏎c"|a = 'b⏎c'|a = '|a = ''|a = ""|a = "\q"|a = "\x41"|a = "\u12"|a = "\uD800"|a = "\U00110000"
a = "\U0001F642"|a = "\e"|a = "\ "|a = “\ ⏎ b“|a = “\ b“|a = “|a = “b""|a = “b“"
a = “b“""|a = “b““|a = “"b“|a = ““|a = “""|a = ‘b‘'|a = ‘b‘''|a = ‘b‘‘
“a“ = 1|‘a‘ = 1|"a⏎b" = 1|"a\nb" = 1|a = ‘\q‘|a = "b" "c"|a = "b"c|a = 'b' # c|a = “\⏎⏎⏎  b“
a = 2026-02-30|a = 2024-02-29|a = 2023-02-29|a = 0000-01-01|a = 2026-13-01|a = 2026-1-1|a = 2026-01-01T|a = 2026-01-01 |a = 2026-01-01 # b
a = 2026-01-01T10:00:00|a = 2026-01-01 10:00:00|a = 2026-01-01  10:00:00|a = 2026-01-01t10:00:00z|a = 2026-01-01T10:00:00Z
a = 2026-01-01T10:00|a = 2026-01-01T24:00:00|a = 2026-01-01T10:60:00|a = 2026-01-01T10:00:61|a = 2026-01-01T10:00:00.|a = 10:00:00.5
a = 2026-01-01T10:00:00.123456789+01:00|a = 2026-01-01T10:00:00+24:00|a = 2026-01-01T10:00:00+1:00|a = 10:00:00Z|a = 10:00|a = 1:00:00
a = 2026-01-01 10|a = [2026-01-01, 10:00:00]|a = {b = 2026-01-01 10:00:00 }|a = 20260101|a = 2026-01-01x|a = 2026-01-01T10:00:00x
a = 1␍⏎b = 2|a = 1␍b = 2|a = “b␍c“|a = “b␍⏎c“|# b␍c|# b␍⏎|␍|⏎⏎|␉|#|a = "␉"|a = "␁"|# ␁|a = "␡"|a = '␁'
"""


def clean(documents: list[str]) -> list[str]:
    """Those that hold something, in which no key has the name of another column."""
    def columns(table, prefix=""):
        for name, value in table.items():
            if isinstance(value, dict):
                yield from columns(value, f"{prefix}{name}.")
            else:
                yield prefix + name

    def is_clean(text):
        names = list(columns(parsed(text) or {}))
        return len(set(names)) == len(names) and "file" not in names and parsed(text) != {}
    return [text for text in documents if is_clean(text)]


def mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(1, 3)):
        at = chance.randrange(len(text) + 1)
        until = min(len(text), at + chance.choice([0, 1, 1, 2, 9]))
        new = chance.choice(["", "", *PIECES, "\n", "\r\n", "\n[outer]\n", "[[outer]]\n", "_", "0", '"""', "'''", "}", "1", text[at - 9:at]])
        text = text[:at] + new + text[until:]
    return text


def test_what_is_accepted(tmp_path):
    chance = random.Random(7)
    forms = FORMS.strip("\n").replace("\n", "|").translate(str.maketrans(SIGNS)).split("|")
    documents = clean(forms + [mutated(document(chance), chance) for _ in range(1500)])
    assert len(documents) > 1500
    wanted = {f"d{index}" for index, text in enumerate(documents) if parsed(text) is not None}
    assert 300 < len(wanted) < len(documents) - 300
    mapping = "fields: {slug: file, name: file, category: {value: Media}}\n"
    entries = imported(tmp_path, "site", {f"d{index}.toml": text for index, text in enumerate(documents)}, mapping)
    wrong = {name: documents[int(name[1:])] for name in wanted ^ set(entries)}
    assert wrong == {}


def test_values_are_those_of_another_reader(tmp_path):
    def plain(value):
        if isinstance(value, dict):
            return {name: plain(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value

    def number(text):
        return text.replace("_", "").removeprefix("+")

    chance = random.Random(11)
    documents = [document(chance) for _ in range(600)]
    others = [json.dumps(plain(tomllib.loads(text, parse_float=number))) for text in documents]
    entries = imported(tmp_path, "toml", {f"d{index}.toml": text for index, text in enumerate(documents)}, MAP)
    expected = imported(tmp_path, "json", {f"d{index}.json": text for index, text in enumerate(others)}, MAP)
    assert len(expected) > 500 and sum(len(text.splitlines()) for text in expected.values()) > 5000
    different = {name: (documents[int(name[1:])], entries.get(name), text) for name, text in expected.items() if entries.get(name) != text}
    assert different == {} and entries.keys() == expected.keys()
