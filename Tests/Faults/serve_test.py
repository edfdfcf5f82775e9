"""`serve` under fire: it stays up, answers good requests, keeps its memory, and gives nothing from outside of the site.

Tests/PreviewServerTests show by function calls what is refused and which bounds hold; here is the real program, from outside.
"""

import shutil
import threading
import time

import pytest

import hostile
from crowd import Serving, held, status
from program import limited
from trees import difference, tree

SECRET = b"the-secret-outside"


@pytest.fixture
def project(world, tmp_path):
    root = shutil.copytree(world.roots["a"], tmp_path / "around/project")
    (tmp_path / "around/secret.txt").write_bytes(SECRET)
    (root / "secret.txt").write_bytes(SECRET)  # in the project, and no part of the site
    (root / "content/.hidden").write_bytes(SECRET)
    return root


@pytest.fixture
def serving(program, project, ledger):
    """serving(…) → a server. At the test's end it must still be well, end with 0, and have changed nothing."""
    was, made = tree(project), []

    def serving(**spawning) -> Serving:
        made.append(Serving(program, project, **spawning))
        return made[-1]

    yield serving
    for each in made:
        well, code = each.is_well(), each.stop()
        wrong = [] if code == 0 else [f"serve ended with {code}"]
        fault = next(iter(ledger.entries), "serve-crowd")
        ledger.note(fault, "the end", lost=difference(tree(project), was), hung=not well, wrong=wrong, met=False)


def judge(ledger, fault, at, server, answer, *good: int):
    """One request that no browser makes: answered in time, with a status that is good for it, and with no secret."""
    found = ["the secret"] * (answer is not None and SECRET in answer or b"root:x:" in (answer or b""))
    wrong = [] if not good or status(answer) in good else [f"answered {(answer or b'')[:80]!r}"]
    ledger.note(fault, at, lost=found, hung=answer is None, wrong=wrong)


def test_two_hundred_connections_and_slow_ones(serving, ledger):
    server = serving()
    over = threading.Event()
    slow = [server.connect() for _ in range(100)]

    def drip():
        """A byte a second on each, for as long as the others ask."""
        text = server.request("/")
        for place in range(len(text)):
            for connection in slow:
                try:
                    connection.send(text[place : place + 1])
                except OSError:
                    pass  # It was told to leave, to make room.
            if over.wait(1):
                return

    answers = {}

    def ask(number):
        answers[number] = server.ask(server.request("/growing/"))

    with held(slow):
        dripping = threading.Thread(target=drip)
        dripping.start()
        for round in range(3):
            asking = [threading.Thread(target=ask, args=(number,)) for number in range(200)]
            for thread in asking:
                thread.start()
            for thread in asking:
                thread.join()
            for number in range(200):
                judge(ledger, "serve-crowd", f"round {round}", server, answers[number], 200)
        over.set()
        dripping.join()


def test_requests_with_huge_heads(serving, ledger):
    server = serving()
    host = f"Host: 127.0.0.1:{server.port}\r\n"
    heads = {
        "one header of 1 MB": f"GET / HTTP/1.1\r\n{host}X: {'x' * (1 << 20)}\r\n\r\n",
        "a target of 1 MB": f"GET /{'x' * (1 << 20)} HTTP/1.1\r\n{host}\r\n",
        "100,000 headers": f"GET / HTTP/1.1\r\n{host}" + "X: y\r\n" * 100_000 + "\r\n",
        "no end": f"GET / HTTP/1.1\r\n{host}" + "X: y\r\n" * 10_000,
        "a line without end": "G" * (1 << 20),
        "cookies of 40 kB": f"GET / HTTP/1.1\r\n{host}Cookie: {'a=b; ' * 8_000}\r\n\r\n",
    }
    for name, head in heads.items():
        for _ in range(5):
            # The server may close over what it does not read, and then the answer can be lost on the way.
            judge(ledger, "serve-heads", name, server, server.ask(head.encode()), 431, 0)
    for _ in range(5):
        body = f"GET / HTTP/1.1\r\n{host}Content-Length: 99999999999\r\n\r\n".encode()
        judge(ledger, "serve-heads", "a body of 100 GB", server, server.ask(body + b"x" * (1 << 20)), 200, 400, 413, 0)


