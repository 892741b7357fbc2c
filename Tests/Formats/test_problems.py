"""Problems as logs of SARIF and as workflow commands, read as code hosts read them."""

import json
import re
import shutil
import urllib.parse
from functools import cache

import pydantic
import pydantic_sarif.model
import pytest

import content

# Each line of text stands once in its file; it is the line that the problem must be shown on.
MISTAKES = [
    ("Content/site.yml", "language: e", "value-range"),
    ("Content/site.yml", "tittle: Twice", "unknown-key"),
    ("Content/site.yml", "urls: folders", "value-range"),
    ("Content/site.yml", "copy: {lead_by: \"{who} leads\"}", "copy-place"),
    ("Content/tools/alpha.md", "category: Meda", "unknown-category"),
    ("Content/tools/alpha.md", "pricng: Free", "unknown-key"),
    ("Content/tools/alpha.md", "pricing: C# and #tag", "value-comment"),
    ("Content/tools/alpha.md", "website: javascript:alert(1)", "web-address"),
    ("Content/tools/alpha.md", "tags: one", "value-type"),
    ("Content/tools/alpha.md", "aliases: [Old Name]", "slug"),
    ("Content/tools/alpha.md", "published: 2020-02-30", "date"),
    ("Content/tools/alpha.md", "  builder: {score: 188, verdict: ship}", "score-range"),
    ("Content/tools/alpha.md", "  skeptic: {score: 10, verdict: skp}", "verdict"),
    ("Content/tools/alpha.md", "  sceptic: {score: 1, verdict: skip}", "unknown-reviewer"),
    ("Content/tools/alpha.md", "A <b>word</b> in HTML.", "raw-html"),
    ("Content/tools/alpha.md", "A [link](javascript:x) to code.", "link-address"),
    ("Content/tools/alpha.md", "A [link](there.html) from here.", "link-relative"),
    ("Content/tools/beta.md", "  builder: {score: 90, verdict: skip}", "score-verdict"),
    ("Content/tools/beta.md", "Text with a [link](/tools/none.html).", "broken-link"),
    ("Content/tools/beta.md", "updated: 2001-01-01", "stale-date"),
    ("Content/tools/gamma.md", "tagline: *bold*", "yaml-syntax"),
    ("Content/votes.csv", "omega,5,6", "unknown-tool"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("repository")
    lines = {}
    for path, line, _ in MISTAKES:
        lines.setdefault(path, []).append(line)
    front = [line for line in lines["Content/tools/alpha.md"] if not line.startswith("A ")]
    prose = [line for line in lines["Content/tools/alpha.md"] if line.startswith("A ")]
    alpha = "name: Alpha\ntagline: T\n" + "\n".join(front[:7]) + "\npanel:\n" + "\n".join(front[7:]) + "\n"
    beta = lines["Content/tools/beta.md"]
    content.write(folder / "my site", {
        "Content/site.yml": content.CONFIGURATION + "\n".join(lines["Content/site.yml"]) + "\n",
        "Content/tools/alpha.md": content.entry(alpha, "\n\n".join(prose) + "\n\n## Builder\n\nB.\n\n## Skeptic\n\nS.\n"),
        "Content/tools/beta.md": content.entry(
            f"name: Beta\ntagline: T\ncategory: Media\n{beta[2]}\npanel:\n{beta[0]}\n",
            f"{beta[1]}\n\n## Builder\n\nB.\n"),
        "Content/tools/delta.md": content.entry("name: Delta\ntagline: T\ncategory: Media\nupdated: 2026-01-01\n", "T\n"),
        "Content/tools/gamma.md": content.entry("name: Gamma\n" + lines["Content/tools/gamma.md"][0] + "\n"),
        "Content/votes.csv": "tool,ship,skip\nbeta,1,2\n" + lines["Content/votes.csv"][0] + "\n",
    })
    return folder


@cache
def check(site, form: str) -> str:
    """What is said of the site, which no test changes."""
    result = content.sitegen("check", "--site", "my site", "--format", form, folder=site)
    assert result.returncode == 1
    assert re.fullmatch(r"4 entries checked, \d+ errors, \d+ warnings\n", result.stderr)
    return result.stdout


def unescaped(text: str) -> str:
    """As the runner reads properties and messages of commands."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_there_are_more_than_twenty_mistakes():
    assert len(MISTAKES) > 20


@pytest.mark.parametrize("path, line, rule", MISTAKES)
def test_annotates_the_line_of_a_mistake(site, path, line, rule):
    shown = []
    for command in check(site, "github").splitlines():
        kind, properties = re.fullmatch(r"::(error|warning) (.*?)::.*", command).groups()
        values = {key: unescaped(value) for key, value in (pair.split("=") for pair in properties.split(","))}
        if values["title"] == rule and values["file"] == f"my site/{path}":
            text = (site / values["file"]).read_text(encoding="utf-8").splitlines()[int(values["line"]) - 1]
            assert 1 <= int(values["col"]) < int(values["endColumn"]) <= len(text) + 1
            shown.append(text)
    assert line in shown


def test_writes_a_log_by_the_schema_of_the_standard(site):
    log = json.loads(check(site, "sarif"))
    model = pydantic_sarif.model
    kinds = [kind for kind in vars(model).values()
             if isinstance(kind, type) and issubclass(kind, pydantic.BaseModel) and "runs" in kind.model_fields]
    assert len(kinds) == 1
    kinds[0].model_validate(log)
    # The classes must be able to refuse something.
    for broken in (log | {"version": "2.0.0"}, log | {"runs": [{}]}, log | {"runs": [log["runs"][0] | {"columnKind": "x"}]}):
        with pytest.raises(pydantic.ValidationError):
            kinds[0].model_validate(broken)


def test_the_log_says_what_the_list_says(site):
    run = json.loads(check(site, "sarif"))["runs"][0]
    problems = json.loads(check(site, "json"))
    assert len(run["results"]) == len(problems) > 20
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result, problem in zip(run["results"], problems):
        place = result["locations"][0]["physicalLocation"]
        assert result["ruleId"] == problem["id"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] == problem["severity"]
        assert urllib.parse.unquote(place["artifactLocation"]["uri"]) == "my site/" + problem["path"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert result["message"]["text"].startswith(problem["message"])
        if "source" in problem:
            assert place["region"] == {
                "startLine": problem["line"], "startColumn": problem["column"], "endColumn": problem["endColumn"]}


def test_a_faultless_site_has_an_empty_log(tmp_path):
    content.write(tmp_path, {"Content/site.yml": content.CONFIGURATION})
    result = content.sitegen("check", "--format", "sarif", folder=tmp_path)
    assert result.returncode == 0
    assert json.loads(result.stdout)["runs"][0]["results"] == []


def test_builds_write_logs_too(site):
    result = content.sitegen("build", "--site", "my site", "--format", "sarif", folder=site)
    assert result.returncode == 1
    rules = {result["ruleId"] for result in json.loads(result.stdout)["runs"][0]["results"]}
    assert "score-range" in rules and "stale-date" not in rules


def test_paths_begin_at_the_working_directory(site):
    result = content.sitegen("check", "--site", str(site / "my site"), "--format", "github", folder=site)
    assert "file=my site/Content/votes.csv," in result.stdout


def test_each_fix_says_what_goes_and_what_comes(site):
    """Applying the replacements of the log, as an editor does, is what the list says and what `--fix` does."""
    log = json.loads(check(site, "sarif"))["runs"][0]
    problems = json.loads(check(site, "json"))
    fixed = 0
    for result, problem in zip(log["results"], problems):
        assert ("fixes" in result) == ("fixes" in problem)
        for fix, change in zip(result.get("fixes", []), problem.get("fixes", [])):
            fixed += 1
            [artifact] = fix["artifactChanges"]
            assert artifact["artifactLocation"] == result["locations"][0]["physicalLocation"]["artifactLocation"]
            [replacement] = artifact["replacements"]
            assert replacement["deletedRegion"] == {
                "startLine": change["line"], "startColumn": change["column"], "endColumn": change["endColumn"]}
            assert replacement["insertedContent"] == {"text": change["replacement"]}
            path = site / "my site" / problem["path"]
            line = path.read_text(encoding="utf-8").splitlines()[change["line"] - 1]
            assert line[change["column"] - 1:change["endColumn"] - 1] in problem["message"]
    assert fixed >= 2


def test_fixes_of_the_list_are_those_that_are_applied(site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site / "my site", copy)
    problems = json.loads(content.sitegen("check", "--format", "json", folder=copy).stdout)
    expected = []
    for problem in problems:
        for fix in problem.get("fixes", []):
            line = (copy / problem["path"]).read_text(encoding="utf-8").splitlines()[fix["line"] - 1]
            old = line[fix["column"] - 1:fix["endColumn"] - 1]
            expected.append(f"{problem['path']}:{fix['line']}:{fix['column']}: {old} → {fix['replacement']}")
    result = content.sitegen("check", "--fix", "--format", "sarif", folder=copy)
    assert result.stderr.splitlines()[:-1] == expected
