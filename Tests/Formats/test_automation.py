"""The files that other programs read from the repository: the hooks and the workflow."""

import re
import shlex

import yaml

import content


def load(path: str):
    return yaml.safe_load((content.ROOT / path).read_text(encoding="utf-8"))


def test_hooks_run_a_command_that_the_program_has():
    hooks = load(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["sitegen-check", "sitegen-check-system"]
    for hook in hooks:
        program, *arguments = shlex.split(hook["entry"])
        assert program == "sitegen" and hook["pass_filenames"] is False
        assert content.sitegen(*arguments).returncode == 0
        for path in ("Content/site.yml", "docs/site/Templates/base.mustache"):
            assert re.search(hook["files"], path)
        assert not re.search(hook["files"], "Sources/Contents.swift")


def test_workflow_pins_each_action_and_its_commands_work(tmp_path):
    text = (content.ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert len(uses) >= 3
    for action in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    steps = load(".github/workflows/check.yml")["jobs"]["check"]["steps"]
    checks = [step["run"] for step in steps if "sitegen check" in step.get("run", "")]
    assert len(checks) == 2
    for command in checks:
        arguments = shlex.split(command.split(">")[0])[1:]
        assert content.sitegen(*arguments).returncode == 0