UP = ["..", "%2e%2e", "%2E.", ".%2e", "..%2f", "%2e%2e%2f", "%252e%252e", "..%5c", "..\\", "%c0%ae%c0%ae", "%uff0e%uff0e"]
UP += ["..;", "...", "....//", "%2e%2e%00", "..%c0%af", "%e0%80%ae%e0%80%ae", "․․", "．．"]
ODD = ["%", "%0", "%zz", "%00", "%0a", "%ff", "%c3", "%ed%a0%80", "\x7f", "a%00.html", "%2f%2fetc%2fpasswd", "//etc/passwd"]
ODD += ["/etc/passwd", "\\etc\\passwd", "C:\\", "file:///etc/passwd", "~root", ".hidden", ".sitegen/manifest", ".git/config"]
FILES = ["secret.txt", "content/site.yml", "etc/passwd"]


def test_bad_encodings_and_ways_up(serving, ledger):
    server = serving()
    targets = ["/" + "/".join([up] * depth + [name]) for up in UP for depth in (1, 2, 8) for name in FILES]
    targets += [f"/about/{'/'.join([up] * 3)}/{name}" for up in UP for name in FILES] + ["/" + odd for odd in ODD]
    for target in targets:
        answer = server.ask(server.request(target))
        judge(ledger, "serve-bytes", target, server, answer, 400, 404)


NOISE = {
    "HTTP/0.9": b"GET /\r\n",
    "HTTP/0.9 with an end": b"GET /\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": bytes.fromhex("1603010200010001fc0303") + bytes(200),
    "SSH": b"SSH-2.0-OpenSSH_9.2\r\n",
    "zeros": bytes(10_000),
    "all bytes": bytes(range(256)) * 40 + b"\r\n\r\n",
    "empty lines": b"\r\n" * 20_000,
    "only line feeds": b"GET / HTTP/1.1\nHost: x\n\n",
    "a header that is folded": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n folded\r\n\r\n",
    "a space before the colon": b"GET / HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "nothing": b"",
}


def test_noise_and_other_protocols(serving, ledger):
    server = serving()
    for name, noise in NOISE.items():
        for _ in range(3):
            judge(ledger, "serve-bytes", name, server, server.ask(noise, ends=True), 0, 400, 403, 431, 505)
    host = f"127.0.0.1:{server.port}"
    # A request whose target is a whole address is none that a browser sends; another host's is an attack.
    for target in [f"http://{host}/../secret.txt", "http://evil.example/", "*", "evil.example:80", f"http://{host}"]:
        judge(ledger, "serve-bytes", target, server, server.ask(server.request(target)), 400, 403)
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GET\t"]:
        request = server.request("/").replace(b"GET", method.encode(), 1)
        judge(ledger, "serve-bytes", method, server, server.ask(request), 400, 405, 501)


def test_foreign_hosts_and_origins(serving, ledger):
    server = serving()
    port = server.port
    names = ["evil.example", f"evil.example:{port}", f"127.0.0.1.evil.example:{port}", f"localhost.:{port}", "127.0.0.1:1"]
    names += [f"127.0.0.1:{port}@evil.example", f"[::ffff:127.0.0.1]:{port}", f"0x7f000001:{port}", f"2130706433:{port}"]
    names += ["", ":", f":{port}", f"127.0.0.1:{port}, evil.example", f"127.0.0.1:0{port}x"]
    for name in names:
        for target in ("/", "/.sitegen/events", "/nowhere"):
            judge(ledger, "serve-foreign", name, server, server.ask(server.request(target, Host=name)), 400, 403)
    for origin in ["http://evil.example", "null", f"http://evil.example:{port}", f"https://127.0.0.1:{port}", "file://"]:
        answer = server.ask(server.request("/.sitegen/events", Origin=origin))
        judge(ledger, "serve-foreign", f"Origin {origin}", server, answer, 400, 403)


