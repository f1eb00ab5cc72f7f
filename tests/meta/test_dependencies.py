"""What the code imports is asked for, and the locks fit what is asked for."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = {"portal", "topics", "quizzes", "scripts", "benchmarks", "tests"}
# Plugins of pytest, the driver of PostgreSQL, types for mypy.
WORK_BY_BEING_THERE = {"pytest-django", "pytest-randomly", "pytest-xdist", "pytest-playwright", "psycopg"}


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(name):
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    return {plain(re.match(r"[\w.-]+", line)[0]) for line in lines if line and not line.startswith("-")}


def locked(name):
    text = (ROOT / "requirements" / name).read_text()
    return {plain(found) for found in re.findall(r"^([\w.-]+)==", text, flags=re.MULTILINE)}


def imported_by(*folders):
    """The first name of every module that the code in these folders imports."""
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                yield node.module.split(".")[0]


def test_the_code_imports_only_what_the_base_set_asks_for():
    modules = set(imported_by("portal", "topics", "quizzes")) - OURS - set(sys.stdlib_module_names)
    packages = packages_distributions()
    needed = {module: {plain(name) for name in packages[module]} for module in modules}
    # What comes along with another package may leave with it.
    assert {module for module, names in needed.items() if not names & asked_for("base.in")} == set()


def code_and_configuration():
    """What may name a package: our code, the templates, the configuration, the commands."""
    files = [ROOT / "pyproject.toml", ROOT / "Makefile", *(ROOT / ".ci").glob("*")]
    for folder, pattern in [(folder, "*.py") for folder in OURS] + [("templates", "*.html")]:
        files += (ROOT / folder).rglob(pattern)
    return "\n".join(path.read_text(encoding="utf-8") for path in files if path.is_file())


@pytest.mark.parametrize("name", ["base.in", "dev.in"])
def test_what_is_asked_for_is_used(name):
    text = code_and_configuration()
    modules = {package: {package} for package in asked_for(name)}
    for module, packages in packages_distributions().items():
        for package in {plain(one) for one in packages} & modules.keys():
            modules[package].add(module.removesuffix("-stubs"))
    unused = {
        package
        for package, names in modules.items()
        if not any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text) for one in names)
    }
    assert unused - WORK_BY_BEING_THERE == set()


@pytest.mark.parametrize("name", ["base", "dev"])
def test_the_lock_holds_everything_that_is_asked_for(name):
    assert asked_for(f"{name}.in") - locked(f"{name}.txt") == set()


def test_the_two_locks_agree():
    pins = [
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / name).read_text(), flags=re.MULTILINE))
        for name in ("base.txt", "dev.txt")
    ]
    assert {name: pin for name, pin in pins[0].items() if pins[1].get(name) != pin} == {}


@pytest.mark.parametrize("name", ["base.txt", "dev.txt"])
def test_a_lock_names_no_index_and_every_package_has_a_hash(name):
    text = (ROOT / "requirements" / name).read_text()
    assert not re.search(r"https?:|file:|--index|--find-links|--extra", text)
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
