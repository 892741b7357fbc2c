#!/usr/bin/env python3
"""Makes a site without a panel whose tools are compared by facts: the same bytes for the same arguments.

  make_facts_site.py SHAPE TOOLS FOLDER [--facts N]

SHAPE is one of
  databases   vendor, licence, languages, first release, and yes-no facts in nine groups, two thirds of them filled in,
              with notes and sources; every pair has a page
  models      prices and sizes, where lower or higher is better
  selfhosted  a long list of programs, compared within their categories

--facts N keeps the first N facts of the site. All names, values and addresses are made up.
"""

import argparse
import pathlib
import random

WORDS = ("amber basalt cedar delta ember fjord garnet harbor indigo juniper krill lumen maple nimbus onyx pylon quartz "
         "raven sable tundra umber vector willow xenon yarrow zephyr atlas beacon cinder dune").split()
ENDS = "DB Graph Store Base Link Mesh Node Path Tree Vault".split()
LICENCES = ["Apache-2.0", "MIT", "GPL-3.0", "AGPL-3.0", "BSL 1.1", "Commercial", "Commercial"]
LANGUAGES = ["C", "C++", "Go", "Java", "JavaScript", "Python", "Rust", "Scala", "TypeScript"]
QUERIES = ["Cypher", "Datalog", "GQL", "GraphQL", "Gremlin", "SPARQL", "SQL"]
GROUPS = {
    "Storage": ["In memory", "On disk", "Compression", "Tiered storage", "Property graph"],
    "Transactions": ["ACID", "Multi-document transactions", "Snapshots", "Read replicas", "Tunable consistency"],
    "Scale": ["Sharding", "Replication", "Geo-distribution", "Elastic clusters", "Hot upgrades"],
    "Search": ["Full text", "Vectors", "Geodata", "Time travel", "Faceted search"],
    "Analytics": ["Shortest path", "PageRank", "Community detection", "Streaming", "Export to Parquet"],
    "Security": ["Roles", "Encryption at rest", "Audit log", "Single sign-on", "Row-level security"],
    "Operations": ["Online backup", "Point-in-time recovery", "Metrics", "Kubernetes operator"],
    "Developers": ["HTTP interface", "Visual explorer", "Migrations"],
    "Terms": ["Self-hosted", "Managed service", "Free plan"],
}


def fact_id(name):
    return "".join(letter if letter.isalnum() else "_" for letter in name.lower())


def databases(random_, count):
    facts = [
        ("vendor", "{name: Vendor, kind: text}"),
        ("licence", "{name: Licence, kind: text, filter: true}"),
        ("written_in", "{name: Written in, kind: list, values: [%s], filter: true}" % ", ".join(LANGUAGES)),
        ("queries", "{name: Query languages, kind: list, values: [%s], filter: true}" % ", ".join(QUERIES)),
        ("released", "{name: First released, kind: date, sort: true}"),
    ]
    values = {
        "vendor": lambda: random_.choice(WORDS).title() + " Labs",
        "licence": lambda: random_.choice(LICENCES),
        "written_in": lambda: "[%s]" % ", ".join(random_.sample(LANGUAGES, random_.randint(1, 3))),
        "queries": lambda: "[%s]" % ", ".join(random_.sample(QUERIES, random_.randint(1, 4))),
        "released": lambda: f"{random_.randint(2004, 2025)}-{random_.randint(1, 12):02}",
    }
    for group, names in GROUPS.items():
        for name in names:
            facts.append((fact_id(name), f"{{name: {name}, kind: yes-no, group: {group}, filter: true}}"))
            values[fact_id(name)] = lambda: random_.choices(["yes", "no", "partly", "n/a"], [6, 3, 2, 0.3])[0]
    return {
        "title": "Graph databases, two at a time", "categories": ["Native", "Multi-model"], "pairs": "all",
        "facts": facts, "values": values, "filled": 2 / 3, "about": "a graph database",
        "pricing": lambda: random_.choice(["Free", "Free; hosted plans from $65 a month", "On request"]),
    }


