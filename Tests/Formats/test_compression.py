"""Compressed copies of files: what Python's gzip reads in them is the file, and their headers say nothing of the machine."""

import gzip
import pathlib

import content

TOOLS = 12


def build(folder: pathlib.Path, settings: str) -> pathlib.Path:
    files = {"Content/site.yml": content.CONFIGURATION + settings}
    for number in range(TOOLS):
        files[f"Content/tools/t{number:02}.md"] = content.entry(content.ENTRY.replace("Alpha", f"Größe {number}"))
    content.write(folder, files)
    result = content.sitegen("build", "--site", str(folder))
    assert result.returncode == 0, result.stderr
    return folder / "Output"


def test_each_copy_is_its_file(tmp_path):
    output = build(tmp_path, "compress: gzip\n")
    copies = sorted(output.rglob("*.gz"))
    assert len(copies) > TOOLS * (TOOLS - 1) // 2 + TOOLS
    for copy in copies:
        packed = copy.read_bytes()
        # No flags, no time, no known system: RFC 1952.
        assert packed[:8] == b"\x1f\x8b\x08\0\0\0\0\0" and packed[9] == 255, copy
        plain = copy.with_suffix("").read_bytes()
        assert gzip.decompress(packed) == plain, copy
        assert len(packed) < len(plain), copy


def test_pages_that_are_there_compressed_alone_are_the_pages(tmp_path):
    plain = build(tmp_path / "plain", "")
    only = build(tmp_path / "only", "host: nginx\nurls: file\ncompress: only\n")
    pages = sorted((only / "compare").iterdir())
    assert len(pages) == TOOLS * (TOOLS - 1) // 2 and {page.suffix for page in pages} == {".gz"}
    for page in pages:
        assert gzip.decompress(page.read_bytes()) == (plain / "compare" / page.stem).read_bytes()
