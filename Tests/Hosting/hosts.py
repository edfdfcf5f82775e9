"""The hosts of docs/hosting.md, run on loopback with the very text that stands there: only names, ports and folders differ."""

import contextlib
import os
import re
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "docs/hosting.md").read_text()
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def fences(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def precompress(built: Path, served: Path) -> None:
    """As the page says: `sh precompress BUILT SERVED`."""
    script = next(text for text in fences("sh") if "brotli" in text)
    subprocess.run(["sh", "-eu", "-c", script, "precompress", built, served], check=True, timeout=60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command: list, port: int, log: Path):
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, "HOME": str(log.parent)})
        try:
            end = time.monotonic() + 20
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    assert process.poll() is None and time.monotonic() < end, log.read_text()
                    time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def replaced(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, f"docs/hosting.md no longer says: {old}"
        text = text.replace(old, new)
    return text


@contextlib.contextmanager
def nginx(folder: Path, scratch: Path, path: str = "/", *, maps: str = "", within: str = ""):
    port = free_port()
    (server,) = fences("nginx")
    server = replaced(
        server, ("listen 80;", f"listen 127.0.0.1:{port};"), ("/var/www/site", str(folder)), (" /404.html", f" {path}404.html"),
        # By this header LinkChecker knows a host that may be asked more than ten times a second.
        ("  index index.html;", "  index index.html;\n  add_header LinkChecker 1 always;"),
    )
    server = server.rstrip().removesuffix("}") + within + "\n}\n"
    modules = f"load_module {BROTLI};" if BROTLI.exists() else ""
    if not modules:
        server = replaced(server, ("  brotli_static on;\n", ""))
    temporary = "".join(f"{name}_temp_path {scratch}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.getuid() == 0 else ""
    types = next(path for path in ("/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types") if Path(path).exists())
    config = scratch / "nginx.conf"
    config.write_text(
        f"{modules}\n{user}\ndaemon off;\nworker_processes 1;\npid {scratch}/pid;\nerror_log stderr;\nevents {{ }}\n"
        f"http {{\ninclude {types};\naccess_log off;\n{temporary}{maps}\n{server}}}\n"
    )
    command = ["/usr/sbin/nginx" if Path("/usr/sbin/nginx").exists() else "nginx", "-c", config, "-p", scratch, "-e", "stderr"]
    with running(command, port, scratch / "log") as address:
        yield address + path


@contextlib.contextmanager
def caddy(folder: Path, scratch: Path, path: str = "/"):
    port = free_port()
    (server,) = fences("caddy")
    server = replaced(
        server, ("example.org {", f"http://127.0.0.1:{port} {{"), ("/var/www/site", str(folder)), (" /404.html", f" {path}404.html")
    )
    config = scratch / "Caddyfile"
    config.write_text("{\n\tadmin off\n}\n" + server)
    with running(["caddy", "run", "--config", config, "--adapter", "caddyfile"], port, scratch / "log") as address:
        yield address + path


HOSTS = {"nginx": nginx, "caddy": caddy}


class KeepRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def get(address: str, **headers: str):
    """Status, headers and bytes; redirects are not followed."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        answer = urllib.request.build_opener(KeepRedirects).open(request, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers, answer.read()
