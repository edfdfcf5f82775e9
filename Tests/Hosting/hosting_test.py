"""docs/hosting.md on real servers: what a host should do, at a domain's root and under a path."""

import gzip
import re
import subprocess

import yaml
from hosts import BROTLI, fences, get, nginx, replaced

def asset(built, ending: str) -> str:
    return next(f"assets/{file.name}" for file in sorted((built / "assets").iterdir()) if file.name.endswith(ending))


def test_a_folder_is_its_page_and_without_its_slash_a_redirect(host, built):
    status, headers, body = get(host + "backend/async/early/")
    assert (status, body) == (200, (built / "backend/async/early/index.html").read_bytes())
    status, headers, _ = get(host + "backend/async/early")
    assert status in (301, 308)
    assert headers["Location"].endswith("/backend/async/early/")


def test_what_is_not_there_is_the_page_for_it(host, built):
    for path in ("no/such/page/", "backend/nothing", "assets/site.0000000000000000.css", ".sitegen/manifest", ".sitegen/"):
        status, _, body = get(host + path)
        assert status == 404, path
        assert body == (built / "404.html").read_bytes(), path


def test_named_assets_are_kept_and_everything_else_is_asked_for_again(host, built):
    for ending in (".css", ".js", ".svg"):
        status, headers, body = get(host + asset(built, ending))
        assert status == 200 and body == (built / asset(built, ending)).read_bytes()
        assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for path in ("", "essays/", "backend/matrix.csv", "manifest.json", "no/such/page/"):
        assert get(host + path)[1]["Cache-Control"] == "no-cache", path
    _, headers, _ = get(host + "essays/")
    again, _, _ = get(host + "essays/", If_None_Match=headers["ETag"])
    assert again == 304


def test_the_policy_is_sent_and_only_the_embedded_page_may_be_framed(host):
    for path in ("", "backend/", "backend/matrix.csv", "no/such/page/"):
        headers = get(host + path)[1]
        assert headers["Content-Security-Policy"].startswith("default-src 'self';"), path
        assert headers["Content-Security-Policy"].endswith("frame-ancestors 'self'"), path
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert get(host + "backend/embed/")[1]["Content-Security-Policy"].endswith("frame-ancestors *")


def test_every_type_is_told(host, built):
    wanted = {"": "text/html", "backend/matrix.csv": "text/csv", "manifest.json": "application/json"}
    wanted |= {asset(built, ".css"): "text/css", asset(built, ".js"): ("text/javascript", "application/javascript"), asset(built, ".svg"): "image/svg+xml"}
    wanted |= {"llms.txt": "text/plain", "robots.txt": "text/plain", "backend/matrix.md": "text/markdown", "backend/matrix.json": "application/json"}
    wanted |= {"feed.xml": ("text/xml", "application/xml"), "backend/matrix.svg": "image/svg+xml"}
    for path, types in wanted.items():
        assert get(host + path)[1].get_content_type() in ([types] if isinstance(types, str) else types), path


def test_texts_come_compressed_as_they_were_compressed_ahead(host, built):
    for path in ("backend/", asset(built, ".css")):
        file = built / (path + "index.html" if path.endswith("/") else path)
        status, headers, body = get(host + path, Accept_Encoding="gzip")
        assert headers["Content-Encoding"] == "gzip" and gzip.decompress(body) == file.read_bytes()
        assert len(body) < file.stat().st_size / 2
        _, headers, body = get(host + path, Accept_Encoding="br, gzip")
        if headers["Content-Encoding"] == "br":
            unpacked = subprocess.run(["brotli", "--decompress"], input=body, capture_output=True, check=True).stdout
            assert unpacked == file.read_bytes()
        else:
            assert not BROTLI.exists(), "nginx has the module, so it has to use it"


REDIRECTS = {"/old/": "/essays/", "/a%20b/": "/backend/", "/%C3%BC/1.html": "/about/", "/x%24y%3Bz%22/": "/glossary/"}


def test_nginx_redirects_by_the_list_of_the_build(served, tmp_path):
    (tmp_path / "public").mkdir()
    lines = [f"{old} {new} 301\n" for old, new in REDIRECTS.items()]
    (tmp_path / "public/_redirects").write_text("".join(lines))
    table = tmp_path / "site-redirects"
    script = next(text for text in fences("sh") if "awk" in text)
    subprocess.run(["sh", "-eu", "-c", replaced(script, ("/etc/nginx/site-redirects", str(table)))], cwd=tmp_path, check=True)
    moved = next(text for text in fences("text") if "map $request_uri" in text)
    maps, within = replaced(moved, ("/etc/nginx/site-redirects", str(table))).split("\n\n")
    with nginx(served[1], tmp_path, maps=maps, within=within) as address:
        for old, new in REDIRECTS.items():
            status, headers, _ = get(address + old[1:])
            assert (status, headers["Location"]) == (301, new), old
        assert get(address + "essays/")[0] == 200


def test_the_workflow_is_one_and_calls_what_is_there():
    workflow = yaml.safe_load(fences("yaml")[0])
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    steps = workflow["jobs"]["site"]["steps"]
    commands = "\n".join(step.get("run", "") for step in steps)
    assert "scripts/bootstrap" in commands and "swift build --configuration release" in commands
    assert re.search(r"release/sitegen build --base-url \"\$\{\{ steps\.pages\.outputs\.base_url \}\}/\"", commands)
    assert [step["with"]["path"] for step in steps if "upload-pages" in step.get("uses", "")] == ["public"]
