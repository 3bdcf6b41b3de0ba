"""Many builds in a row: a process that has imported MkDocs already, and forks a new one for each build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .building import ROOT, environment

KILLED = -9


@dataclass(frozen=True)
class Done:
    """How a build ended: its exit code (negative: the signal that ended it), and what it said."""

    code: int
    output: str


class Forge:
    """Starts builds, each in a process of its own with its own environment."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, project: Path, site: Path | str, *arguments: str, cwd: Path | None = None, **env: str) -> int:
        """Start a build and return its process's number; it stays valid until the build is waited for."""
        command = ["build", "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(site), *arguments]
        found: int = self._ask(command=command, cwd=str(cwd or ROOT), env=env)["pid"]
        return found

    def wait(self, pid: int) -> Done:
        """Wait for the end of a build."""
        return Done(**self._ask(wait=pid))

    def build(self, project: Path, site: Path | str, *arguments: str, cwd: Path | None = None, **env: str) -> Done:
        """Build, and wait for the end."""
        return self.wait(self.start(project, site, *arguments, cwd=cwd, **env))

    def good(self, project: Path, site: Path | str, *arguments: str, **env: str) -> None:
        """Build, and hold that it worked."""
        done = self.build(project, site, *arguments, **env)
        assert done.code == 0, done.output

    def _ask(self, **question: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def forge() -> Iterator[Forge]:
    """Keep the process that starts builds."""
    command = [sys.executable, "-m", "tests.forge"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Forge(process)
        assert process.stdin is not None
        process.stdin.close()


def _serve() -> None:
    """Answer questions, one a line, until there are no more."""
    outputs: dict[int, Path] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, line in enumerate(sys.stdin):
            question = json.loads(line)
            if "wait" in question:
                pid, status = os.waitpid(question["wait"], 0)
                answer = {"code": os.waitstatus_to_exitcode(status), "output": outputs.pop(pid).read_text()}
            else:
                output = Path(folder, str(number))
                output.touch()
                answer = {"pid": _forked(question, output)}
                outputs[answer["pid"]] = output
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


def _forked(question: Any, output: Path) -> int:
    if pid := os.fork():
        return pid
    handle = os.open(output, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(handle, stream)
    code = 1
    try:
        os.environ.update(question["env"])
        os.chdir(question["cwd"])
        sys.argv = ["mkdocs", *question["command"]]
        cli()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever it is, the process that was forked must end here
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    import mkdocs.commands.build  # noqa: F401 - imported once for all builds
    from mkdocs.__main__ import cli

    import prospectus.adapters.mkdocs  # noqa: F401 - as above
    from prospectus.rules import rule_ids, rule_page
    from prospectus.site.templating import environment as templates

    # What is the same in every build, and takes longer than a small one: the package's templates and rule pages.
    for code in ("lv", "en"):
        for name in templates(code).list_templates():
            templates(code).get_template(name)
    for id in rule_ids():
        rule_page(id)
    _serve()
