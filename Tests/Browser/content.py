"""The content of the sites that the tests make, beside the repository's own."""

import json
import random
import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Content:
    """A site's sources: `site.yml`, the entries, and other files of `Content/`."""

    site: dict
    tools: dict[str, dict]
    files: dict[str, str | bytes] = field(default_factory=dict)

    def write(self, source: Path) -> None:
        names = {member["id"]: member["name"] for member in self.site.get("panel", [])}
        entries = {f"tools/{slug}.md": _entry(tool, names) for slug, tool in self.tools.items()}
        for path, text in ({"site.yml": _yaml(self.site)} | entries | self.files).items():
            file = source / "Content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())


def _entry(tool: dict, names: dict[str, str]) -> str:
    """An entry; `reviews` has a score, a verdict and a text for each reviewer's id."""
    reviews = tool.get("reviews", {})
    front = {key: value for key, value in tool.items() if key not in ("reviews", "text")}
    if reviews:
        front["panel"] = {who: {"score": score, "verdict": verdict} for who, (score, verdict, _) in reviews.items()}
    prose = "".join(f"\n## {names[who]}\n\n{words}\n" for who, (_, _, words) in reviews.items())
    return f"---\n{_yaml(front)}---\n{tool['text']}\n{prose}"


def _yaml(fields: dict) -> str:
    # JSON is YAML.
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())


HOSTILE = "<b>&\"' Tool"
UNBROKEN = "Incomprehensibilitiesandestablishmentsof"
SPACED = "Forty Letters with Spaces and Two Digits"
PRICE = (
    "Free for one seat; $19 a seat and month for teams, billed yearly; your own contracts with invoicing, audit logs "
    "and single sign-on"
)
REVIEWERS = ("Builder", "Skeptic", "Futurist", "Founder", "Designer", "Teacher", "Auditor", "Operations Manager")
VOTES = "https://votes.example/count?site=awkward&kind=a"
LETTERS = "https://letters.example/subscribe"

PROSE = """It works, *mostly*, and `sitegen --a-very-long-option=with-a-very-long-value-that-does-not-break` shows why.

# A heading in a review

```
a line of code that is much longer than any telephone is wide, so that it has to scroll in its own box
```

| Left | Right |
| :-- | --: |
| a cell with quite a few words in it | 1234567890 |

| Plan | Seats | Storage | Support | Price | Contract | Region |
| --- | --- | --- | --- | --- | --- | --- |
| Professional | unlimited | 1,000 GB | by telephone | $1,999 | twelve months | everywhere |

- [x] done
- [ ] open

> A quotation, and a [link](https://example.com/averyveryveryveryveryveryverylongaddresswithoutanyplacetobreak).
"""