def models(random_, count):
    facts = [
        ("context", '{name: Context window, kind: number, unit: tokens, better: higher, sort: true, group: Size, about: How much text the model takes in at once}'),
        ("output", "{name: Longest answer, kind: number, unit: tokens, better: higher, group: Size}"),
        ("input_price", '{name: Input, kind: number, unit: "$ per million tokens", better: lower, sort: true, group: Prices}'),
        ("output_price", '{name: Output, kind: number, unit: "$ per million tokens", better: lower, sort: true, group: Prices}'),
        ("cached_price", '{name: Cached input, kind: number, unit: "$ per million tokens", better: lower, group: Prices}'),
        ("rating", "{name: Blind preference, kind: number, max: 10, better: higher}"),
        ("reads", "{name: Reads, kind: list, values: [Text, Images, Audio, Video, PDF], filter: true}"),
        ("weights", "{name: Open weights, kind: yes-no, filter: true}"),
        ("tools", "{name: Calls tools, kind: yes-no, filter: true}".replace("tools,", "tools,")),
        ("reasoning", "{name: Reasons before it answers, kind: yes-no, filter: true}"),
        ("knowledge", "{name: Knowledge until, kind: date}"),
        ("released", "{name: Released, kind: date, sort: true}"),
        ("card", "{name: Model card, kind: link}"),
    ]
    facts = [("calls_tools" if id == "tools" else id, text) for id, text in facts]
    kinds = ["Text", "Images", "Audio", "Video", "PDF"]
    values = {
        "context": lambda: random_.choice([32_000, 128_000, 200_000, 262_144, 1_000_000]),
        "output": lambda: random_.choice([4_096, 8_192, 32_768, 65_536, 128_000]),
        "input_price": lambda: random_.choice(["0.05", "0.25", "0.4", "1.25", "3", "5"]),
        "output_price": lambda: random_.choice(["0.4", "1.2", "2", "10", "15", "{min: 15, max: 30}", "{note: on request}"]),
        "cached_price": lambda: random_.choice(["0.005", "0.025", "0.125", "0.3"]),
        "rating": lambda: f"{random_.randint(40, 98) / 10}",
        "reads": lambda: "[%s]" % ", ".join(random_.sample(kinds, random_.randint(1, 4))),
        "weights": lambda: random_.choice(["yes", "no"]),
        "calls_tools": lambda: random_.choice(["yes", "yes", "no"]),
        "reasoning": lambda: random_.choice(["yes", "no", "{value: partly, note: only in a mode of its own}"]),
        "knowledge": lambda: f"{random_.randint(2023, 2025)}-{random_.randint(1, 12):02}",
        "released": lambda: f"{random_.randint(2023, 2026)}-{random_.randint(1, 9):02}-{random_.randint(1, 28):02}",
        "card": lambda: f"https://models.example/cards/{random_.randint(1, 9999)}",
    }
    return {
        "title": "Language models by price and size", "categories": ["Hosted", "Open"], "pairs": "all",
        "facts": facts, "values": values, "filled": 0.85, "about": "a language model", "pricing": None,
    }


