"""Sites at random with facts of every kind, and what some of their tools come to by a plain reckoning of its own."""

import random
from dataclasses import dataclass, field
from itertools import combinations

from content import Content

LONG = "A long text that says one thing and then the same thing once more. " * 6
SYSTEMS = [f"System {number}" for number in range(12)]
GROUPED = {"stars": "Numbers", "price": "Numbers", "spoken": "Words", "released": "Words", "licence": "Words"}
FACTS = {
    "offline": {"name": "Offline", "kind": "yes-no", "about": "Without <any> network"},
    "open": {"name": "Open", "kind": "yes-no", "group": "Numbers"},
    "stage": {"name": "Stage", "kind": "choice", "values": {"one": "First & best", "two": "Second"}},
    "runs_on": {"name": "Runs on", "kind": "list", "values": SYSTEMS},
    "spoken": {"name": "Spoken", "kind": "list"},
    "licence": {"name": "Licence", "kind": "text"},
    "stars": {"name": "Stars", "kind": "number", "better": "higher"},
    "price": {"name": "Price", "kind": "number", "unit": "$ per month", "better": "lower"},
    "rating": {"name": "Rating", "kind": "number", "max": 20000, "unit": "points"},
    "released": {"name": "Released", "kind": "date"},
    "repo": {"name": "Source", "kind": "link"},
}
KINDS = {key: fact["kind"] for key, fact in FACTS.items()}
REVIEWERS = ("builder", "skeptic", "price")


@dataclass
class RandomSite:
    content: Content
    # The rows of the table in its order, but for those that every site can have.
    facts: list[str]
    named: list[str]
    # What each tool is known to be in each fact: nothing, "shown" for what is not compared, or the value.
    values: dict[str, dict[str, object]]
    scores: dict[str, list[int | None]] = field(default_factory=dict)


def make(seed: int, tools: int = 7) -> RandomSite:
    pick = random.Random(seed)
    facts = pick.sample(list(FACTS), len(FACTS))
    named = pick.choice([[], facts[:3]])
    has_panel = seed % 3 != 2
    made, values, scores = {}, {}, {}
    for number in range(tools):
        slug = f"tool-{number}"
        known, said = {}, {}
        for fact in facts:
            known[fact], text = value(fact, pick)
            if text is not None:
                said[fact] = text
        values[slug] = known
        scores[slug] = [pick.randint(58, 66) if pick.random() < 0.75 else None for _ in REVIEWERS] if has_panel else []
        given = {id: (score, pick.choice(["ship", "skip"]), "Fine.") for id, score in zip(REVIEWERS, scores[slug]) if score is not None}
        tool = {"name": f"Tool <{number}> שלום" if number == 1 else f"Tool {number}", "category": pick.choice(["Things", "R&D"]), "text": "Text.", "reviews": given, "facts": said}
        if pick.random() < 0.5:
            tool["pricing"] = pick.choice(["Free", "free", LONG, {"value": "$5", "note": "a month"}])
        if pick.random() < 0.5:
            tool["best_for"] = pick.choice(["Everybody", "EVERYBODY", "Some & <others>"])
        made[slug] = tool
    site = {
        "title": "Random",
        "base_url": "https://random.example/",
        "description": "At random.",
        "categories": ["Things", "R&D"],
        "language": pick.choice(["en", "de", "fr", "he"]),
        "facts": {fact: FACTS[fact] | ({"group": GROUPED[fact]} if fact in GROUPED else {}) for fact in facts},
    }
    if named:
        site["table"] = [*named, "average", "facts", "best_for"] if has_panel else [*named, "facts", "best_for"]
    if has_panel:
        site["panel"] = [{"id": id, "name": id.capitalize()} for id in REVIEWERS]
        site["verdicts"] = pick.choice(["given", "none", {"ship_from": 60}])
    rest = [fact for fact in facts if fact not in named]
    order = named + rest
    groups = list(dict.fromkeys([None] + [site["facts"][fact].get("group") for fact in order]))
    files = {"votes.csv": "tool,ship,skip\ntool-0,3,4\ntool-1,30,4\ntool-2,3,4\n"} if seed % 2 else {}
    ordered = [fact for group in groups for fact in order if site["facts"][fact].get("group") == group]
    return RandomSite(Content(site, made, files), ordered, named, values, scores)