def awkward() -> Content:
    """Everything that is hard to show: signs, long words, eight reviewers, tools that nothing is known of."""
    ids = [name.lower().replace(" ", "-") for name in REVIEWERS]
    panel = [
        {"id": id, "name": name, "question": f"What would a {name.lower()} “really” say & do about <it>?"}
        for id, name in zip(ids, REVIEWERS)
    ]

    def reviews(scores: list[int], text: str = "A short review.") -> dict:
        return {id: (score, "ship" if score >= 50 else "skip", text) for id, score in zip(ids, scores)}

    tools = {
        "hostile": {
            "name": HOSTILE,
            "tagline": "</title></script><script>alert(1)</script> \"quoted\" & 'so on'",
            "category": 'R&D "Labs" <i>',
            "entry": "Free </td>",
            "pricing": PRICE,
            "best_for": "People who write `<!--` into forms",
            "website": "https://example.com/?a=1&b=%22",
            "pros": ["</ul><b>bold</b>", "plain"],
            "cons": ["\"><img src=x onerror=alert(1)>"],
            "aliases": ["hostile-of-old"],
            "published": "2026-01-05",
            "updated": "2026-03-01",
            "reviews": reviews([100, 0, 55, 45, 73, 61, 50, 88], PROSE),
            "text": "Text with `</script>` and a *lot* of signs: < > & \" '.",
        },
        "unbroken": {
            "name": UNBROKEN,
            "tagline": "Forty characters without a place to break the line, in a tagline of its own",
            "category": 'R&D "Labs" <i>',
            "entry": "Custom contracts only",
            "pricing": PRICE[::-1],
            "best_for": UNBROKEN,
            "reviews": reviews([0, 0, 55, 100, 12, 34, 56], PROSE),
            "text": "Wide.",
        },
        "spaced": {
            "name": SPACED,
            "tagline": "Four reviews of eight, and as many ships as skips",
            "category": 'R&D "Labs" <i>',
            "pricing": PRICE,
            "published": "2026-02-02",
            "reviews": reviews([50, 70, 20, 10]),
            "text": "Long.",
        },
        "eclair": {
            "name": "Éclair Naïveté",
            "tagline": "Has accents",
            "category": "Pastry",
            "aliases": ["cream-puff", "old-eclair"],
            "updated": "2026-04-01",
            "published": "2026-04-01",
            "reviews": reviews([80] * 8),
            "text": "Sweet.",
        },
        "blank": {"name": "Blank Slate", "tagline": "Nothing is known", "category": "Pastry", "text": ""},
        "void": {"name": "Void", "tagline": "Nothing at all", "category": "Pastry", "text": ""},
        "alone": {
            "name": "Alone",
            "tagline": "The only one of its category",
            "category": "Lonely",
            "reviews": reviews([40] * 8),
            "text": "One.",
        },
    }
    site = {
        "title": 'Awk & "Ward" <Site>',
        "base_url": "https://awkward.example/some/prefix/",
        "description": "A site that is \"hard\" to show & <check>.",
        "panel": panel,
        "categories": ["Pastry", 'R&D "Labs" <i>', "Lonely"],
        "pairs": "same-category",
        "urls": "directory",
        "votes": {"endpoint": VOTES},
        "newsletter": {
            "action": LETTERS,
            "field": "EMAIL",
            "hidden": {"list": 'a"b&c<d>', "embed": "1"},
            "honeypot": "b_trap",
        },
        "copy": {
            "notice": "A notice that is long enough to need a second line on a telephone, with \"quotes\" & <signs>.",
            "votes_thanks": "\"Thank you\" & <so on>.",
            "bookmarks_added": "{tool} & \"co\" <saved>.",
        },
    }
    files = {
        "votes.csv": "tool,ship,skip\nhostile,123456,7\nunbroken,1,2\n",
        "pages/method.md": f"---\ntitle: Method & <more>\ndescription: How it \"works\"\n---\n{PROSE}\n",
        "pairs/hostile-vs-unbroken.md": PROSE,
        "lists/every-one.md": f"---\ntitle: Every & <one> of \"them\" all\nwhere: {{}}\nmost: 100\n---\n{PROSE}\n",
    }
    return Content(site, tools, files)


def clean() -> Content:
    """Addresses without an ending, and a rule for search engines."""
    words = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen."

    def tool(name: str, category: str, scores: list[int], text: str = words, **more) -> dict:
        reviews = {id: (score, "ship", text) for id, score in zip(["first", "second"], scores)}
        tagline = f"What {name} is"
        return {"name": name, "tagline": tagline, "category": category, "reviews": reviews, "text": name, **more}

    dates = {"published": "2025-12-31", "updated": "2026-05-06"}
    dry = {"soil": ["sand"], "edible": "yes", "beside": ["Fennel"]}
    tools = {
        "ash": tool(
            "Ash", "Trees", [70, 75], pros=["Tall", "Old"], cons=["Slow"], aliases=["rowan"],
            facts={"soil": ["clay"], "edible": "no"}, **dates),
        "birch": tool("Birch", "Trees", [70, 75], published="2026-01-01"),
        "cedar": tool("Cedar", "Trees", [90]),
        "dill": tool("Dill", "Herbs", [10, 20], facts=dry),
        "fennel": tool("Fennel", "Herbs", [33, 34], facts={"edible": "partly"}, **dates),
        "thyme": tool("Thyme", "Herbs", [33, 34], text="Brief."),
        "zest": tool("Zest", "Herbs", []),
    }
    site = {
        "title": "Clean",
        "base_url": "https://clean.example",
        "language": "pt-BR",
        "description": "Addresses without an ending.",
        "panel": [{"id": "first", "name": "First"}, {"id": "second", "name": "Second"}],
        "categories": ["Trees", "Herbs"],
        "facts": {
            "soil": {"name": "Soil", "kind": "list", "values": {"sand": "Sandy", "clay": "Heavy clay"}, "filter": True},
            "edible": {"name": "Edible", "kind": "yes-no", "filter": True},
            "beside": {"name": "Grows beside", "kind": "list", "filter": True},
        },
        "urls": "clean",
        "panel_used_tools": True,
        "llms": True,
        "indexing": {"same_category": True, "reviews": 2, "words": 20},
    }
    files = {
        "pairs/ash-vs-dill.md": "A note lets a pair in.",
        "lists/trees-on-clay.md": "---\ntitle: Trees on clay\nwhere: {category: Trees, facts: {soil: clay}}\n---\n",
        "pages/privacy.md": "---\ntitle: Privacy\n---\nNothing is [kept](/privacy).\n",
    }
    return Content(site, tools, files)


