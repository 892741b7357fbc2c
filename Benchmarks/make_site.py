#!/usr/bin/env python3
"""Makes a site of synthetic entries: Benchmarks/make_site.py TOOLS FOLDER

The same number gives the same bytes. Each tool has four reviews of about 110 words with the Markdown, the quotes and the
letters beyond ASCII that honest entries have, so that rendering and escaping have their usual work.
"""
import random
import sys
from pathlib import Path

CATEGORIES = [
    "Assistants", "Automation", "Code Review", "Data Work", "Design", "Media", "Research", "Search", "Security", "Writing",
]
PANEL = {"builder": "Builder", "skeptic": "Skeptic", "futurist": "Futurist", "founder": "Founder"}

FIRST = "Amber Basalt Cirrus Dune Elm Flint Grove Heron Ivory Jade Kelp Larch Moss North Opal Pine Quill Reed Slate Tide".split()
SECOND = "Bench Desk Engine Field Gate Helper Kit Lab Mill Notes Path Query Rail Scout Trace Works".split()

OPENINGS = [
    "In a week of daily work", "On a slow connection", "With two people & one budget", "After the second update",
    "For a team that can’t wait", "Next to what it replaces", "At the price of a lunch", "When the input is messy",
]
SUBJECTS = [
    "the first-run setup", "its “quick” mode", "the command line", "the export", "a long document", "the free tier",
    "every answer", "the history of changes", "the plug-in", "its search", "the team view", "the on-call bot",
]
VERBS = ["keeps", "loses", "shows", "hides", "repeats", "shortens", "explains", "doubles", "checks", "forgets"]
OBJECTS = [
    "the reason for a decision", "half of the steps", "what a newcomer needs", "the limits of the plan", "a clear trail",
    "the part that matters", "what was asked first", "names with accents (José, Zoë)", "the cost of a mistake",
    "tables < 40 rows",
]
ENDINGS = [
    "and nobody had to ask twice", "which is not what the page promises", "so the review took an hour less",
    "but only while the network holds", "and that is rare at this size", "as long as one person owns it",
]


def sentence(rng: random.Random) -> str:
    words = [rng.choice(part) for part in (OPENINGS, SUBJECTS, VERBS, OBJECTS, ENDINGS)]
    # One phrase in four is marked up, about as often as in real reviews.
    mark = rng.choice(["**{}**", "*{}*", "`{}`", "[{}](https://example.com/notes)"] + ["{}"] * 12)
    words[1] = mark.format(words[1])
    opening, subject, verb, thing, ending = words
    return f"{opening}, {subject} {verb} {thing}, {ending}."


def prose(rng: random.Random, words: int) -> str:
    sentences: list[str] = []
    while sum(len(text.split()) for text in sentences) < words:
        sentences.append(sentence(rng))
    return " ".join(sentences)


def review(rng: random.Random) -> str:
    if rng.random() < 0.25:
        points = "\n".join(f"- {sentence(rng)}" for _ in range(3))
        return f"{prose(rng, 50)}\n\n{points}"
    return f"{prose(rng, 55)}\n\n{prose(rng, 50)}"


def entry(rng: random.Random, name: str, slug: str) -> str:
    scores = {member: rng.randint(30, 95) for member in PANEL}
    panel = "\n".join(
        f"  {member}: {{score: {score}, verdict: {'ship' if score >= 60 else 'skip'}}}" for member, score in scores.items())
    reviews = "\n\n".join(f"## {title}\n\n{review(rng)}" for title in PANEL.values())
    return f"""---
name: {name}
tagline: {rng.choice(SUBJECTS).capitalize()} that {rng.choice(VERBS)} {rng.choice(OBJECTS)}
category: {rng.choice(CATEGORIES)}
entry: {rng.choice(["Free", "Free tier", "$9/mo", "$20/mo", "On request"])}
pricing: {rng.choice(["Free and open source", "$20 a month for each seat", "By use, billed monthly", "Yearly contracts only"])}
best_for: {rng.choice(OPENINGS)}
website: https://example.com/{slug}
pros: [Starts in a minute, Keeps {rng.choice(OBJECTS).replace(",", "")}]
cons: [Needs an account, Slow on {rng.randint(2, 90)} files]
tags: [{rng.choice(["local", "hosted"])}, {rng.choice(["small", "large"])}]
published: 2026-{rng.randint(1, 5):02}-{rng.randint(1, 28):02}
updated: 2026-{rng.randint(6, 10):02}-{rng.randint(1, 28):02}
panel:
{panel}
---
{prose(rng, 60)}

{reviews}
"""


def make_site(tools: int, folder: Path) -> None:
    rng = random.Random(tools)
    entries = folder / "Content" / "tools"
    entries.mkdir(parents=True)
    votes = ["tool,ship,skip"]
    for number in range(tools):
        name = f"{FIRST[number % len(FIRST)]} {SECOND[number // len(FIRST) % len(SECOND)]}"
        if number >= len(FIRST) * len(SECOND):
            name += f" {number // (len(FIRST) * len(SECOND)) + 1}"
        slug = name.lower().replace(" ", "-")
        (entries / f"{slug}.md").write_text(entry(rng, name, slug), encoding="utf-8")
        if rng.random() < 0.8:
            votes.append(f"{slug},{rng.randint(0, 400)},{rng.randint(1, 200)}")
    panel = "\n".join(f"  - {{id: {member}, name: {title}, question: Is it for me?}}" for member, title in PANEL.items())
    (folder / "Content" / "site.yml").write_text(f"""title: Benchmark
base_url: https://example.com/
language: en
description: Synthetic tools, two at a time.
panel:
{panel}
categories: [{", ".join(CATEGORIES)}]
pairs: all
votes: {{counted: 2026-10-31}}
""", encoding="utf-8")
    (folder / "Content" / "votes.csv").write_text("\n".join(votes) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    make_site(int(sys.argv[1]), Path(sys.argv[2]))