def value(fact: str, pick: random.Random) -> tuple[object, object]:
    """What is known of a fact, and how an entry writes it; nothing where it says nothing."""
    if pick.random() < 0.4:
        return None, None
    if pick.random() < 0.1:
        return "shown", pick.choice(["n/a", {"note": "on request"}])
    kind = KINDS[fact]
    more = {"note": f"Noted {pick.randint(0, 3)}", "source": f"https://s.example/{pick.randint(0, 3)}", "checked": "2026-01"}
    if kind == "number":
        low = pick.choice([1, 1.5, 2, 4, 12000])
        roll = pick.random()
        if roll < 0.2:
            return (low, low, True), {"value": low, "from": True} | (more if roll < 0.1 else {})
        if roll < 0.4:
            return (low, low + 3, False), {"min": low, "max": low + 3}
        known, said = (low, low, False), low
    elif kind == "list":
        words = pick.sample(SYSTEMS, pick.choice([1, 2, 10])) if fact == "runs_on" else [pick.choice(["Ga", "ga", "Ki"]), pick.choice(["Lo", "LO", "Mü & <x>"])]
        known, said = {word.lower() for word in words}, words
    else:
        texts = {
            "offline": ["yes", "no", "partly"], "open": ["yes", "no", "partly"], "stage": ["one", "two"],
            "licence": ["MIT", "mit", "GPL-3.0", LONG.strip()], "repo": ["https://a.example/x", "https://a.example/X", "http://a.example/x"],
            "released": ["2009", "2009-10", "2009-11", "2009-10-01", "2009-10-02", "2010"],
        }
        said = pick.choice(texts[fact])
        known = said.lower() if fact == "licence" else said
    return known, {"value": said} | more if pick.random() < 0.3 and kind != "list" else said


def stand(fact: str, first: object, second: object) -> str | None:
    """How two values stand to each other: same, differs, or which is the better one; nothing where one can't be compared."""
    if first in (None, "shown") or second in (None, "shown"):
        return None
    if KINDS[fact] == "date":
        length = min(len(first), len(second))
        return "same" if first[:length] == second[:length] else "differs"
    if first == second:
        return "same"
    better = FACTS[fact].get("better")
    if better:
        (low, high, _), (other_low, other_high, _) = first, second
        if low > other_high or high < other_low:
            return "first" if (low > other_high) == (better == "higher") else "second"
    return "differs"


def marks(fact: str, values: list[object]) -> tuple[str, list[bool]]:
    """The class of a row, and which of its cells lead: better than some, and no worse than any and never just different."""
    between = {(a, b): stand(fact, values[a], values[b]) for a, b in combinations(range(len(values)), 2)}
    between |= {(b, a): {"first": "second", "second": "first"}.get(found, found) for (a, b), found in between.items()}
    found = {state for state in between.values() if state}
    name = "" if not found else "same" if found == {"same"} else "differs"
    own = [{between[a, b] for b in range(len(values)) if b != a} - {None} for a in range(len(values))]
    return name, ["first" in states and states <= {"first", "same"} for states in own]


def means(scores: list[list[int | None]]) -> tuple[str, list[str], list[bool]]:
    """The class of the row of means, the mean of each, and who leads."""
    shared = [at for at in range(len(REVIEWERS)) if all(each[at] is not None for each in scores)]
    counted = [[each[at] for at in shared] if shared else [score for score in each if score is not None] for each in scores]
    shown = [str(int(sum(each) / len(each) + 0.5)) if each else "" for each in counted]
    if not shared:
        return "", shown, [False] * len(scores)

    def leads(a: list[int], b: list[int]) -> bool:
        sweep = len(shared) > 1 and all(left > right for left, right in zip(a, b))
        return sweep or (sum(a) - sum(b)) > 2 * len(shared)

    name = "same" if len(set(shown)) == 1 else "differs"
    return name, shown, [all(leads(a, b) for at, b in enumerate(counted) if at != place) for place, a in enumerate(counted)]