def full(words: list[str]) -> Content:
    """Two tools with four reviews of 150 words each, and everything else that a pair's page may show."""
    pick = random.Random(1)

    def prose(count: int) -> str:
        return " ".join(pick.choices(words, k=count)).capitalize() + "."

    def tool(name: str, scores: list[int]) -> dict:
        reviews = {id: (score, "ship" if score >= 60 else "skip", prose(150)) for id, score in zip(ids, scores)}
        return {
            "name": name,
            "tagline": prose(12),
            "category": "Developer Tools",
            "entry": "Free",
            "pricing": PRICE,
            "best_for": prose(10),
            "website": "https://example.com/",
            "pros": [prose(6) for _ in range(3)],
            "cons": [prose(6) for _ in range(3)],
            "published": "2026-01-05",
            "updated": "2026-03-01",
            "reviews": reviews,
            "text": f"{prose(40)}\n\n{prose(40)}",
        }

    ids = ["builder", "skeptic", "futurist", "founder"]
    names = ["An Audio Model of Forty Letters in Length", "Bookkeeping for Those Who Hate to Do It"]
    names += ["Calendar", "Drawing", "Editor", "Forms", "Graphs"]
    tools = {name.split()[0].lower(): tool(name, [pick.randint(30, 95) for _ in ids]) for name in names}
    site = {
        "title": "A Full Site",
        "base_url": "https://full.example/",
        "description": "As much as a page is made for.",
        "panel": [{"id": id, "name": id.capitalize(), "question": prose(9)} for id in ids],
        "categories": ["Developer Tools"],
        "votes": {"endpoint": "https://votes.example/count"},
        "newsletter": {"action": LETTERS, "field": "email", "hidden": {"list": "weekly"}},
        "copy": {"notice": prose(15)},
    }
    return Content(site, tools, {"votes.csv": "tool,ship,skip\nan,1234,567\nbookkeeping,12,3\n"})


HEBREW = "שלום עולם"


def mixed(language: str = "en") -> Content:
    """Names in Hebrew and Arabic beside a Latin one that ends with signs, in an English site or in a Hebrew one."""

    def tool(name: str, scores: dict[str, int], text: str) -> dict:
        reviews = {id: (score, "ship", text) for id, score in scores.items()}
        said = {"tagline": text, "best_for": text, "pros": [text], "text": text}
        return {"name": name, "category": "Things", "reviews": reviews} | said

    tools = {
        "book": tool("كتاب 5", {"first": 40, "second": 30}, "أداة للكتب، الإصدار 5."),
        "peace": tool(HEBREW, {"first": 61, "second": 71, "third": 55}, "כלי 3 לכולם: `a-b` ועוד."),
        "zed": tool("Zed C++", {"first": 81, "second": 91, "third": 75}, "An editor, fast (and free)."),
        "zoo": tool("Zoo", {"first": 10}, "Latin."),
    }
    site = {
        "title": "Mixed",
        "base_url": "https://mixed.example/",
        "language": language,
        "description": "Two directions.",
        "panel": [{"id": id, "name": id.capitalize()} for id in ("first", "second", "third")],
        "categories": ["Things"],
    }
    words = "---\ntitle: כלי 3 ועוד\nwhere: {category: Things}\n---\nLatin, then עברית 5.\n"
    return Content(site, tools, {"lists/all.md": words})


def turned() -> Content:
    """The same in Hebrew: the whole page runs from right to left."""
    return mixed("he")


