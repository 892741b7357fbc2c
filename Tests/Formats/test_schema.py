"""The JSON Schemas accept what the program accepts and refuse what it refuses."""

import json

import pytest
from jsonschema import Draft202012Validator

import content


# By kind and configuration, which is all that they depend on.
SCHEMAS: dict[tuple[str, str], Draft202012Validator] = {}


def schema(kind: str, folder=content.ROOT) -> Draft202012Validator:
    configuration = folder / "Content/site.yml"
    key = (kind, configuration.read_text(encoding="utf-8") if configuration.exists() else "")
    if key not in SCHEMAS:
        SCHEMAS[key] = made(kind, folder)
    return SCHEMAS[key]


def made(kind: str, folder) -> Draft202012Validator:
    result = content.sitegen("schema", "--kind", kind, folder=folder)
    assert (result.returncode, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


@pytest.fixture
def site(tmp_path):
    content.write(tmp_path, {"Content/site.yml": content.CONFIGURATION, "Content/tools/alpha.md": content.entry()})
    return tmp_path


def samples(folder: str) -> list:
    paths = sorted((content.ROOT / "Content" / folder).rglob("*.md"))
    assert paths
    return paths


@pytest.mark.parametrize("path", samples("tools"), ids=lambda path: path.stem)
def test_accepts_every_entry_of_the_sample_site(path):
    schema("entry").validate(content.front_matter(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", samples("pages"), ids=lambda path: path.stem)
def test_accepts_every_page_of_the_sample_site(path):
    schema("page").validate(content.front_matter(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", samples("lists"), ids=lambda path: path.stem)
def test_accepts_every_list_of_the_sample_site(path):
    schema("list").validate(content.front_matter(path.read_text(encoding="utf-8")))


def test_accepts_the_sample_sites_configuration():
    schema("site").validate(content.data((content.ROOT / "Content/site.yml").read_text(encoding="utf-8")))


def test_every_key_has_a_meaning():
    def visit(node):
        for key, value in node.get("properties", {}).items():
            if key not in ("builder", "skeptic", "futurist", "founder"):
                assert value["description"], key
            visit(value)
        for inner in [node.get("items"), *node.get("anyOf", [])]:
            if isinstance(inner, dict):
                visit(inner)

    for kind in ("entry", "site", "page", "list"):
        visit(schema(kind).schema)


def test_lists_the_sites_own_categories_and_panel(site):
    properties = schema("entry", site).schema["properties"]
    for choice in (properties["category"]["anyOf"][0], properties["categories"]["anyOf"][0]["items"]):
        assert choice["enum"] == ["Developer Tools", "Media"]
    assert list(properties["panel"]["anyOf"][0]["properties"]) == ["builder", "skeptic"]


def test_is_open_where_there_is_no_site(tmp_path):
    entry = content.data(content.ENTRY.replace("Media", "Anything").replace("builder", "anyone"))
    schema("entry", tmp_path).validate(entry)


def test_says_that_the_site_can_not_be_read(site):
    content.write(site, {"Content/site.yml": "title: [\n"})
    result = content.sitegen("schema", folder=site)
    assert result.returncode == 0
    assert result.stderr == (
        "sitegen: Content/site.yml has mistakes, so every category and reviewer is allowed\n")
    assert "enum" not in json.dumps(json.loads(result.stdout)["properties"]["category"]["anyOf"][0])


def test_unknown_kind_ends_with_64():
    result = content.sitegen("schema", "--kind", "votes")
    assert result.returncode == 64
    assert "'votes' is not one of entry, site, page, list, category, issue-form." in result.stderr


# Each changes or adds lines of front matter that is right otherwise. Reader and schema must agree on all of them.
ENTRIES = [
    ("", True),
    ("entry: Free\npricing: 1.10\nbest_for: yes\n", True),
    ("website: https://a.example/b?c#d\n", True),
    ("website: HTTP://a.example:8080\n", True),
    ("website: a.example\n", False),
    ("website: ftp://a.example/\n", False),
    ("website: https://user@a.example/\n", False),
    ("website: https://\n", False),
    ("pros: [One, 2]\ncons: []\ntags:\n  - a\n", True),
    ("pros: One\n", False),
    ("pros: [[One]]\n", False),
    ("tags: {a: b}\n", False),
    ("aliases: [old-name, x2]\n", True),
    ("aliases: [Old Name]\n", False),
    ("aliases: [a-vs-b]\n", False),
    ("aliases: [a--b]\n", False),
    ("published: 2024-02-29\nupdated: 2024-03-01\n", True),
    ("updated: 2024-13-01\n", False),
    ("updated: 2024-1-1\n", False),
    ("updated: yesterday\n", False),
    ("draft: true\n", True),
    ("draft: yes\n", False),
    ("draft: maybe\n", False),
    ("pricing:\nwebsite: ''\ntags:\npros: []\naliases: ''\nupdated: ~\ndraft: null\n", True),
    ("pricing: []\nwebsite: []\ntags: \"\"\nupdated: ''\ndraft: []\n", True),
    ("pricing: [Free]\n", False),
    ("draft: true\npanel: {builder: , skeptic: []}\n", True),
    ("draft: true\npanel:\n", True),
    ("panel: {builder: {score: , verdict: ship}}\n", False),
    ("pricing: {a: b}\n", False),
    ("pricng: Free\n", False),
    ("category: Medai\n", False),
    ("name: [Alpha]\n", False),
    ("pricing: {value: Free, note: for now, source: 'https://a.example/', checked: 2026-11}\n", True),
    ("entry: {note: on request}\n", True),
    ("entry: {value: 5, from: true}\n", False),
    ("entry: {value: Free, source: a.example}\n", False),
    ("tagline:\n", True),
    ("tagline: [T]\n", False),
    ("short_name: Twenty characters ok\n", True),
    ("short_name: This one has twenty-one\n", False),
    ("short_name:\n", True),
    ("categories: [Media]\n", False),
    ("category:\ncategories: [Media, Developer Tools]\n", True),
    ("category:\ncategories: [Medai]\n", False),
    ("category:\ncategories: []\n", False),
    ("category:\ncategories: Media\n", False),
    ("category: Media\ncategories: []\n", True),
    ("category: ''\n", False),
    ("website: {url: 'https://a.example/', sponsored: true}\n", True),
    ("website: {url: 'http://a.example/', sponsored: }\n", True),
    ("website: {sponsored: true}\n", False),
    ("website: {url: a.example}\n", False),
    ("website: {url: 'https://a.example/', paid: true}\n", False),
    ("website: {url: 'https://a.example/', sponsored: maybe}\n", False),
    ("panel: {builder: {score: 0, verdict: skip}}\n", True),
    ("panel: {builder: {score: 100, verdict: ship}}\n", True),
    ("panel: {builder: {score: 101, verdict: ship}}\n", False),
    ("panel: {builder: {score: -1, verdict: ship}}\n", False),
    ("panel: {builder: {score: 8.5, verdict: ship}}\n", False),
    ("panel: {builder: {score: high, verdict: ship}}\n", False),
    ("panel: {builder: {score: 80, verdict: shpi}}\n", False),
    ("panel: {builder: {score: 80}}\n", False),
    ("panel: {builder: {verdict: ship}}\n", False),
    ("panel: {builder: {score: 80, verdict: ship, scale: 5}}\n", False),
    ("panel: {builder: 80}\n", False),
    ("panel: {bilder: {score: 80, verdict: ship}}\n", False),
    ("panel: [builder]\n", False),
]

# Each is what an entry says of the facts that FACTS declares.
VALUES = [
    ("", True),
    ("runs_on: [Linux, macOS]", True),
    ("runs_on: [Linux, BSD]", False),
    ("runs_on: Linux", False),
    ("runs_on: {value: [Linux], note: x}", True),
    ("runs_on: {value: Linux}", False),
    ("runs_on: n/a", True),
    ("languages: [C++, 2, yes]", True),
    ("stage: graduated", True),
    ("stage: Graduated", False),
    ("stage: {value: graduated, min: 5}", False),
    ("offline: partly", True),
    ("offline: yes", True),
    ("offline: true", False),
    ("offline: {value: no, checked: 2026-13}", False),
    ("offline: {value: no, checked: 2026}", True),
    ("stars: 57536", True),
    ("stars: -1.50", True),
    ("stars: '12'", True),
    ("stars: 57,536", False),
    ("stars: $5", False),
    ("stars: {value: 20, from: true}", True),
    ("stars: {value: 20, from: yes}", False),
    ("stars: {min: 5, max: 10}", True),
    ("stars: {min: five, max: 10}", False),
    ("stars: {note: on request}", True),
    ("stars: {low: 5, note: x}", False),
    ("licence: 3", True),
    ("licence: [MIT]", False),
    ("licence: {value: MIT, source: 'ftp://a.example/'}", False),
    ("released: 2009-10-01", True),
    ("released: 2009", True),
    ("released: October 2009", False),
    ("repo: https://code.example/x?y#z", True),
    ("repo: code.example", False),
    ("licens: MIT", False),
    ("licence:\n  stars: ''\n  runs_on: []\n  offline: ~", True),
]

FACTS = """\
facts:
  runs_on: {name: Runs on, kind: list, values: [Linux, Windows, macOS]}
  languages: {name: Languages, kind: list}
  stage: {name: Stage, kind: choice, values: {sandbox: Sandbox, graduated: Graduated}}
  offline: {name: Works offline, kind: yes-no}
  stars: {name: Stars, kind: number}
  licence: {name: Licence, kind: text}
  released: {name: Released, kind: date}
  repo: {name: Source code, kind: link}
"""

# What a list says beside its title, on a site with these facts.
LISTS = [
    ("", True),
    ("where: {category: Media}\n", True),
    ("where: {categories: [Media, Developer Tools], tags: [], facts: {}}\nmost: 100\nupdated: 2026-01-02\n", True),
    ("where:\norder:\nmost:\ndraft: true\n", True),
    ("where: {category: Books}\n", False),
    ("where: {tag: small}\n", False),
    ("where: [Media]\n", False),
    ("where: {facts: {offline: yes, stage: [sandbox, graduated], runs_on: Linux, languages: [C, 7]}}\n", True),
    ("where: {facts: {offline: maybe}}\n", False),
    ("where: {facts: {offline: }}\n", False),
    ("where: {facts: {runs_on: linux}}\n", False),
    ("where: {facts: {licence: n/a}}\n", False),
    ("where: {facts: {licence: [[MIT]]}}\n", False),
    ("where: {facts: {stars: 5, released: 2024-03, repo: 'https://a.example/'}}\n", True),
    ("where: {facts: {stars: {min: 5, max: 7.5}, released: {max: 2024}}}\n", True),
    ("where: {facts: {stars: {}}}\n", False),
    ("where: {facts: {stars: {least: 5}}}\n", False),
    ("where: {facts: {stars: many}}\n", False),
    ("where: {facts: {licence: {min: 5}}}\n", False),
    ("where: {facts: {licens: MIT}}\n", False),
    ("order: score\n", True),
    ("order: released\n", True),
    ("order: licence\n", False),
    ("order: points\n", False),
    ("most: 0\n", False),
    ("most: 101\n", False),
    ("title:\n", False),
    ("limit: 5\n", False),
]

CONFIGURATIONS = [
    ("", True),
    ("language: pt-BR\ndescription: A site\n", True),
    ("language: e\n", False),
    ("language: english\n", False),
    ("language: en_US\n", False),
    ("base_url: site.example\n", False),
    ("base_url: https://site.example/blog?x\n", False),
    ("base_url: https://site.example/blog\n", True),
    ("title: 2048\n", True),
    ("title:\n", False),
    ("panel: [{id: builder}]\n", False),
    ("panel: [{id: Builder One, name: Builder}]\n", False),
    ("panel: [{id: builder, name: Builder, qestion: Why}]\n", False),
    ("panel: builder\n", False),
    ("categories: []\n", False),
    ("categories: Media\n", False),
    ("pairs: same-category\n", True),
    ("pairs: {top: 5}\n", True),
    ("pairs: {top: 1}\n", False),
    ("pairs: {tops: 5}\n", False),
    ("pairs: most\n", False),
    ("pairs: [all]\n", False),
    ("urls: clean\n", True),
    ("urls: folders\n", False),
    ("newsletter: {action: 'https://mail.example/', field: email, hidden: {list: 7}, honeypot: h}\n", True),
    ("newsletter: {field: email}\n", False),
    ("newsletter: {action: 'http://mail.example/'}\n", False),
    ("newsletter: {action: 'https://mail.example/', hidden: {list: [7]}}\n", False),
    ("newsletter: none\n", False),
    ("votes: {endpoint: 'https://votes.example/', counted: 2026-11-15}\n", True),
    ("votes: {endpoint: 'http://votes.example/'}\n", False),
    ("votes: {counted: 15 November}\n", False),
    ("copy: {kicker: Two tools, lead_by: '{tool} leads'}\n", True),
    ("copy: {kickr: Two tools}\n", False),
    ("copy: {kicker: [], lede: '', no_votes: }\n", True),
    ("copy: {kicker: [x]}\n", False),
    ("language: ''\ndescription:\npairs: ~\nurls: []\nhost:\nnewsletter: ''\nvotes:\ncopy:\nindexing: []\nllms:\n", True),
    ("newsletter: {action: 'https://mail.example/', field: '', hidden: {list: }}\n", True),
    ("newsletter: {action: ''}\n", False),
    ("categories: [Developer Tools, {name: Media}, {name: ノート, slug: notes, aliases: [old-notes]}]\n", True),
    ("categories: [Developer Tools, Media, {slug: notes}]\n", False),
    ("categories: [Developer Tools, Media, {name: N, slug: My Notes}]\n", False),
    ("categories: [Developer Tools, Media, {name: N, alias: notes}]\n", False),
    ("indexing: {same_category: true, reviews: 3, words: 300}\n", True),
    ("indexing: {reviews: -1}\n", False),
    ("indexing: {same_category: 1}\n", False),
    ("indexing: {word: 300}\n", False),
    ("panel_used_tools: false\nllms: true\n", True),
    ("verdicts: none\n", True),
    ("verdicts: given\n", True),
    ("verdicts: {ship_from: 60}\n", True),
    ("verdicts: {ship_from: 101}\n", False),
    ("verdicts: {ship_from: }\n", False),
    ("verdicts: skip\n", False),
    ("llms: on\n", False),
    ("tittle: Test\n", False),
    (FACTS, True),
    (FACTS + "table: [licence, facts, verdict]\n", True),
    ("facts:\n", True),
    ("facts: [licence]\n", False),
    ("facts: {licence: text}\n", False),
    ("facts: {licence: {name: Licence}}\n", False),
    ("facts: {licence: {name: Licence, kind: words}}\n", False),
    ("facts: {Licence: {name: Licence, kind: text}}\n", False),
    ("facts: {sort: {name: Sort, kind: text}}\n", False),
    ("facts: {pricing: {name: Price, kind: number}}\n", False),
    ("facts: {licence: {name: Licence, kind: text, grup: Basics}}\n", False),
    ("facts: {licence: {name: Licence, kind: text, schema: license, group: Basics, about: x, filter: true}}\n", True),
    ("facts: {licence: {name: Licence, kind: text, schema: rating}}\n", False),
    ("facts: {cost: {name: C, kind: number, schema: price, currency: USD, max: 9.5, better: lower, unit: $}}\n", True),
    ("facts: {cost: {name: C, kind: number, better: more}}\n", False),
    ("facts: {cost: {name: C, kind: number, max: high}}\n", False),
    ("facts: {engine: {name: E, kind: text, only: [Media], expected: true, sort: false}}\n", True),
    ("facts: {engine: {name: E, kind: text, only: [Books]}}\n", False),
    ("facts: {engine: {name: E, kind: text, only: Media}}\n", False),
    ("facts: {os: {name: O, kind: list, values: {a: , b: B}}}\n", True),
    ("facts: {os: {name: O, kind: list, values: Linux}}\n", False),
    ("indexing: {facts: 3}\n", True),
]


def changed(text: str, lines: str) -> str:
    """The text with some keys replaced and others added at its end."""
    keys = {line.split(":")[0] for line in lines.splitlines() if not line.startswith(" ")}
    kept, isKept = [], True
    for line in text.splitlines(keepends=True):
        isKept = line.split(":")[0] not in keys if not line.startswith(" ") else isKept
        kept += [line] if isKept else []
    return "".join(kept) + lines


def errors(site) -> list[str]:
    result = content.sitegen("check", "--format", "json", folder=site)
    assert result.returncode in (0, 1), result.stderr
    return [problem["id"] for problem in json.loads(result.stdout) if problem["severity"] == "error"]


@pytest.mark.parametrize("lines, isRight", ENTRIES)
def test_agrees_with_the_reader_on_entries(site, lines, isRight):
    front = changed(content.ENTRY, lines)
    content.write(site, {"Content/tools/alpha.md": content.entry(front)})
    assert (errors(site) == []) == isRight
    assert schema("entry", site).is_valid(content.data(front)) == isRight


@pytest.mark.parametrize("line, isRight", VALUES)
def test_agrees_with_the_reader_on_facts(site, line, isRight):
    front = content.ENTRY + f"facts:\n  {line}\n"
    content.write(site, {
        "Content/site.yml": content.CONFIGURATION + FACTS, "Content/tools/alpha.md": content.entry(front)})
    assert (errors(site) == []) == isRight
    assert schema("entry", site).is_valid(content.data(front)) == isRight


@pytest.mark.parametrize("lines, isRight", LISTS)
def test_agrees_with_the_reader_on_lists(site, lines, isRight):
    front = changed("title: Best\n", lines)
    content.write(site, {
        "Content/site.yml": content.CONFIGURATION + FACTS, "Content/lists/best.md": content.entry(front, "Words.\n")})
    assert (errors(site) == []) == isRight
    assert schema("list", site).is_valid(content.data(front)) == isRight


@pytest.mark.parametrize("key", ["name", "category"])
def test_agrees_on_what_an_entry_must_have(site, key):
    front = "".join(line for line in content.ENTRY.splitlines(keepends=True) if not line.startswith(key))
    content.write(site, {"Content/tools/alpha.md": content.entry(front)})
    assert errors(site) == ["value-missing"]
    assert not schema("entry", site).is_valid(content.data(front))


@pytest.mark.parametrize("lines, isRight", CONFIGURATIONS)
def test_agrees_with_the_reader_on_configurations(site, lines, isRight):
    text = changed(content.CONFIGURATION, lines)
    validator = schema("site", site)
    content.write(site, {"Content/site.yml": text})
    assert (errors(site) == []) == isRight
    assert validator.is_valid(content.data(text)) == isRight


@pytest.mark.parametrize("panel", ["", "panel:\n", "panel: []\n"])
def test_a_site_needs_no_panel(site, panel):
    text = changed(content.CONFIGURATION, "panel:\n").replace("panel:\n", panel)
    validator = schema("site", site)
    front = changed(content.ENTRY, "panel:\n")
    content.write(site, {"Content/site.yml": text, "Content/tools/alpha.md": content.entry(front)})
    assert errors(site) == []
    assert validator.is_valid(content.data(text))
    assert schema("entry", site).is_valid(content.data(front))
    assert not schema("entry", site).is_valid(content.data(content.ENTRY))
    content.write(site, {"Content/tools/alpha.md": content.entry()})
    assert errors(site) == ["no-panel"]


@pytest.mark.parametrize("verdicts", ["none", "{ship_from: 60}"])
def test_verdicts_are_required_only_where_they_are_given(site, verdicts):
    content.write(site, {"Content/site.yml": content.CONFIGURATION + f"verdicts: {verdicts}\n"})
    for review in ("{score: 80}", "{score: 80, verdict: }", "{score: 80, verdict: ship}"):
        front = changed(content.ENTRY, f"panel: {{builder: {review}}}\n")
        content.write(site, {"Content/tools/alpha.md": content.entry(front)})
        assert errors(site) == []
        assert schema("entry", site).is_valid(content.data(front))


@pytest.mark.parametrize("key", ["title", "base_url", "categories"])
def test_agrees_on_what_a_configuration_must_have(site, key):
    text = changed(content.CONFIGURATION, f"{key}: x\n").removesuffix(f"{key}: x\n")
    validator = schema("site", site)
    content.write(site, {"Content/site.yml": text})
    assert "value-missing" in errors(site)
    assert not validator.is_valid(content.data(text))
