"""Social cards: what two decoders see of joined halves, and what a build writes again after a change."""

import io
import pathlib
import struct
import zlib

import pytest
from PIL import Image, ImageChops, ImageStat

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


def test_logos_are_drawn_as_another_decoder_and_scaler_see_them(tmp_path):
    files = {"Content/site.yml": content.CONFIGURATION + "cards: {pairs: all}\n"}
    drawn = {}
    for number, mode in enumerate(["RGBA", "RGB", "P", "LA", "L"]):
        files[f"Content/tools/t{number}.md"] = content.entry(content.ENTRY.replace("Alpha", mode))
        drawn[f"t{number}"] = gradient(mode)
    content.write(tmp_path, files)
    (tmp_path / "Content/logos").mkdir()
    for name, picture in drawn.items():
        picture.save(tmp_path / f"Content/logos/{name}.png")
    result = content.sitegen("build", "--site", str(tmp_path), "--no-sync")
    assert result.returncode == 0 and "[card-logo]" not in result.stderr, result.stderr
    cards = list((tmp_path / "Output/cards/compare").iterdir())
    assert len(cards) == 10
    for card in cards:
        with Image.open(card) as image:
            seen = image.convert("RGB")
        for name, place in zip(card.stem.split("-vs-"), [(72, 104), (72, HEIGHT // 2 + 92)]):
            page = Image.new("RGBA", drawn[name].size, "#faf9f6")
            page.alpha_composite(drawn[name].convert("RGBA"))
            meant = page.convert("RGB").resize((88, 88), Image.Resampling.BOX)
            box = seen.crop((*place, place[0] + 88, place[1] + 88))
            # What is lost is what 120 colours can't tell apart.
            differences = ImageChops.difference(box, meant)
            assert max(high for _, high in differences.getextrema()) <= 40, (card.name, name)
            assert max(ImageStat.Stat(differences).mean) <= 5, (card.name, name)


def gradient(mode: str) -> Image.Image:
    """A picture that differs at each pixel and has a hole where the mode can show one.

    It has two pixels a side for one of the card: there the two scalers mean the same by a box.
    """
    across = Image.linear_gradient("L").resize((176, 176))
    picture = Image.merge("RGBA", [across, across.rotate(90), across.rotate(180), Image.new("L", (176, 176), 255)])
    picture.paste((0, 0, 0, 0), (40, 60, 120, 140))
    return picture.convert(mode)
