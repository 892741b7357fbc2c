"""What publishes a site, and what releases the program: valid for those who read it, and its shell lines do what they say.

Nothing here reaches a host: where a line calls one, a program of the same name writes down what it was called with.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
import yaml

import content

HOSTS = ["github-pages", "cloudflare-pages", "netlify", "vercel", "azure", "gitlab-pages", "s3", "nginx"]
ON_GITHUB = [host for host in HOSTS if host != "gitlab-pages"]
WORKFLOW = ".github/workflows/site.yml"


def load(path: pathlib.Path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def valid(schema: str, *paths: pathlib.Path) -> None:
    program = pathlib.Path(sys.executable).parent / "check-jsonschema"
    checked = subprocess.run(
        [program, "--builtin-schema", f"vendor.{schema}", *paths], capture_output=True, text=True, timeout=600)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def workflows() -> list[pathlib.Path]:
    return sorted((content.ROOT / ".github/workflows").glob("*.yml")) + [content.ROOT / "Deploy/github-actions/matrix.yml"]


@pytest.fixture(scope="module", params=HOSTS)
def site(request, tmp_path_factory) -> tuple[str, pathlib.Path]:
    folder = tmp_path_factory.mktemp("site")
    made = content.sitegen(
        "init", "site", "--host", request.param, "--base-url", "https://compared.org/", "--kind", "facts", folder=folder)
    assert made.returncode == 0, made.stderr
    return request.param, folder / "site"


def bash(script: str, folder: pathlib.Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the lines of a step as a runner does."""
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True,
        timeout=600, env={"HOME": str(folder), "LANG": "C.UTF-8", "RUNNER_TEMP": str(folder), "PATH": path, **environment})


def program(folder: pathlib.Path, name: str, text: str) -> None:
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin" / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (folder / "bin" / name).chmod(0o755)


def step(path: pathlib.Path, name: str) -> str:
    document = load(path)
    jobs = document["jobs"].values() if "jobs" in document else [document["runs"]]
    return next(step["run"] for job in jobs for step in job["steps"] if step.get("name") == name)


@pytest.fixture(scope="module")
def release(tmp_path_factory) -> pathlib.Path:
    """A folder as the downloads of a release are, with an archive of the program that is tested."""
    folder = tmp_path_factory.mktemp("release")
    version = content.sitegen("--version").stdout.strip()
    name = f"sitegen-{version}-linux-{os.uname().machine}"
    (folder / name / "bin").mkdir(parents=True)
    (folder / name / "bin/sitegen").symlink_to(os.environ["SITEGEN"])
    downloads = folder / f"v{version}"
    downloads.mkdir()
    subprocess.run(["tar", "-czf", downloads / f"{name}.tar.gz", "-C", folder, name], check=True)
    sums = subprocess.run(["sha256sum", f"{name}.tar.gz"], cwd=downloads, capture_output=True, text=True, check=True)
    (downloads / f"{name}.tar.gz.sha256").write_text(sums.stdout)
    return folder


# The repository's own files


def test_workflows_are_valid():
    valid("github-workflows", *workflows())
    valid("github-actions", content.ROOT / "action.yml")
    for path in workflows():
        for name, job in load(path)["jobs"].items():
            assert job["timeout-minutes"] <= 60, f"{path}: {name} may run for hours"
        assert load(path)["permissions"] == {"contents": "read"}, path


def test_every_action_is_the_one_that_is_pinned():
    pins = (content.ROOT / "Scripts/actions.txt").read_text(encoding="utf-8").splitlines()
    assert pins == sorted(set(pins)) and len({pin.split("@")[0] for pin in pins}) == len(pins)
    for pin in pins:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", pin), pin
    starter = content.ROOT / "Sources/EmbeddedFiles/Starter"
    files = [*workflows(), content.ROOT / "action.yml", *sorted(starter.rglob("*.yml"))]
    used = [use for path in files for use in re.findall(r"^ *(?:- )?uses: (.*)", path.read_text(encoding="utf-8"), re.M)]
    assert set(used) - {"{sitegen}@{series}"} == set(pins), "Scripts/pin-actions writes the versions everywhere"


def test_no_expression_stands_in_a_script():
    """What comes from an event or an input may hold anything; the shell gets it by the environment."""
    for path in [*workflows(), content.ROOT / "action.yml"]:
        for script in re.findall(r"^( *)run: \|\n((?:\1  .*\n|\n)+)", path.read_text(encoding="utf-8"), re.M):
            assert "${{" not in script[1], path


def test_release_compares_the_tag_with_the_version(tmp_path):
    line = step(content.ROOT / ".github/workflows/release.yml", "Compare the tag with the version")
    version = content.sitegen("--version").stdout.strip()
    for tag, code in ((f"v{version}", 0), ("v9.9.9", 1)):
        assert bash(f"cd '{content.ROOT}'\n{line}", tmp_path, GITHUB_REF_NAME=tag).returncode == code