def many() -> Content:
    """Few of many tools are compared: those with the highest scores, which come last by name."""
    tools = {
        f"{name.lower()}-{number}": {
            "name": f"{name} {number}",
            "tagline": f"Number {number}",
            "category": "Things",
            "tags": ["Küche & Bad"] if number == 30 else [],
            "reviews": {"critic": (number, "ship", "Fine.")},
            "text": "Fine.",
        }
        for name in ("Atlas", "Beacon")
        for number in range(1, 31)
    }
    site = {
        "title": "Many",
        "base_url": "https://many.example/",
        "description": "Sixty tools.",
        "panel": [{"id": "critic", "name": "Critic"}],
        "categories": ["Things"],
        "pairs": {"top": 4},
    }
    return Content(site, tools)


def large() -> Content:
    """A thousand tools in six categories; few are compared, so that it is built soon."""
    pick = random.Random(2)
    begins = "Ad Bel Cor Dax El Fen Gor Hal Iv Jun Kel Lom Mar Nov Or Pax Quin Ros Sil Tor Ul Ven Wex Yar Zen".split()
    middles, ends = "a e i o u ar en il or un".split(), "bot deck dex form kit lab loop pad scribe vox".split()
    words = "A writing desk for small teams that keeps notes drafts and sources together without a cloud of its own".split()
    names = sorted(f"{begin}{middle}{end}" for begin in begins for middle in middles for end in ends)
    tools = {}
    for name in pick.sample(names, 1000):
        scores = [pick.randint(20, 98) for _ in range(4)]
        tools[name.lower()] = {
            "name": name,
            "tagline": " ".join(pick.choices(words, k=12)),
            "category": f"{pick.choice(['Writing', 'Speech', 'Pictures', 'Code', 'Search', 'Agents'])}",
            "entry": pick.choice(["Free", "$9/mo", "$20/mo", "$0.15 per million", "Contact sales"]),
            "tags": pick.sample(words, 2),
            "updated": f"2026-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}",
            "reviews": {
                id: (score, "ship" if score > 55 else "skip", "Fine.")
                for id, score in zip(["builder", "skeptic", "futurist", "founder"], scores)
            },
            "text": "Fine.",
        }
    site = {
        "title": "Large",
        "base_url": "https://large.example/",
        "description": "A thousand tools.",
        "panel": [{"id": id, "name": id.capitalize()} for id in ["builder", "skeptic", "futurist", "founder"]],
        "categories": ["Writing", "Speech", "Pictures", "Code", "Search", "Agents"],
        "pairs": {"top": 20},
    }
    return Content(site, tools)


def lone() -> Content:
    """A panel of one."""
    tools = {
        name.lower(): {
            "name": name,
            "tagline": f"What {name} is",
            "category": "Things",
            "reviews": {"critic": (score, "ship", "It is what it says.")},
            "text": f"{name}.",
        }
        for name, score in {"Anvil": 51, "Bellows": 93}.items()
    }
    site = {
        "title": "Lone",
        "base_url": "https://lone.example/",
        "description": "One reviewer.",
        "panel": [{"id": "critic", "name": "Critic"}],
        "categories": ["Things"],
    }
    return Content(site, tools)


