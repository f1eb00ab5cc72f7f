"""Ports and addresses."""

import http.client
import socket


def port_is_free(host: str, port: int) -> bool:
    """Whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def free_port_after(host: str, port: int) -> int | None:
    """The next free port among the twenty after this one, or none."""
    following = range(port + 1, min(port + 21, 65536))
    return next((candidate for candidate in following if port_is_free(host, candidate)), None)


def lan_address() -> str | None:
    """The address of this machine on its network, or none. Nothing is sent: a route is only looked up."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation: reached by the default route
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith("127.") else address


def health(port: int) -> int | None:
    """The status that /healthz answers with; none while nothing answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
