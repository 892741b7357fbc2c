"""An editor's first quarter of an hour, at a terminal: a site, an entry, a mistake, its cure, and a build."""

import re
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from preview import until
from terminal import sitting


def save(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_firstQuarterOfAnHour(tmp_path):
    with sitting(tmp_path) as terminal:
        screen = terminal.run("sitegen init my-site")
        assert "my-site\n" in screen and 'Next: "sitegen build --site my-site"' in screen and "exit=0" in screen
        terminal.run("cd my-site")
        site = tmp_path / "my-site"

        # The program asks for what it is not told, and asks again when an answer won't do.
        terminal.clear()
        terminal.type("sitegen new; echo exit''=$?")
        terminal.wait("Name of the tool:")
        terminal.type("Lantern & Sons")
        terminal.wait("Tagline: what it is, in a sentence (or nothing):")
        terminal.type("A calendar for people who work at night")
        screen = terminal.wait("Category (number or name):")
        assert "  1  Notes\n" in screen and "  2  Calendars\n" in screen
        terminal.type("Calendar")
        terminal.wait('"Calendar" is not one of them; did you mean "Calendars"?')
        terminal.type("2")
        screen = terminal.wait("exit=")
        assert "Content/tools/lantern-sons.md\n" in screen and "exit=0" in screen
        entry = site / "Content/tools/lantern-sons.md"
        assert "name: Lantern & Sons\n" in entry.read_text() and "category: Calendars\n" in entry.read_text()

        # A preview in a second window; the draft has a page there.
        terminal.open("serve")
        terminal.type("cd my-site && sitegen serve --drafts --port 18480", "serve")
        screen = terminal.wait("http://127.0.0.1:", "serve")
        # A shell that starts slowly may have its prompt before it on the line.
        address = re.search(r"http://127\.0\.0\.1:\d+\S*", screen)[0]
        page = address + "tools/lantern-sons.html"
        with urlopen(page) as answer:
            assert "A calendar for people who work at night" in answer.read().decode()

        # The editor writes a review, publishes the entry, and mistypes a score.
        save(entry, "draft: true  # take this line out when the entry is ready\n", "")
        save(entry, "  skeptic: {score: , verdict: }  # What will go wrong?\n", "")
        save(entry, "  owner: {score: , verdict: }  # Is it worth the money?\n", "")
        save(entry, "\n## Skeptic\n\n## Owner\n", "\nIt keeps the evenings free.\n")
        terminal.clear("serve")
        save(entry, "builder: {score: , verdict: }", "builder: {score: 730, verdict: ship}")
        screen = terminal.wait("[score-range]", "serve")
        mistake = "error: score is 730; a score is 0 to 100 [score-range]\n"
        assert mistake in screen and "^~~" in screen

        # A build says the same at the same place, and leaves the site alone.
        screen = terminal.run("sitegen build")
        line = entry.read_text()[: entry.read_text().index("730")].count("\n") + 1
        assert f"Content/tools/lantern-sons.md:{line}:20: {mistake}" in screen
        assert "sitegen: 1 error; nothing was written\n" in screen and "exit=1" in screen
        assert not (site / "Output").exists()

        terminal.clear("serve")
        save(entry, "score: 730", "score: 73")
        terminal.wait("sitegen: changed", "serve")
        with urlopen(page) as answer:
            assert "It keeps the evenings free." in answer.read().decode()

        screen = terminal.run("sitegen build")
        assert " 0 unchanged, 0 removed in " in screen and "exit=0" in screen
        comparison = site / "Output/compare/lantern-sons-vs-tidewater.html"
        assert "Lantern &amp; Sons" in comparison.read_text()

        terminal.clear("serve")
        terminal.press("C-c", "serve")
        terminal.wait("$", "serve")
        until(lambda: not answers(page), "the preview goes on after Ctrl-C")


def answers(address: str) -> bool:
    try:
        urlopen(address, timeout=5).close()
        return True
    except URLError:
        return False
