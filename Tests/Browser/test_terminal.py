"""An editor at a terminal: a first quarter of an hour, from a site to its build, colours, and what shells complete."""

import re
import shutil
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

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


def test_a_preview_has_colours(tmp_path):
    """What is wrong when it begins, and what goes wrong later."""
    with sitting(tmp_path) as terminal:
        terminal.run("sitegen init my-site && cd my-site")
        entry = tmp_path / "my-site/Content/tools/tidewater.md"
        save(entry, "category: Notes", "category: Note")
        for variables, red in (("", "\x1b[31m\x1b[1merror:"), ("NO_COLOR=1", "error:")):
            terminal.clear()
            terminal.type(f"{variables} sitegen serve --port 18520")
            terminal.wait('did you mean "Notes"?')
            assert red in coloured(terminal)
            assert ("\x1b[" in coloured(terminal)) == (variables == "")
            terminal.clear()
            save(entry, "category: Note\n", "category: Not\n")
            terminal.wait('"Not" is not one')
            assert red in coloured(terminal)
            save(entry, "category: Not\n", "category: Note\n")
            terminal.press("C-c")
            terminal.wait("$")


def coloured(terminal) -> str:
    """What the window shows, with the marks of its colours; `1;31` comes out as one mark for each."""
    text = terminal.tmux("capture-pane", "-p", "-e", "-J", "-t", ":edit")
    return re.sub(r"\x1b\[1;31m|\x1b\[1m\x1b\[31m", "\x1b[31m\x1b[1m", text)


# How each shell is told of the program, and what is then typed before Tab.
SHELLS = {
    "fish": "mkdir -p .config/fish/completions; sitegen --generate-completion-script fish > .config/fish/completions/sitegen.fish",
    "zsh": "mkdir zsh; sitegen --generate-completion-script zsh > zsh/_sitegen; "
    "echo 'fpath=($HOME/zsh $fpath); autoload -U compinit; compinit -u -D' > .zshrc",
}
COMPLETED = {
    "sitegen expl": "sitegen explain",
    "sitegen explain tidewater qui": "sitegen explain tidewater quiet-ledger",
    "sitegen rename pap": "sitegen rename paper-crane",
    "sitegen new X --category Gre": "sitegen new X --category Great\\ Calendars",
    "sitegen check --format sar": "sitegen check --format sarif",
    "sitegen build --color al": "sitegen build --color always",
    "sitegen init x --host gitl": "sitegen init x --host gitlab-pages",
    "sitegen import x.csv --map Content/si": "sitegen import x.csv --map Content/site.yml",
}


@pytest.mark.parametrize("shell", SHELLS)
def test_shells_complete_names_of_the_site(tmp_path, shell):
    """Bash is asked by CompletionTests; these two complete at a terminal alone."""
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell}; make test-packages installs it")
    with sitting(tmp_path) as terminal:
        terminal.run(SHELLS[shell])
        terminal.run("sitegen init my-site && cd my-site")
        save(tmp_path / "my-site/Content/site.yml", "- Calendars", "- Great Calendars")
        # Whatever the shell has to say comes before the first line.
        terminal.clear()
        terminal.type(shell)
        terminal.type("echo re''ady")
        terminal.wait("ready")
        for typed, completed in COMPLETED.items():
            terminal.clear()
            terminal.press("C-u")
            terminal.tmux("send-keys", "-t", ":edit", "-l", typed)
            terminal.press("Tab")
            terminal.wait(completed)


def answers(address: str) -> bool:
    try:
        urlopen(address, timeout=5).close()
        return True
    except URLError:
        return False
