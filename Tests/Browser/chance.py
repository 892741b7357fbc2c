"""A site of facts at random, and what its lists must show, by a plain reckoning that shares nothing with the program."""

import json
import random
from fractions import Fraction
from urllib.parse import quote

from content import Content

FACTS = {
    "runs_on": {"kind": "list", "values": ["Linux", "Windows", "Mac, OS", "R&D = x"], "filter": True, "sort": True},
    "spoken": {"kind": "list", "filter": True},
    "stage": {"kind": "choice", "values": {"one": "First", "two": "Second"}, "filter": True},
    "offline": {"kind": "yes-no", "filter": True},
    "licence": {"kind": "text", "filter": True},
    "engine": {"kind": "text", "filter": True, "only": ["Beta"]},
    "stars": {"kind": "number", "better": "higher", "filter": True, "sort": True},
    "price": {"kind": "number", "unit": "$ a month", "better": "lower", "filter": True, "sort": True},
    "rating": {"kind": "number", "max": 5, "sort": True},
    "released": {"kind": "date", "sort": True},
    "updated": {"kind": "date", "sort": True},
    "repo": {"kind": "link"},
}
COLUMNS = ["average", "verdict", "community", "entry", *[fact for fact in FACTS if fact != "engine"]]
# What addresses call an order, where that is not the column's own name.
ORDERS = {"average": "score", "updated": "fact.updated"}


def _value(fact: str, dice: random.Random):
    if dice.random() < 0.3:
        return None
    if dice.random() < 0.1:
        return dice.choice(["n/a", {"note": "on request"}])
    match fact:
        case "runs_on":
            return dice.sample(FACTS[fact]["values"], dice.randint(1, 3))
        case "spoken":
            return dice.sample(["Ga", "ki", "two words", "a+b", "100%", "x,y"], dice.randint(1, 3))
        case "stage":
            return dice.choice(["one", "two"])
        case "offline":
            return dice.choice(["yes", "no", "partly"])
        case "licence":
            return dice.choice(["MIT", "mit", "GPL-3.0", "a, b", "~x"])
        case "engine":
            return dice.choice(["V1", "v2"])
        case "stars" | "price" | "rating":
            low = Fraction(dice.randint(-5, 400), dice.choice([1, 4]))
            if fact == "rating":
                low = Fraction(dice.randint(0, 20), 4)
            if dice.random() < 0.2:
                return {"min": f"{float(low):g}", "max": f"{float(low + dice.randint(1, 9) if fact != 'rating' else min(low + 1, Fraction(5))):g}"}
            return f"{float(low):g}"
        case "repo":
            return f"https://code.example/{dice.choice('abc')}"
    return dice.choice(["2009", "2009-10", "2009-10-01", "2011-02", "2011-02-28", "2012"])


def chance() -> Content:
    """Two hundred and sixty tools, so that the table of one category has a second page."""
    dice = random.Random(20261126)
    tools, votes = {}, "tool,ship,skip\n"
    for number in range(260):
        name = f"{''.join(dice.choice('abcdefgh') for _ in range(3)).title()} {number:03}"
        slug = name.lower().replace(" ", "-")
        categories = ["Alpha"] if number < 220 else ["Beta"] if number < 250 else ["Alpha", "Beta"]
        facts = {fact: value for fact in FACTS if (value := _value(fact, dice)) is not None}
        if "Beta" not in categories:
            facts.pop("engine", None)
        reviews = {
            who: (dice.randint(40, 60), dice.choice(["ship", "skip"]), "Fine.")
            for who in ("critic", "author") if dice.random() < 0.8
        }
        tools[slug] = {"name": name, "categories": categories, "text": "It is.", "facts": facts, "reviews": reviews}
        if dice.random() < 0.5:
            tools[slug]["entry"] = dice.choice(["Free", "free", "$9"])
        if dice.random() < 0.5:
            tools[slug]["updated"] = f"2026-0{dice.randint(1, 9)}-11"
        if dice.random() < 0.1:
            tools[slug]["tags"] = ["Rare"]
        if dice.random() < 0.5:
            votes += f"{slug},{dice.randint(0, 3)},{dice.randint(0, 3)}\n"
    site = {
        "title": "Chance",
        "base_url": "https://chance.example/",
        "description": "Facts at random.",
        "panel": [{"id": "critic", "name": "Critic"}, {"id": "author", "name": "Author"}],
        "categories": ["Alpha", "Beta"],
        "pairs": "listed",
        "facts": {id: {"name": id.title(), **fact} for id, fact in FACTS.items()},
        "columns": COLUMNS,
    }
    return Content(site, tools, {"votes.csv": votes})


