"""`python -m portal.supervisor`: what `make run` starts."""

import os
import sys
import time

from portal.supervisor import network
from portal.supervisor.options import Options, parse


def say(line: str) -> None:
    """Print at once, also into a pipe."""
    print(line, flush=True)


def refuse_taken_port(options: Options) -> None:
    """Leave with a way out when something listens there already."""
    if network.port_is_free(options.bind, options.port):
        return
    other = network.free_port_after(options.bind, options.port)
    way_out = f"Try `make run PORT={other}`" if other else "Choose another one: `make run PORT=…`"
    raise SystemExit(f"Port {options.port} is taken. {way_out}, or stop what listens there.")


def set_up_django(lan: str | None) -> None:
    """Read the settings, the network address among the hosts; leave with a message when one is wrong."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    if lan:
        os.environ["LECTERN_HOSTS"] = f"{os.environ.get('LECTERN_HOSTS', '')},{lan}".strip(",")
    import django
    from dj_database_url import UnknownSchemeError
    from environs.exceptions import EnvError

    try:
        django.setup()
    except (EnvError, UnknownSchemeError, OSError, ValueError) as error:
        raise SystemExit(f"A setting is wrong. {error}\nSee docs/operator/settings.md.") from error


def run(options: Options, started_at: float) -> int:
    """Prepare, then serve until a signal. The exit code."""
    lan = network.lan_address() if options.lan else None
    if options.lan and lan is None:
        say("No network was found, so only this machine can reach the pages.")
    set_up_django(lan)
    from portal.supervisor.announce import announcement
    from portal.supervisor.children import Child
    from portal.supervisor.prepare import bring_in_notes, prepare
    from portal.supervisor.serving import supervise, web_command, worker_command

    prepare(say)
    command = web_command(options)
    if options.web_only:
        bring_in_notes(options, say)
        os.execv(command[0], command)  # noqa: S606 - a container's one process
    code = supervise(
        Child("web server", command),
        Child("worker", worker_command()),
        port=options.port,
        meanwhile=lambda: bring_in_notes(options, say),
        on_ready=lambda: say(announcement(options, lan, time.monotonic() - started_at)),
    )
    if code == 0:
        say("\nLectern has stopped. `make run` starts it again; nothing is lost.")
    return code


def main(arguments: list[str]) -> int:
    """Serve as the command line says."""
    started_at = time.monotonic()
    options = parse(arguments)
    refuse_taken_port(options)
    try:
        return run(options, started_at)
    except KeyboardInterrupt:
        say("\nStopped before it was ready. What was half done is done again at the next start.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
