"""Sites for the tests, the program, and front matter as another YAML reader sees it."""

import os
import pathlib
import re
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]

CONFIGURATION = """\
title: Test Site
base_url: https://site.example/
panel:
  - {id: builder, name: Builder, question: Is it pleasant}
  - {id: skeptic, name: Skeptic}
categories: [Developer Tools, Media]
"""

ENTRY = """\
name: Alpha
tagline: The first of tools
category: Media
panel:
  builder: {score: 80, verdict: ship}
"""

BODY = "About it.\n\n## Builder\n\nBuilt.\n"


def entry(front: str = ENTRY, body: str = BODY) -> str:
    return f"---\n{front}---\n{body}"


def write(site: pathlib.Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")


def sitegen(*arguments: str, folder: pathlib.Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [os.environ["SITEGEN"], *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=600)


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: `no` is a text and a date is a text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def data(text: str) -> object:
    return yaml.load(text, Loader=Core)


def front_matter(text: str) -> object:
    return data(re.match(r"---\n(.*?)^---$", text, re.S | re.M).group(1))