class Model:
    """What a site's published data says of its lists."""

    def __init__(self, site) -> None:
        self.tools = json.loads((site.output / "data/tools.json").read_text())["tools"]
        self.tools.sort(key=lambda tool: tool["name"].lower())

    @staticmethod
    def categories(tool: dict) -> list[str]:
        return tool.get("categories") or [tool["category"]]

    def within(self, category: str) -> list[dict]:
        return [tool for tool in self.tools if category in self.categories(tool)]

    def statement(self, tool: dict, fact: str) -> dict | None:
        only = FACTS[fact].get("only")
        return tool.get("facts", {}).get(fact) if not only or set(only) & set(self.categories(tool)) else {}

    def tokens(self, tool: dict, fact: str) -> set[str]:
        """What an address calls what is known of a fact."""
        said = self.statement(tool, fact)
        if said is None:
            return {"~"}
        if said.get("applies") is False:
            return {"n/a"}
        value = said.get("value", [])
        return {text.lower() for text in (value if isinstance(value, list) else [value])}

    def is_within(self, tool: dict, fact: str, bounds: str) -> bool:
        """Whether what is known of a number lies within bounds such as `5..20`, with both of its ends."""
        said = self.statement(tool, fact) or {}
        ends = [said[key] for key in ("min", "max") if key in said] or [said[key] for key in ("value",) if key in said]
        least, most = (Fraction(end) if end else None for end in bounds.split(".."))
        numbers = [Fraction(str(end)) for end in ends]
        return bool(numbers) and (least is None or least <= min(numbers)) and (most is None or max(numbers) <= most)

    def fits(self, tool: dict, fact: str, values: list[str]) -> bool:
        if FACTS[fact]["kind"] == "number":
            return self.is_within(tool, fact, values[0])
        return bool(self.tokens(tool, fact) & set(values))

    def narrowed(self, tools: list[dict], wanted: dict[str, list[str]]) -> list[dict]:
        return [tool for tool in tools if all(self.fits(tool, fact, values) for fact, values in wanted.items())]

    def counts(self, tools: list[dict], wanted: dict[str, list[str]]) -> dict[tuple[str, str], int]:
        """How many tools each value would leave, by the other filters."""
        found = {}
        for fact in (fact for fact in FACTS if FACTS[fact].get("filter") and FACTS[fact]["kind"] != "number"):
            others = {other: values for other, values in wanted.items() if other != fact}
            for tool in self.narrowed(tools, others):
                for token in self.tokens(tool, fact):
                    found[fact, token] = found.get((fact, token), 0) + 1
        return found

    def mean(self, tool: dict) -> Fraction | None:
        scores = [review["score"] for review in tool.get("reviews", {}).values()]
        return Fraction(sum(scores), len(scores)) if scores else None

    def key(self, tool: dict, column: str):
        """What a column goes by, the least first; nothing where it can't be compared."""
        if column == "average":
            return None if (mean := self.mean(tool)) is None else -mean
        if column == "verdict":
            verdicts = [review["verdict"] for review in tool.get("reviews", {}).values()]
            return -Fraction(verdicts.count("ship"), len(verdicts)) if verdicts else None
        if column == "community":
            votes = tool.get("votes")
            return -Fraction(votes["for"], votes["for"] + votes["against"]) if votes else None
        if column == "entry":
            return tool["entry"]["value"].lower() if "entry" in tool else None
        said, kind = self.statement(tool, column) or {}, FACTS[column]["kind"]
        value = said.get("value")
        if kind == "number" and "min" in said:
            return -Fraction(str(said["max"])) if FACTS[column].get("better") == "higher" else Fraction(str(said["min"]))
        if value is None:
            return None
        if kind == "number":
            return -Fraction(str(value)) if FACTS[column].get("better") == "higher" else Fraction(str(value))
        if kind == "date":
            return -int(value.replace("-", "").ljust(8, "0"))
        if kind == "list":
            return -len(value)
        if kind == "choice":
            return list(FACTS[column]["values"]).index(value)
        return ["yes", "partly", "no"].index(value) if kind == "yes-no" else value.lower()

    def ordered(self, tools: list[dict], column: str, is_reversed: bool = False) -> list[str]:
        known = [tool for tool in tools if self.key(tool, column) is not None]
        # Sorting keeps equal ones as they are, which is by name, whichever way it goes.
        known.sort(key=lambda tool: self.key(tool, column), reverse=is_reversed)
        return [tool["slug"] for tool in known + [tool for tool in tools if self.key(tool, column) is None]]


def query(wanted: dict[str, list[str]], sort: str = "") -> str:
    parts = [f"sort={sort}"] if sort else []
    parts += [f"{fact}={','.join(quote(value, safe='').replace('%20', '+') for value in values)}" for fact, values in wanted.items()]
    return "?" + "&".join(parts) if parts else ""
