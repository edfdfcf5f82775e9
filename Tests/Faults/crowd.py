"""A running `sitegen serve`, and clients that no browser is."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

from program import Outcome, end, start

# A good request is answered within milliseconds. Under fire it may wait for its turn, but not this long, on a slow machine, too.
PATIENCE = 30


class Serving:
    """`sitegen serve` of a project on a free port of the loopback."""

    def __init__(self, program, root: Path, before: list | None = None, **spawning):
        self.process = start(
            [*(before or []), program.path, "serve", "--root", root, "--port", 0], **spawning
        )
        self.said = [self.process.stdout.readline().decode(), self.process.stdout.readline().decode()]
        match = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said[0])
        assert match and "built in" in self.said[1], self.said
        self.port = int(match[1])
        # Nobody reads on, so what it says later may not fill a pipe and stop it.
        self.heard = [threading.Thread(target=stream.read, daemon=True) for stream in (self.process.stdout, self.process.stderr)]
        for thread in self.heard:
            thread.start()

    def connect(self, timeout: float = PATIENCE) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def request(self, target: str = "/", **headers: str) -> bytes:
        headers = {"Host": f"127.0.0.1:{self.port}", **headers}
        lines = [f"GET {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\nConnection: close\r\n\r\n").encode()

    def ask(self, request: bytes, *, ends: bool = False, timeout: float = PATIENCE) -> bytes | None:
        """All that comes back until the server closes; nil bytes when it closes at once, None when it does not in time.
        With `ends` nothing more is sent, and the server is told so."""
        answer = b""
        try:
            with self.connect(timeout) as connection:
                try:
                    connection.sendall(request)
                    if ends:
                        connection.shutdown(socket.SHUT_WR)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # It has heard enough; what it said of it may still be there.
                while piece := connection.recv(1 << 16):
                    answer += piece
        except TimeoutError:
            return None
        except ConnectionError:
            pass
        return answer

    def is_well(self) -> bool:
        """Whether a good request gets the page it asks for."""
        answer = self.ask(self.request("/about/"))
        return answer is not None and status(answer) == 200 and b"Version a." in answer

    def memory(self) -> int:
        """What it holds in memory, in kB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", text)[1])

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self) -> int | None:
        """How it ended; None when it did not in time."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            return None


def status(answer: bytes | None) -> int | None:
    """That of an answer; 0 when there was none but an end."""
    if answer is None:
        return None
    match = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    return int(match[1]) if match else 0


@contextlib.contextmanager
def held(connections: list[socket.socket]):
    try:
        yield connections
    finally:
        for connection in connections:
            connection.close()


def eventually(is_so, within: float = PATIENCE) -> bool:
    finish = time.monotonic() + within
    while not is_so():
        if time.monotonic() > finish:
            return False
        time.sleep(0.02)
    return True
