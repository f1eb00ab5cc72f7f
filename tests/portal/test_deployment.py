"""What docker-compose.yml and the Dockerfile say, run for real, without docker."""

import http.client
import json
import re
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from portal.supervisor import network

ROOT = Path(__file__).resolve().parent.parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def interpolated(text, environment):
    """The value as docker compose would fill it in, from an .env with the two required secrets."""
    return re.sub(
        r"\$\{(\w+):([-?])([^}]*)\}",
        lambda found: environment.get(found[1], found[3] if found[2] == "-" else "given"),
        text,
    )


def instruction(name):
    """The last instruction of that name, with its continuation lines."""
    return re.findall(rf"^{name} ((?:.*\\\n)*.*)", DOCKERFILE, flags=re.MULTILINE)[-1]


@pytest.fixture
def start(process_environment, free_port):
    """Start a service of docker-compose.yml with its own environment, on another port and database."""
    running = []

    def start_service(name):
        service = COMPOSE["services"][name]
        declared = {key: interpolated(value, {}) for key, value in service["environment"].items()}
        environment = {**declared, **process_environment, "LECTERN_SECRET_KEY": "given"}
        command = [sys.executable, *service["command"][1:]]
        command = [str(free_port) if word == "8000" else word for word in command]
        running.append(subprocess.Popen(command, env=environment, cwd=ROOT))
        return running[-1]

    yield start_service
    for process in running:
        if process.poll() is None:
            process.terminate()
            process.wait(20)


def wait_until_healthy(port, process):
    give_up = time.monotonic() + 90
    while network.health(port) != 200:
        assert process.poll() is None, f"it ended with {process.returncode}"
        assert time.monotonic() < give_up, "it did not answer in time"
        time.sleep(0.1)


def wait_until_it_takes_tasks(worker):
    """Its last step before it does is to catch SIGTERM, and Linux tells which signals are caught."""
    status = Path(f"/proc/{worker.pid}/status")
    while not int(re.search(r"SigCgt:\s*(\w+)", status.read_text())[1], 16) >> (signal.SIGTERM - 1) & 1:
        assert worker.poll() is None, f"it ended with {worker.returncode}"
        time.sleep(0.05)


def get(port, path, **headers):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        response.read()
        return response


def test_compose_is_valid():
    check = [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run([*check, ROOT / "docker-compose.yml"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_secret_stands_in_compose():
    declared = [service.get("environment", {}).items() for service in COMPOSE["services"].values()]
    secrets = [value for pairs in declared for name, value in pairs if name.endswith(("PASSWORD", "_KEY"))]
    assert secrets
    assert all(value.startswith("${") for value in secrets)


def test_the_web_and_worker_of_compose_serve_and_stop(start, free_port):
    web = start("web")
    wait_until_healthy(free_port, web)
    worker = start("worker")
    redirected = get(free_port, "/accounts/login/")
    assert (redirected.status, redirected.getheader("Location")[:8]) == (301, "https://")
    behind_proxy = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    assert get(free_port, "/accounts/login/", **behind_proxy).status == 200
    wait_until_it_takes_tasks(worker)
    for process in (worker, web):
        process.send_signal(signal.SIGTERM)
    assert worker.wait(20) == 0
    assert web.wait(20) in (0, -signal.SIGTERM)


def test_the_health_check_of_the_image_tells_a_server_from_none(start, free_port):
    command = json.loads(instruction("HEALTHCHECK").split("CMD", 1)[1])
    check = [sys.executable, *(word.replace("8000", str(free_port)) for word in command[1:])]
    assert subprocess.run(check, capture_output=True, check=False).returncode != 0
    wait_until_healthy(free_port, start("web"))
    assert subprocess.run(check, check=False).returncode == 0


def test_the_image_starts_what_compose_calls_the_web():
    assert json.loads(instruction("CMD")) == COMPOSE["services"]["web"]["command"]


def test_the_image_copies_what_is_there_and_every_package():
    copied = {line.split()[0] for line in re.findall(r"^COPY (.+)", DOCKERFILE, flags=re.MULTILINE)}
    assert all((ROOT / source).exists() for source in copied)
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks", "scripts"}
    assert packages <= copied


def test_files_collected_when_the_image_is_built_are_not_collected_again(process_environment, tmp_path):
    environment = {**process_environment, "LECTERN_STATIC_ROOT": str(tmp_path / "collected")}
    build = [sys.executable, "-m", "portal.supervisor.static"]
    subprocess.run(build, env=environment, cwd=ROOT, check=True)
    stamp = tmp_path / "collected" / ".stamp"
    collected_at = stamp.stat().st_mtime_ns
    assert list((tmp_path / "collected").rglob("*.br")), "nothing was compressed"
    subprocess.run(build, env=environment, cwd=ROOT, check=True)
    assert stamp.stat().st_mtime_ns == collected_at
