"""A static host like those that readers meet: files of a folder, perhaps under a path, and 404.html for the rest.

Every answer carries the policy that a careful host sends, so that a page which breaks it fails its test.
"""

import contextlib
import threading
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

POLICY = "default-src 'self'"


@dataclass(frozen=True)
class Site:
    """A written site and where a browser finds it."""

    folder: Path
    address: str

    def on_disk(self) -> "Site":
        """The same without a host."""
        return Site(self.folder, self.folder.as_uri() + "/")


@contextlib.contextmanager
def served(folder: Path, prefix: str = "/", policy: str = POLICY):
    """The address of `folder`, with a slash at its end, on a free port of this machine for as long as the block lasts."""

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body in one go: in two, the second waits up to 40 ms for a client that waits before it confirms the first.
        wbufsize = 1 << 16
        disable_nagle_algorithm = True

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def translate_path(self, path):
            # Outside of the prefix there is nothing: what a page asks for there has left the site.
            inside = path.startswith(prefix)
            return super().translate_path(path[len(prefix) - 1 :]) if inside else str(folder / ".nowhere")

        def end_headers(self):
            if policy:
                self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def list_directory(self, path):  # a host does not list folders
            self.send_error(404)

        def send_error(self, code, message=None, explain=None):
            body = (folder / "404.html").read_bytes() if code == 404 else b""
            self.send_response(code, message)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