def test_fifty_streams_hear_of_a_change(serving, project, ledger):
    server = serving()
    request = server.request("/.sitegen/events")
    with held([server.connect(30) for _ in range(50)]) as streams:
        for stream in streams:
            stream.sendall(request)
        heard = [b""] * len(streams)

        def hear(number, word):
            try:
                while word not in heard[number]:
                    heard[number] += streams[number].recv(4096) or b"(closed)" + word
            except OSError:
                pass
            return word in heard[number] and b"(closed)" not in heard[number]

        assert all([hear(number, b"data:") for number in range(len(streams))])
        place = project / "content/essays/essay-1.md"
        text = place.read_text()
        place.write_text(text + "[x](nowhere.md)\n")
        for number in range(len(streams)):
            ledger.note("serve-streams", number, hung=not hear(number, b"nowhere.md"))
        ledger.note("serve-streams", "a page meanwhile", hung=not server.is_well(), met=False)
        place.write_text(text)


def notice(server) -> bytes:
    """What a page is told when it comes: the name of the site, and the faults."""
    said = b""
    with server.connect() as stream:
        stream.sendall(server.request("/.sitegen/events"))
        while b"data:" not in said or not said.endswith(b"\n\n"):
            said += stream.recv(1 << 16)
    return said


# Of each kind of refusal one: by a measure, by a limit, by the depth of YAML, by the number of findings.
HOSTILE = (
    "table of 20,000 columns, short rows", "300 kB of pictures", "a text of 100 MB", "front matter, lists of brackets",
    "a model of 1,000 by 1,000", "20,000 dead links on one line",
)
HELD = 100_000  # kB more than at first: a debug build came to 24,000


def test_hostile_files_come_and_go(serving, project, ledger):
    server = serving()
    before = server.memory()

    def waits_for(is_told) -> bool:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if is_told(notice(server)):
                return True
            time.sleep(0.1)
        return False

    for name in HOSTILE:
        (path, content), = hostile.INPUTS[name][0]().items()
        file = project / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        told = waits_for(lambda said: file.name.encode() in said)
        ledger.note("serve-hostile", name, hung=not told or not server.is_well())
        file.unlink()
        ledger.note("serve-hostile", f"{name}, gone", hung=not waits_for(lambda said: b'"faults":[]' in said), met=False)
    grown = server.memory() - before
    print(f"{before} kB, and {grown} kB more after them")
    assert grown < HELD


def test_no_file_descriptors_left(serving, ledger):
    """With room for 40 files it is asked for 200 connections, which stay silent, and then for pages."""
    server = serving(preexec_fn=limited(RLIMIT_NOFILE=40))
    for round in range(5):
        with held([server.connect() for _ in range(200)]):
            for _ in range(10):
                answer = server.ask(server.request("/about/"))
                judge(ledger, "serve-descriptors", f"round {round}", server, answer, 200)
        assert server.descriptors() <= 40


# After the first requests a debug build stands at about 60 MB. The bound is for what thousands more may add to that.
GROWTH = 16_384  # kB


def test_memory_stays_flat(serving, ledger, pytestconfig):
    server = serving()
    bad = [b"x" * 100_000, b"GET /%2e%2e/ HTTP/1.1\r\n\r\n", bytes(5_000), b"GET / HTTP/1.1\r\nHost: evil\r\n\r\n"]
    paths = ["/", "/growing/", "/growing/row-1/plant/", "/files/large.bin", "/assets/site.css", "/nowhere/"]

    def fire(rounds):
        for n in range(rounds):
            request = bad[n // 2 % len(bad)] if n % 2 else server.request(paths[n // 2 % len(paths)])
            answer = server.ask(request, ends=n % 2 == 1)
            good = (200, 404) if n % 2 == 0 else (0, 400, 403, 431)
            judge(ledger, "serve-memory", request[:40], server, answer, *good)

    fire(300)
    before = server.memory()
    fire(2_000 * pytestconfig.getoption("more"))
    grown = server.memory() - before
    print(f"{before} kB, and {grown} kB more after 2,000 requests")
    assert grown < GROWTH, f"{before} kB grew by {grown} kB"