def plain() -> Content:
    """No panel, no votes: what the entries say, facts of every kind, and headings that are a part of the text."""
    tables = [f"language {number}" for number in range(12)]
    tools = {
        "amber": {
            "name": "Amber",
            "tagline": "A database that forgets nothing",
            "category": "Databases",
            "pricing": PRICE,
            "best_for": "Auditors, and whoever answers to them.",
            "pros": ["Nothing is lost"],
            "website": "https://example.com/amber",
            "published": "2026-01-05",
            "facts": {
                "licence": "MIT",
                "runs_on": ["Linux", "macOS"],
                "spoken": tables,
                "stage": "stable",
                "offline": {
                    "value": "partly", "note": "needs a key <first>", "source": "https://example.com/doc?a=1&b=2",
                    "checked": "2026-01",
                },
                "stars": 57536,
                "price": {"value": "3.50", "from": True},
                "rating": "4.5",
                "released": "2009-10",
                "repo": "https://example.com/code/of/amber/in/a/place/with/a/long/name",
                "terms": "Words of a long agreement. " * 20,
            },
        },
        "basil": {
            "name": "Basil",
            "tagline": "A database for a kitchen",
            "category": "Databases",
            "entry": "Free",
            "updated": "2026-03-01",
            "facts": {
                "licence": "mit",
                "runs_on": ["Windows"],
                "stage": "n/a",
                "offline": "no",
                "stars": 900,
                "price": {"note": "on request"},
                "rating": {"value": "2", "checked": "2026-02-03"},
                "released": "2009",
            },
        },
        "cobalt": {"name": "Cobalt", "tagline": "A player of records", "category": "Players", "tags": ["records"]},
    }
    for tool in tools.values():
        tool["text"] = f"What {tool['name']} is.\n\n## Its history\n\n{PROSE}"
    site = {
        "title": "Plain",
        "base_url": "https://plain.example/",
        "description": "Two at a time, and nobody's opinion.",
        "categories": ["Databases", "Players"],
        "facts": {
            "stage": {"name": "Stage", "kind": "choice", "values": {"beta": "Beta", "stable": "Stable"}, "filter": True},
            "licence": {"name": "Licence", "kind": "text", "group": "Terms", "about": "What you may do <with> it"},
            "terms": {"name": "Agreement", "kind": "text", "group": "Terms"},
            "runs_on": {"name": "Runs on", "kind": "list", "values": ["Linux", "Windows", "macOS"], "filter": True},
            "spoken": {"name": "Speaks", "kind": "list", "group": "Words"},
            "offline": {"name": "Works offline", "kind": "yes-no", "group": "Where", "about": "Without any network"},
            "stars": {"name": "Stars", "kind": "number", "better": "higher", "sort": True, "group": "Where"},
            "price": {"name": "Price", "kind": "number", "unit": "$ per month", "better": "lower"},
            "rating": {"name": "Rating", "kind": "number", "max": 5, "better": "higher"},
            "released": {"name": "First released", "kind": "date"},
            "repo": {"name": "Source code", "kind": "link", "group": "Words"},
        },
        "llms": True,
    }
    files = {
        "pages/method.md": "---\ntitle: Method\n---\nWe read the manuals.\n",
        "lists/by-licence.md": "---\ntitle: With a licence\nwhere: {facts: {licence: mit}}\norder: stars\n---\nTwo.\n",
    }
    return Content(site, tools, files)


WIDE_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 40"><path fill="#c40" d="M0 0h400v40H0z"/></svg>'
TALL_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 90"><path fill="#04c" d="M0 0h10v90H0z"/></svg>'
# One grey pixel.
TINY_LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6368000000820081d3"
    "3a3f3d0000000049454e44ae426082"
)


def assorted() -> Content:
    """What entries may leave out and may have besides: logos, short names, several categories, links that are paid for."""

    def tool(name: str, score: int, **more) -> dict:
        return {"name": name, "reviews": {"critic": (score, "ship", "Fine.")}, "text": f"{name} is a thing. And more.", **more}

    tools = {
        "media-desk": tool(
            "The Media Desk of Forty Letters in Length", 70, short_name="Media Desk", categories=["Writing", "Sound"],
            website={"url": "https://example.com/?partner=12", "sponsored": True},
        ),
        "nib": tool("Nib", 60, category="Writing", tagline="A pen", tags=["sound of paper"], website="https://example.com/"),
        "oboe": tool("Oboe", 50, categories=["Sound", "Games", "Writing"], tagline="A woodwind"),
        "silence": {"name": "Sound of Silence", "category": "Sound", "text": ""},
    }
    site = {
        "title": "Assorted",
        "base_url": "https://assorted.example/some/path/",
        "description": "Entries of many kinds.",
        "panel": [{"id": "critic", "name": "Critic"}],
        "categories": ["Writing", "Sound", "Games"],
    }
    files = {"logos/media-desk.svg": WIDE_LOGO, "logos/nib.svg": TALL_LOGO, "logos/oboe.png": TINY_LOGO}
    return Content(site, tools, files)


def vocabulary(folder: Path) -> list[str]:
    """The words of a folder's Markdown files."""
    return [word for file in sorted(folder.rglob("*.md")) for word in re.findall(r"[a-z]+", file.read_text())]