def selfhosted(random_, count):
    kinds = ["Analytics", "Backup", "Bookmarks", "Calendar", "Chat", "Documents", "Feeds", "Finance", "Gallery", "Mail",
             "Media", "Monitoring", "Notes", "Passwords", "Photos", "Recipes", "Search", "Tasks", "Wiki", "Workflow"]
    facts = [
        ("licence", "{name: Licence, kind: text, filter: true}"),
        ("platforms", "{name: Runs on, kind: list, values: [Docker, Linux, macOS, Windows, FreeBSD], filter: true}"),
        ("language", "{name: Written in, kind: text, filter: true}"),
        ("stars", "{name: Stars, kind: number, better: higher, sort: true}"),
        ("depends", "{name: Needs a third party, kind: yes-no, filter: true}"),
        ("demo", "{name: Demo, kind: link}"),
        ("repo", "{name: Source code, kind: link}"),
        ("changed", "{name: Last change, kind: date, sort: true}"),
    ]
    values = {
        "licence": lambda: random_.choice(LICENCES[:4]),
        "platforms": lambda: "[%s]" % ", ".join(random_.sample(["Docker", "Linux", "macOS", "Windows"], random_.randint(1, 3))),
        "language": lambda: random_.choice(LANGUAGES),
        "stars": lambda: random_.randint(12, 60_000),
        "depends": lambda: random_.choice(["no", "no", "no", "yes"]),
        "demo": lambda: f"https://demo{random_.randint(1, 999)}.example/",
        "repo": lambda: f"https://code.example/r/{random_.randint(1, 9999)}",
        "changed": lambda: f"2026-{random_.randint(1, 11):02}",
    }
    return {
        "title": "Software for your own server", "categories": kinds, "pairs": "same-category", "facts": facts,
        "values": values, "filled": 0.8, "about": "a program for your own server", "pricing": lambda: "Free",
    }


def entry(random_, shape, facts, name, index):
    lines = [f"name: {name}", f"category: {shape['categories'][index % len(shape['categories'])]}",
             f"tagline: {name} is {shape['about']} for {random_.choice(['small teams', 'large clusters', 'a single machine', 'the edge'])}",
             f"website: https://example.com/{index}", f"updated: 2026-{1 + index % 11:02}-{1 + index % 28:02}"]
    if shape["pricing"]:
        lines.append(f'pricing: "{shape["pricing"]()}"')
    known = []
    for id, _ in facts:
        value = shape["values"][id]()
        if random_.random() < shape["filled"]:
            known.append((id, str(value)))
    # Ten sources and five notes an entry, as a directory that checks its facts has.
    plain = [number for number, (_, value) in enumerate(known) if not value.startswith("{")]
    random_.shuffle(plain)
    for number in plain[:10]:
        id, value = known[number]
        note = ", note: since version %d" % random_.randint(2, 9) if number in plain[:5] else ""
        known[number] = (id, f'{{value: {value}{note}, source: "https://docs.example/{id}/{index}", checked: 2026-{random_.randint(1, 9):02}}}')
    if known:
        lines.append("facts:")
        lines += [f"  {id}: {value}" for id, value in known]
    prose = f"{name} is {shape['about']}. It was begun by a small group and is used by many others since."
    return "---\n" + "\n".join(lines) + "\n---\n" + prose + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shape", choices=["databases", "models", "selfhosted"])
    parser.add_argument("tools", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--facts", type=int)
    options = parser.parse_args()
    random_ = random.Random(f"{options.shape} {options.tools}")
    shape = {"databases": databases, "models": models, "selfhosted": selfhosted}[options.shape](random_, options.tools)
    facts = shape["facts"][: options.facts]
    content = options.folder / "Content"
    (content / "tools").mkdir(parents=True, exist_ok=True)
    settings = [f"title: {shape['title']}", "base_url: https://facts.example/", "description: Made up, to measure with.",
                f"categories: [{', '.join(shape['categories'])}]", f"pairs: {shape['pairs']}"]
    if facts:
        settings += ["facts:"] + [f"  {id}: {text}" for id, text in facts]
    (content / "site.yml").write_text("\n".join(settings) + "\n")
    for index in range(options.tools):
        first, end = WORDS[index % len(WORDS)], ENDS[index // len(WORDS) % len(ENDS)]
        number = index // (len(WORDS) * len(ENDS))
        name = f"{first.title()}{end}" + (f" {number + 1}" if number else "")
        slug = name.lower().replace(" ", "-")
        (content / "tools" / f"{slug}.md").write_text(entry(random_, shape, facts, name, index))


main()