def test_release_joins_the_sums_and_moves_the_series(tmp_path):
    path = content.ROOT / ".github/workflows/release.yml"
    (tmp_path / "dist").mkdir()
    for name in ("a.tar.gz", "b.deb"):
        (tmp_path / "dist" / name).write_text(name)
        bash(f"cd dist && sha256sum {name} >{name}.sha256", tmp_path)
    joined = bash(step(path, "Join the sums"), tmp_path)
    assert joined.returncode == 0, joined.stderr
    assert len((tmp_path / "dist/SHA256SUMS").read_text().splitlines()) == 2
    (tmp_path / "dist/a.tar.gz").write_text("changed")
    assert bash(step(path, "Join the sums"), tmp_path).returncode != 0
    program(tmp_path, "gh", 'echo "$@" >>calls; case "$*" in *PATCH*) exit 1 ;; esac')
    released = bash(step(path, "Release"), tmp_path, GITHUB_REF_NAME="v1.2.3", GITHUB_REPOSITORY="a/b", GITHUB_SHA="c0ffee")
    assert released.returncode == 0, released.stderr
    calls = (tmp_path / "calls").read_text().splitlines()
    assert "release create v1.2.3 dist/" in calls[0] and "--verify-tag" in calls[0]
    assert "repos/a/b/git/refs/tags/v1.2 " in calls[1] and "ref=refs/tags/v1.2 " in calls[2]


# The action


def test_action_fetches_the_program_and_builds(tmp_path, release):
    content.sitegen("init", "my site", folder=tmp_path)
    environment = {
        "GITHUB_ACTION_PATH": str(content.ROOT), "GITHUB_PATH": str(tmp_path / "path"), "RELEASES": release.as_uri(),
        "GITHUB_OUTPUT": str(tmp_path / "output"), "REPOSITORY": "a/b", "VERSION": "", "SHA256": "",
    }
    fetched = bash(step(content.ROOT / "action.yml", "Fetch the program"), tmp_path, **environment)
    assert fetched.returncode == 0, fetched.stderr
    assert (tmp_path / "output").read_text() == f"version={content.sitegen('--version').stdout.strip()}\n"
    bin_folder = (tmp_path / "path").read_text().strip()
    (tmp_path / "bin").symlink_to(bin_folder)

    build = step(content.ROOT / "action.yml", "Check and build")
    built = bash(build, tmp_path, SITE="my site", BASE_URL="https://compared.org/here/", STRICT="true")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "https://compared.org/here/" in (tmp_path / "my site/Output/sitemap.xml").read_text()
    settings = tmp_path / "my site/Content/site.yml"
    settings.write_text(settings.read_text().replace("pairs: all", "pairs: al"))
    broken = bash(build, tmp_path, SITE="my site", BASE_URL="", STRICT="false")
    assert broken.returncode == 1 and "::error file=my site/Content/site.yml" in broken.stdout


def test_action_takes_no_other_program_than_the_released_one(tmp_path, release):
    environment = {"RELEASES": release.as_uri()}
    fetch = f"'{content.ROOT}/Scripts/fetch-release' program"
    wrong = bash(fetch, tmp_path, SHA256="0" * 64, **environment)
    assert wrong.returncode == 1 and "is not what was released" in wrong.stderr
    missing = bash(fetch, tmp_path, VERSION="9.9.9", **environment)
    assert missing.returncode == 1 and "v9.9.9/sitegen-9.9.9-linux-" in missing.stderr
    assert not (tmp_path / "program").exists()


# New sites


def test_what_publishes_a_new_site_is_valid(site):
    host, folder = site
    if host == "gitlab-pages":
        valid("gitlab-ci", folder / ".gitlab-ci.yml")
        assert not (folder / ".github").exists()
    else:
        valid("github-workflows", folder / WORKFLOW)
        valid("github-issue-forms", folder / ".github/ISSUE_TEMPLATE/tool.yml")
    for path in [path for path in folder.rglob("*.yml") if path.name != "site.schema.json"]:
        left = re.findall(r"\{(?:host|sitegen|series|version|artifact)\}", path.read_text(encoding="utf-8"))
        assert not left, path


