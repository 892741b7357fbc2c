"""One site of a kind and a size, and what was measured of it."""
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from compare_text import compare
from make_site import make_site
from measure import Run, say

HERE = Path(__file__).resolve().parent


def pages_of(tools: int) -> int:
    return tools * (tools - 1) // 2


class Trial:
    """A site, and what was measured of it: a list for each thing, with an element for each round."""

    # What is measured besides the usual site, by the name of the kind: what it adds to site.yml, and what it is.
    KINDS = {
        "plain": ("", "the usual site"),
        "facts": ("", "40 facts instead of reviews, ten sources and five notes an entry"),
        "cards": ("cards: {pairs: all}\n", "a social card for each comparison"),
        "compress": ("compress: gzip\n", "each text file compressed too"),
    }

    def __init__(self, tools: int, kind: str, folder: Path, programs: dict, jobs: int):
        self.tools, self.kind, self.folder, self.programs, self.jobs = tools, kind, folder, programs, jobs
        self.runs: dict[str, list[Run]] = {}
        self.site, self.hugo_site, self.list = folder / "site", folder / "hugo", folder / "list"
        self.output, self.same_words, self.hugo_page = folder / "output", "", 0
        if kind == "facts":
            subprocess.run([sys.executable, HERE / "make_facts_site.py", "databases", str(tools), self.site], check=True)
        else:
            make_site(tools, self.site)
        with (self.site / "Content" / "site.yml").open("a", encoding="utf-8") as settings:
            settings.write(self.KINDS[kind][0])
        self.entry = sorted((self.site / "Content" / "tools").iterdir())[tools // 2]

    def remove_output(self) -> None:
        subprocess.run(["rm", "-rf", self.output, self.site / ".sitegen"], check=True)

    def note(self, name: str, run: Run) -> Run:
        self.runs.setdefault(name, []).append(run)
        return run

    def command(self, *arguments) -> list:
        """A build as the floor is measured: without waiting for the disk."""
        return [self.programs["sitegen"], "build", "--site", self.site, "--output", self.output, "--jobs", self.jobs,
                "--no-sync", *arguments]

    def sync(self) -> None:
        """Makes up for what a build left out, so that the next one need not look at the length of every page."""
        Run([word for word in self.command() if word != "--no-sync"])

    def hugo(self) -> Run:
        return Run(
            [self.programs["hugo"], "--quiet", "--noBuildLock", "--source", self.hugo_site, "--destination", self.output],
            env={**os.environ, "HUGO_CACHEDIR": str(self.folder / "hugo-cache"), "GOMAXPROCS": str(self.jobs)})

    # MARK: - Measuring

    def prepare(self, compares_words: bool) -> None:
        """Builds once without measuring: the floor needs to know the files, and every program to be in the page cache."""
        Run(self.command())
        with self.list.open("w") as listing:
            subprocess.run([self.programs["floor"], "list", self.output], check=True, stdout=listing)
        with self.list.open() as listing:
            sizes = [int(line.split(" ", 2)[1]) for line in listing if line.startswith("f ")]
            self.files, self.bytes = len(sizes), sum(sizes)
        self.page = self.mean_page_bytes()
        if "hugo" in self.programs:
            shutil.copytree(HERE / "hugo", self.hugo_site)
            shutil.copytree(self.site / "Content" / "tools", self.hugo_site / "entries")
            (self.hugo_site / "votes").mkdir()
            shutil.copy(self.site / "Content" / "votes.csv", self.hugo_site / "votes")
            if compares_words:
                self.compare_words()
        self.remove_output()

    def compare_words(self) -> None:
        ours = self.folder / "sitegen-output"
        self.output.rename(ours)
        self.hugo()
        total, differing, lines = compare(ours, self.output, 40)
        shutil.rmtree(ours)
        for line in lines[:20]:
            say(line)
        self.same_words = (f"of {total} pages (comparisons, tools, the feed) that were read word by word,"
                           f" {total - differing} have the words of sitegen's, and {differing} others")

    def round(self, number: int) -> None:
        name = f"{self.tools} tools, {self.kind}, round {number}"
        say(f"{name}: floor")
        run = Run([self.programs["floor"], "write", self.list, self.output, self.jobs])
        # Its own time: reading the list of files is no part of it.
        run.seconds = float(run.output)
        self.note("floor", run)
        self.remove_output()

        if "hugo" in self.programs:
            say(f"{name}: Hugo")
            self.note("hugo", self.hugo())
            self.hugo_page = self.mean_page_bytes()
            self.remove_output()

        say(f"{name}: sitegen")
        self.note("full", Run(self.command()))
        if self.kind == "plain":
            self.build_again(number)
        self.remove_output()

    def build_again(self, number: int) -> None:
        self.sync()
        text = self.entry.read_text(encoding="utf-8")
        self.entry.write_text(text.replace("## Builder\n\n", f"## Builder\n\nEdited {number} times. "), encoding="utf-8")
        self.edited = int(self.note("edited", Run(self.command())).output.split()[0].replace(",", ""))
        self.sync()
        self.note("nothing", Run(self.command()))
        self.entry.write_text(text, encoding="utf-8")

    def mean_page_bytes(self) -> int:
        sizes = [entry.stat().st_size for entry in os.scandir(self.output / "compare") if entry.name.endswith(".html")]
        return sum(sizes) // len(sizes)

    # MARK: - Results

    def seconds(self, name: str) -> list[float]:
        return [run.seconds for run in self.runs.get(name, [])]

    def median(self, name: str) -> float | None:
        return statistics.median(self.seconds(name)) if name in self.runs else None

    def processor(self, name: str) -> float | None:
        """The time that processors worked, which other work on the machine changes less than it does the seconds."""
        return statistics.median(run.processor_seconds for run in self.runs[name]) if name in self.runs else None

    def memory(self, name: str) -> float | None:
        """The highest peak, in MiB."""
        return max((run.memory / 2**20 for run in self.runs.get(name, [])), default=None)

    def ratio(self, name: str, other: str, processor: bool = False) -> list[float]:
        """How many times as long one thing took as another, round by round: a slow minute of the machine is in both."""
        pairs = zip(self.runs.get(name, []), self.runs.get(other, []))
        return [first.processor_seconds / second.processor_seconds if processor else first.seconds / second.seconds
                for first, second in pairs]

    @property
    def others(self) -> list[float]:
        """What other programs took of the processors while something was measured, as shares of all there was."""
        return [run.others for runs in self.runs.values() for run in runs]
