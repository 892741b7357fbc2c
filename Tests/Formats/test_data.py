"""The open data: valid by its own schema, and a table that a CSV reader and a spreadsheet take as it is meant."""

import copy
import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

import content

FACTS = """\
facts:
  runs_on: {name: Runs on, kind: list, values: [Linux, Windows, macOS]}
  languages: {name: Languages, kind: list}
  stage: {name: Stage, kind: choice, values: {sandbox: Sandbox, graduated: Graduated}}
  offline: {name: Works offline, kind: yes-no}
  stars: {name: Stars, kind: number, unit: $, max: 100000, better: higher}
  licence: {name: Licence, kind: text, group: Basics, about: What may be done with it}
  released: {name: Released, kind: date}
  repo: {name: Source code, kind: link, only: [Media]}
copy: {data_licence: CC BY 4.0}
"""

FULL = content.ENTRY + """\
website: https://alpha.example/
entry: {value: "=1+1", note: "-2+3", source: "https://alpha.example/?a=1&b=2", checked: 2026-08}
pricing: "+49 30 1234"
best_for: 'He said "yes", then no'
pros: ["@you", "Two, three", "Four; five"]
tags: [größe, "\u2028"]
published: 2026-01-02
updated: 2026-10-02
aliases: [first, second]
facts:
  runs_on: [macOS, Linux]
  languages: ["=C", D]
  stage: {value: graduated, source: "https://alpha.example/stage"}
  offline: n/a
  stars: {min: -5.50, max: 10}
  licence: {note: on request}
  released: 2009-10
  repo: https://code.example/alpha
""".replace(', "\u2028"', "")

OTHER = content.ENTRY.replace("Alpha", "Beta") + "facts: {stars: -3, licence: -5, offline: partly, languages: [E]}\n"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    site = tmp_path_factory.mktemp("data")
    content.write(site, {
        "Content/site.yml": content.CONFIGURATION + FACTS,
        "Content/tools/alpha.md": content.entry(FULL),
        "Content/tools/beta.md": content.entry(OTHER),
        "Content/tools/draft.md": content.entry(content.ENTRY.replace("Alpha", "Draft") + "draft: true\n"),
        "Content/votes.csv": "tool,ship,skip\nalpha,3,4\n",
    })
    result = content.sitegen("build", folder=site)
    assert result.returncode == 0, result.stderr
    return site / "Output/data"


@pytest.fixture(scope="module")
def data(output):
    return json.loads((output / "tools.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def schema(output):
    document = json.loads((output / "tools.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def rows(output):
    text = (output / "tools.csv").read_bytes().decode("utf-8")
    assert text.count("\n") == text.count("\r\n") == 3
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_is_valid_by_its_schema(data, schema):
    assert data["$schema"] == schema.schema["$id"]
    schema.validate(data)
    assert [tool["slug"] for tool in data["tools"]] == ["alpha", "beta"]
    assert data["licence"] == "CC BY 4.0" and data["updated"] == "2026-10-02"


def test_every_member_has_a_meaning(schema):
    def visit(node):
        for key, value in node.get("properties", {}).items():
            assert value["description"], key
            visit(value)
        if "items" in node:
            visit(node["items"])

    visit(schema.schema)


@pytest.mark.parametrize("path, value", [
    (["tools", 0, "facts", "stage", "value"], "Graduated"),
    (["tools", 0, "facts", "runs_on", "value"], ["BSD"]),
    (["tools", 0, "facts", "offline", "applies"], True),
    (["tools", 0, "facts", "stars", "min"], "5"),
    (["tools", 0, "facts", "licence", "from"], True),
    (["tools", 0, "facts", "colour"], {"value": "red"}),
    (["tools", 0, "facts", "released", "value"], "October"),
    (["tools", 0, "reviews", "builder", "score"], 101),
    (["tools", 0, "reviews", "nobody"], {"score": 1, "verdict": "ship"}),
    (["tools", 0, "updated"], "2026-13-01"),
    (["tools", 0, "stars"], 5),
    (["facts", 0, "kind"], "words"),
])
def test_the_schema_refuses_what_the_data_never_has(data, schema, path, value):
    wrong = copy.deepcopy(data)
    node = wrong
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    assert not schema.is_valid(wrong)


def test_the_table_says_what_the_list_says(data, rows):
    def cell(statement, key="value"):
        value = statement.get(key, "n/a" if key == "value" and "applies" in statement else "")
        if key == "value" and "min" in statement:
            value = statement["min"]
        return "; ".join(value) if isinstance(value, list) else value

    assert len(rows) == len(data["tools"])
    for row, tool in zip(rows, data["tools"]):
        for key in ("slug", "name", "tagline", "category", "url", "website", "best_for", "published", "updated"):
            assert row[key] == tool.get(key, "")
        for key in ("pros", "cons", "tags", "aliases"):
            assert row[key].removeprefix("'") == "; ".join(tool.get(key, []))
        statements = {"entry": tool.get("entry", {}), "pricing": tool.get("pricing", {})} | {
            fact["id"]: tool["facts"].get(fact["id"], {}) for fact in data["facts"]}
        for name, statement in statements.items():
            written = row[name].removeprefix("'")
            value = cell(statement)
            assert (float(written) if isinstance(value, (int, float)) else written) == value, name
            for key in ("note", "source", "checked"):
                assert row.get(f"{name}_{key}", "").removeprefix("'") == statement.get(key, "")
        for reviewer in data["reviewers"]:
            review = tool["reviews"].get(reviewer["id"], {})
            assert row[f"{reviewer['id']}_score"] == str(review.get("score", ""))
            assert row[f"{reviewer['id']}_verdict"] == review.get("verdict", "")
    assert (rows[0]["votes_for"], rows[1]["votes_against"]) == ("3", "")


def test_no_cell_is_a_formula(rows):
    assert rows[0]["entry"] == "'=1+1" and rows[0]["pricing"] == "'+49 30 1234" and rows[0]["pros"].startswith("'@you")
    assert rows[0]["languages"] == "'=C; D" and rows[0]["entry_note"] == "'-2+3"
    assert (rows[0]["stars"], rows[0]["stars_max"], rows[1]["stars"], rows[1]["licence"]) == ("-5.50", "10", "-3", "-5")
    for row in rows:
        for key, text in row.items():
            if text[:1] in tuple("=+-@\t\r"):
                float(text)
