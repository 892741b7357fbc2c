"""The sites that the tests look at: how they are built, and where their pages are."""

import fcntl
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import chance
import content

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SITEGEN", str(REPOSITORY / ".build/debug/sitegen"))


# The list of tools that the script asks for, whatever its fingerprint.
TOOLS_DATA = re.compile(r"/tools\.json(\?.*)?$")


@dataclass(eq=False)
class Site:
    """A built site and how its pages are addressed."""

    name: str
    output: Path
    # What site.yml says.
    origin: str
    prefix: str
    form: str
    # Where the server has it; set when the server runs.
    server: str = ""

    def link(self, page: str) -> str:
        """The link to a page such as `compare/a-vs-b`; the home page is the empty name."""
        if not page:
            return f"{self.prefix}/"
        return f"{self.prefix}/{page}" + {"file": ".html", "clean": "", "directory": "/"}[self.form]

    def url(self, page: str = "") -> str:
        return self.server + self.link(page)

    def absolute(self, page: str = "") -> str:
        return self.origin + self.link(page)

    def file_of(self, path: str) -> Path | None:
        """The file that a host answers a path with, as hosts do for the site's form of addresses."""
        path = unquote(path.partition("?")[0].partition("#")[0])
        if not path.startswith(f"{self.prefix}/"):
            return None
        name = path[len(self.prefix) + 1 :]
        candidates = [name]
        if not name or name.endswith("/"):
            candidates = [name + "index.html"] if not name or self.form == "directory" else []
        elif self.form == "clean":
            candidates.append(name + ".html")
        for candidate in candidates:
            file = (self.output / candidate).resolve()
            if file.is_file() and file.is_relative_to(self.output):
                return file
        return None

    def file(self, page: str) -> Path:
        file = self.file_of(self.link(page))
        assert file, f"{self.name} has no page {page}"
        return file

    @property
    def pages(self) -> list[Path]:
        return sorted(self.output.rglob("*.html"))

    @property
    def tools(self) -> list[dict]:
        return json.loads((self.output / "tools.json").read_text())["tools"]


# One page of each kind; 404 is asked for by an address that does not exist.
KINDS = ("pair", "home", "tool", "category", "list", "prose", "404")
PAGES = {
    "own": {
        "pair": "compare/elevenlabs-vs-gemini-2-5-flash-native-audio-output",
        "home": "",
        "tool": "tools/smollm3",
        "category": "categories/developer-tools",
        "list": "lists/newest-models-with-an-api",
        "prose": "method",
        "404": "no-such-page",
    },
    "awkward": {
        "pair": "compare/hostile-vs-unbroken",
        "home": "",
        "tool": "tools/hostile",
        "category": "categories/r-d-labs-i",
        "list": "lists/every-one",
        "prose": "method",
        "404": "no-such-page",
    },
    "clean": {
        "pair": "compare/ash-vs-birch",
        "home": "",
        "tool": "tools/ash",
        "category": "categories/trees",
        "list": "lists/trees-on-clay",
        "prose": "privacy",
        "404": "no-such-page",
    },
}


# The sites that what holds for every site is tried on: all of them where the tests run at full length.
TRIED = list(PAGES) if os.environ.get("SITEGEN_TESTS") == "long" else ["own"]

# Those that what a page shows is tried on, which does not depend on the form of its address.
SHOWN = [name for name in TRIED if name != "clean"]

# Sites of one purpose: the heaviest page, the smallest panel, none, names of two directions, entries of many kinds, few
# comparisons.
OTHERS = {
    "full": {"pair": "compare/an-vs-bookkeeping", "home": "", "tool": "tools/an"},
    "lone": {"pair": "compare/anvil-vs-bellows", "home": "", "tool": "tools/anvil"},
    "plain": {
        "pair": "compare/amber-vs-basil",
        "home": "",
        "tool": "tools/amber",
        "category": "categories/databases",
        "list": "lists/by-licence",
        "prose": "method",
        "404": "no-such-page",
    },
    "mixed": {
        "pair": "compare/peace-vs-zed",
        "home": "",
        "tool": "tools/peace",
        "category": "categories/things",
        "list": "lists/all",
    },
    "turned": {
        "pair": "compare/peace-vs-zed",
        "home": "",
        "tool": "tools/peace",
        "category": "categories/things",
        "list": "lists/all",
    },
    "assorted": {
        "pair": "compare/media-desk-vs-nib",
        "home": "",
        "tool": "tools/media-desk",
        "category": "categories/sound",
        "emptiest": "compare/oboe-vs-silence",
    },
    "many": {"pair": "compare/atlas-30-vs-beacon-30", "home": "", "tool": "tools/atlas-30"},
}


def build(name: str, folder: Path) -> Site:
    """Writes a site's sources and builds it, once for all processes that share the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if name == "own":
            # A copy, since another build of the repository may be running.
            if not (folder / name).exists():
                shutil.copytree(REPOSITORY / "Content", folder / name / "Content")
            return _built(name, {"base_url": "https://secondlook.example/"}, folder)
        if name == "full":
            made = content.full(content.vocabulary(REPOSITORY / "Content/tools"))
        else:
            made = getattr(chance if name == "chance" else content, name)()
        return publish(made, name, folder)


def publish(made: content.Content, name: str, folder: Path) -> Site:
    """Writes the sources of any site and builds it, unless that was done."""
    if not (folder / name).exists():
        made.write(folder / name)
    return _built(name, made.site, folder)


def _built(name: str, site: dict, folder: Path) -> Site:
    output, done = folder / f"{name}-output", folder / f"{name}.done"
    if not done.exists():
        command = [PROGRAM, "build", "--site", folder / name, "--templates", REPOSITORY / "Templates", "--output", output]
        # Far above what a busy machine takes.
        ran = subprocess.run(command, capture_output=True, text=True, timeout=1800)
        assert ran.returncode == 0, f"the site {name} can't be built:\n{ran.stderr}"
        done.touch()
    address = urlsplit(site["base_url"])
    origin = f"{address.scheme}://{address.netloc}"
    return Site(name, output.resolve(), origin, address.path.rstrip("/"), site.get("urls", "file"))