def test_keys_for_later_can_be_taken_in(site):
    _, folder = site
    settings = folder / "Content/site.yml"
    before = settings.read_text(encoding="utf-8")
    lines = [line for line in before.splitlines() if re.match(r"# [a-z]+: ", line)]
    for line in lines:
        settings.write_text(before.replace(line, line[2:]), encoding="utf-8")
        checked = content.sitegen("check", "--strict", folder=folder)
        assert checked.returncode == 0, line + "\n" + checked.stderr
    settings.write_text(before, encoding="utf-8")
    known = yaml.safe_load(content.sitegen("schema", "--kind", "site").stdout)["properties"]
    assert {line[2:].split(":")[0] for line in lines} == {"menu", "theme", "security", "edit"} & known.keys()


def test_issue_form_asks_for_each_fact(site):
    host, folder = site
    if host not in ON_GITHUB:
        return
    settings, body = load(folder / "Content/site.yml"), load(folder / ".github/ISSUE_TEMPLATE/tool.yml")["body"]
    fields = {field["id"]: field for field in body if "id" in field}
    assert {f"fact-{fact}" for fact in settings["facts"]} <= fields.keys()
    assert fields["category"]["attributes"]["options"] == settings["categories"]
    assert fields["fact-design"]["attributes"]["options"][:2] == list(settings["facts"]["design"]["values"].values())
    assert fields["fact-runs_on"]["attributes"]["multiple"] is True
    labels = [field["attributes"]["label"] for field in fields.values()]
    assert len(labels) == len(set(labels))
    for field in fields.values():
        options = field["attributes"].get("options", ["one"])
        assert options and all(isinstance(option, str) and option.lower() != "none" for option in options)


def output(folder: pathlib.Path, site_folder: pathlib.Path) -> pathlib.Path:
    """The site, as the job before left it for the one that publishes."""
    assert content.sitegen("build", "--output", str(folder / "Output"), folder=site_folder).returncode == 0
    (folder / "Output/.sitegen").unlink()
    return folder / "Output"


def test_publishing_lines(site, tmp_path):
    host, folder = site
    if host in ("github-pages", "gitlab-pages"):
        return  # an action of GitHub's; below
    built = output(tmp_path, folder)
    line = step(folder / WORKFLOW, "Publish")
    target = tmp_path / "published"
    program(tmp_path, "npx", 'printf "%s\\n" "$@" >calls')
    program(tmp_path, "sudo", "")
    secrets = {
        "SSH_KEY": "key", "SSH_KNOWN_HOSTS": "hosts", "SSH_TARGET": f"{target}/", "STORE": str(target),
        "CLOUDFLARE_PROJECT": "my project", "VERCEL_TOKEN": "token", "GITHUB_REF_NAME": "main", "GITHUB_SHA": "c0ffee",
    }
    # Once more, after a page has gone and another one has come.
    for name in ("one.html", "two.html"):
        ran = bash(line, tmp_path, **secrets)
        assert ran.returncode == 0, ran.stderr
        if host in ("nginx", "s3"):
            same = subprocess.run(["diff", "-r", built, target], capture_output=True, text=True)
            assert same.returncode == 0, same.stdout
            next(built.glob("compare/*.html")).rename(built / "compare" / name)
    if host in ("nginx", "s3"):
        return
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[0] == "--yes" and re.search(r"@\d+\.\d+\.\d+$", calls[1]), "a program without a version is another one tomorrow"
    assert "Output" in calls and ("my project" in calls) == (host == "cloudflare-pages")


def test_gitlab_builds_and_checks(tmp_path, release):
    content.sitegen("init", ".", "--host", "gitlab-pages", "--base-url", "https://compared.org/", folder=tmp_path)
    jobs = load(tmp_path / ".gitlab-ci.yml")
    lines = "\n".join(jobs[".site"]["before_script"] + jobs[".site"]["script"])
    # The program goes into this folder, and comes from that one.
    lines = lines.replace("--directory /usr/local", "--directory .").replace("apt-get", "true")
    version = content.sitegen("--version").stdout.strip()
    variables = {**jobs["variables"], "SITEGEN": (release / f"v{version}").as_uri()}
    assert jobs["variables"]["SITEGEN_VERSION"] == version
    ran = bash(lines, tmp_path, **variables)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (tmp_path / "public/index.html").exists() and "/public/" in (tmp_path / ".gitignore").read_text()


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="there is no shellcheck")
def test_scripts_are_clean(site):
    """The scripts in the repository, and the lines of a new site's workflow."""
    host, folder = site
    scripts = [step(folder / WORKFLOW, "Publish")] if host in ON_GITHUB and host != "github-pages" else []
    for script in scripts:
        checked = subprocess.run(["shellcheck", "--shell=bash", "-"], input=script, capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout
    files = [path for path in (content.ROOT / "Scripts").iterdir() if path.is_file() and path.read_text().startswith("#!/bin/sh")]
    checked = subprocess.run(["shellcheck", *files], capture_output=True, text=True)
    assert len(files) >= 4 and checked.returncode == 0, checked.stdout
