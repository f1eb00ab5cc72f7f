"""The command line, ports and addresses."""

import socket

import pytest

from portal.supervisor import __main__ as command
from portal.supervisor import network
from portal.supervisor.options import parse


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_only_this_machine_is_let_in_by_default():
    options = parse([])
    assert (options.bind, options.port, options.notes) == ("127.0.0.1", 8000, None)


@pytest.mark.parametrize("flag", ["--lan", "--web-only"])
def test_others_are_let_in_when_asked_for(flag):
    assert parse([flag]).bind == "0.0.0.0"


@pytest.mark.parametrize("port", ["http", "0", "70000", "-1", ""])
def test_a_port_that_is_none_is_refused_with_what_to_say(port, capsys):
    with pytest.raises(SystemExit):
        parse([f"--port={port}"])
    assert "say a number from 1 to 65535, as in PORT=8001" in capsys.readouterr().err


def test_notes_that_are_not_there_are_refused_with_the_path(tmp_path, capsys):
    with pytest.raises(SystemExit):
        parse(["--notes", str(tmp_path / "nowhere")])
    assert f"there is no file or folder at {tmp_path / 'nowhere'}" in capsys.readouterr().err


def test_a_taken_port_is_refused_and_a_free_one_offered(taken_port):
    with pytest.raises(SystemExit) as left:
        command.refuse_taken_port(parse(["--port", str(taken_port)]))
    other = network.free_port_after("127.0.0.1", taken_port)
    assert f"Port {taken_port} is taken. Try `make run PORT={other}`" in str(left.value)


def test_a_free_port_is_not_refused(free_port):
    assert command.refuse_taken_port(parse(["--port", str(free_port)])) is None


def test_nothing_answers_where_nothing_listens(free_port):
    assert network.health(free_port) is None


def test_the_address_on_the_network_is_not_that_of_the_machine_itself():
    address = network.lan_address()
    assert address is None or not address.startswith("127.")
