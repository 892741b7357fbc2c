"""Social cards: what two decoders see of joined halves, and what a build writes again after a change."""

import io
import pathlib
import struct
import zlib

import pytest
from PIL import Image

import content

TOOLS = 60  # 1,770 pairs
WIDTH, HEIGHT = 1200, 630
LOW = int.from_bytes(b"\x7F" * (WIDTH // 2))


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("cards")
    files = {"Content/site.yml": content.CONFIGURATION + "cards: {pairs: all}\n"}
    for number in range(TOOLS):
        letters = "".join(chr(ord("A") + number // 12 ** place % 12) for place in range(3))
        front = content.ENTRY.replace("Alpha", f"{letters} Größe {'of Things ' * (number % 7)}").replace("80", str(number % 101))
        files[f"Content/tools/t{number:03}.md"] = content.entry(front)
    content.write(folder, files)
    result = content.sitegen("build", "--site", str(folder), "--no-sync")
    assert result.returncode == 0, result.stderr
    return folder


def strictly_decoded(png: bytes) -> bytes:
    """The pixels of a card, two a byte, by the letter of the standard: each checksum is looked at.

    The first row of each half must be as it is, since it follows another half's; each other one is a difference.
    """
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    place, chunks = 8, []
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        name, body = png[place + 4:place + 8], png[place + 8:place + 8 + length]
        assert struct.unpack_from(">I", png, place + 8 + length) == (zlib.crc32(name + body),)
        chunks.append((name, body))
        place += 12 + length
    assert [name for name, _ in chunks] == [b"IHDR", b"PLTE", b"IDAT", b"IDAT", b"IDAT", b"IEND"]
    assert chunks[0][1] == struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)
    # This ends with an error where the checksum of the whole is wrong, or where bytes are left over.
    stream = zlib.decompressobj()
    rows = stream.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    assert stream.eof and not stream.unused_data
    length = 1 + WIDTH // 2
    assert len(rows) == HEIGHT * length
    assert rows[::length] == (b"\0" + b"\2" * (HEIGHT // 2 - 1)) * 2
    pixels, above = [], 0
    for place in range(0, len(rows), length):
        row = int.from_bytes(rows[place + 1:place + length])
        above = added(row, above) if rows[place] else row
        pixels.append(above.to_bytes(length - 1))
    return b"".join(pixels)


def added(one: int, two: int) -> int:
    """The sums of the bytes of two numbers, each modulo 256: the highest bits are added without carrying."""
    return (one & LOW) + (two & LOW) ^ (one ^ two) & ~LOW


def test_joined_halves_are_the_halves_that_were_drawn(site):
    half = HEIGHT // 2 * (WIDTH // 2)
    upper, lower = {}, {}
    cards = sorted((site / "Output/cards/compare").iterdir())
    assert len(cards) == TOOLS * (TOOLS - 1) // 2 >= 1_500
    for tool in (site / "Output/cards/tools").iterdir():
        upper[tool.stem] = strictly_decoded(tool.read_bytes())[:half]
    assert len(set(upper.values())) == TOOLS
    for card in cards:
        first, second = card.stem.split("-vs-")
        png = card.read_bytes()
        pixels = strictly_decoded(png)
        # The upper half is that of the tool's own card, and the lower one is the same whatever stands above it.
        assert pixels[:half] == upper[first], card.name
        assert pixels[half:] == lower.setdefault(second, pixels[half:]), card.name
        with Image.open(io.BytesIO(png)) as image:
            image.load()
            assert (image.size, image.mode) == ((WIDTH, HEIGHT), "P")
            # One pixel a byte, where the rows have two.
            seen = image.tobytes()
        assert packed(seen) == pixels, card.name
    assert len(set(lower.values())) == TOOLS - 1


def packed(pixels: bytes) -> bytes:
    """Two pixels a byte: hexadecimal digits are what bytes make of that fastest."""
    return bytes.fromhex(pixels.hex()[1::2])


def test_one_edited_tool_changes_its_cards_alone(site):
    def all_cards():
        return {path: (path.stat().st_ino, path.read_bytes()) for path in (site / "Output/cards").rglob("*.png")}

    before = all_cards()
    entry = site / "Content/tools/t007.md"
    entry.write_text(entry.read_text().replace("score: 7", "score: 99"))
    result = content.sitegen("build", "--site", str(site), "--no-sync")
    assert result.returncode == 0, result.stderr
    after = all_cards()
    changed = {path.stem for path in before if before[path] != after[path]}
    assert changed == {path.stem for path in before if "t007" in path.stem.split("-vs-")}
    assert len(changed) == TOOLS


def test_a_pair_has_no_card_any_more(site):
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text().replace("pairs: all}", "pairs: none}"))
    assert content.sitegen("build", "--site", str(site), "--no-sync").returncode == 0
    assert not (site / "Output/cards/compare").exists()
    assert len(list((site / "Output/cards").rglob("*.png"))) == TOOLS + 1
