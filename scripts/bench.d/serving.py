"""How long it takes from saving an essay to the message that makes a browser load its page again."""

import base64
import os
import re
import socket
import statistics
import subprocess
import time

from sides import Hugo

PATIENCE = 120


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def connected(port):
    """Waits until the server answers."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except ConnectionRefusedError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def get(port, path):
    with connected(port) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


def wait_for(connection, pattern):
    """Reads until something has come that fits."""
    come = b""
    while not re.search(pattern, come):
        more = connection.recv(65536)
        if not more:
            raise ConnectionError("the server hung up")
        come += more
    return come


def listening(side, port):
    """A connection on which the server tells of changes, and how its message looks.

    sitegen sends events (HTML, 9.2), each with the name of the site; Hugo speaks LiveReload over a WebSocket (RFC 6455).
    """
    connection = connected(port)
    if not isinstance(side, Hugo):
        connection.sendall(f"GET /.sitegen/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        wait_for(connection, rb"data:")
        return connection, rb"data:"
    key = base64.b64encode(os.urandom(16)).decode()
    connection.sendall(
        f"GET /livereload HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Origin: http://127.0.0.1:{port}\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
    wait_for(connection, rb"\r\n\r\n")
    hello = b'{"command":"hello","protocols":["http://livereload.com/protocols/official-7"]}'
    connection.sendall(bytes([0x81, 0x80 | len(hello), 0, 0, 0, 0]) + hello)  # masked with zeros
    wait_for(connection, rb"hello")
    return connection, rb'"reload"'


def times(side, source, runs, page):
    """Seconds from the save to the message, for each of `runs` saves."""
    port = free_port()
    essay = side.essay(source, 7)
    original = essay.read_text(encoding="utf-8")
    server = subprocess.Popen(side.serve(source, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = []
    try:
        while b" 200 " not in get(port, page)[:20]:
            time.sleep(0.1)
        for number in range(runs):
            connection, message = listening(side, port)
            with connection:
                time.sleep(1)
                start = time.perf_counter()
                essay.write_text(f"{original}\nSaved {number}.\n", encoding="utf-8")
                wait_for(connection, message)
                found.append(time.perf_counter() - start)
            if f"Saved {number}.".encode() not in get(port, page):
                raise ValueError(f"{side.title} told of a change and shows the page as it was")
    finally:
        server.terminate()
        server.wait()
        essay.write_text(original, encoding="utf-8")
    return found


def row(side, source, runs, page):
    found = times(side, source, runs, page)
    return statistics.median(found), min(found)
