"""Ctrl-C and a polite kill while `check --external` waits for other sites: it ends at once, as a shell expects."""

import shutil
import signal
import socket
import threading
import time

import pytest

import program
from trees import difference, tree


class Sites:
    """Hosts on the loopback that take connections and then say nothing, or begin an answer and go on with a byte now and then."""

    def __init__(self, count: int, *, drips: bool):
        self.asked = threading.Event()
        self.drips, self.over = drips, threading.Event()
        self.sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
        self.threads = [threading.Thread(target=self._serve, args=(each,), daemon=True) for each in self.sockets]
        for thread in self.threads:
            thread.start()

    def addresses(self) -> list[str]:
        return [f"http://127.0.0.1:{each.getsockname()[1]}/page" for each in self.sockets]

    def _serve(self, listener):
        listener.settimeout(0.05)
        taken = []
        beginning = b"HTTP/1.1 200 OK\r\nX-Slow: "
        while not self.over.is_set():
            try:
                taken.append(listener.accept()[0])
                if self.drips:
                    taken[-1].send(beginning)
                self.asked.set()
            except TimeoutError:
                pass
            for connection in taken if self.drips else []:
                try:
                    connection.send(b"x")
                except OSError:
                    pass
        for connection in [listener, *taken]:
            connection.close()

    def end(self):
        self.over.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture
def sites():
    made = []

    def sites(*arguments, **options):
        made.append(Sites(*arguments, **options))
        return made[-1]

    yield sites
    for each in made:
        each.end()


@pytest.mark.parametrize("drips", [False, True], ids=["silent", "dripping"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_check_of_links_ends_at_once_by_a_signal(world, ledger, sites, tmp_path, number, drips):
    others = sites(10, drips=drips)
    root = shutil.copytree(world.roots["a"], tmp_path / "project")
    links = "\n\n".join(f"[A link]({address})" for address in others.addresses())
    (root / "content/links.md").write_text(f"---\ntitle: Links\n---\n{links}\n")
    was = tree(root)
    for pause in (0, 0.1, 0.7):
        others.asked.clear()
        check = program.start([world.program.path, "check", "--external", "--root", root])
        assert others.asked.wait(program.PATIENCE), "it never asked"
        time.sleep(pause)
        began = time.monotonic()
        check.send_signal(number)
        outcome = program.end(check)
        took = time.monotonic() - began
        # One request may take 10 s, all of them 180. "At once" is far below either, on a slow machine, too.
        wrong = [] if outcome.code == 128 + number and took < 8 else [f"{outcome} after {took:.1f} s"]
        if outcome.output or outcome.errors.strip() != "interrupted":
            wrong.append(f"said {outcome.output!r}, {outcome.errors!r}")
        at = f"{number.name} after {pause} s"
        ledger.note("interrupt", at, lost=difference(tree(root), was), hung=outcome.hung, wrong=wrong)
