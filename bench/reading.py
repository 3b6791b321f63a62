"""Reading from the real server: a posting as JSON and as the public page, at 64 connections, beside
nginx that serves the same bytes as a file; and what idle live connections cost.

    bench/reading.py [--program FILE] [--rounds N] [--seconds N] [--connections N]
"""
import os
import pathlib
import resource
import socket
import statistics
import tempfile
import urllib.request

import applications
import edge
import figures
import venue
from figures import Figure

HANDSHAKE = edge.HANDSHAKE.replace(b"GET /live", b"GET /api/v1/live")


def compare(name, url, target, pid, given):
    """Our URL and a file of the same bytes, in turns."""
    with tempfile.TemporaryDirectory(prefix="sx-nginx-") as place:
        folder = pathlib.Path(place)
        folder.chmod(0o755)
        (folder / "root").mkdir()
        with urllib.request.urlopen(url) as reply:
            body = reply.read()
        (folder / "root" / "file").write_bytes(body)
        nginx = edge.Nginx(folder)
        try:
            peer = edge.Target("nginx", f"http://127.0.0.1:{nginx.port}/file", nginx.process.pid)
            ours = edge.Target("ours", url, pid)
            edge.measure_requests([peer, ours], given.rounds, given.seconds)
        finally:
            nginx.stop()
    mine, theirs = statistics.median(ours.costs), statistics.median(peer.costs)
    notes = {
        "bytes": len(body),
        "processor": f"{mine:.1f} µs each (nginx {theirs:.1f}, {theirs / mine:.2f} ×)",
    }
    return Figure(name, "a second", ours.rates, "nginx", peer.rates, target, notes=notes)


def measure_idle(server, count):
    """Memory of live connections that hear nothing."""
    before = server.resident_bytes()
    peers = []
    for _ in range(count):
        peer = socket.create_connection(("127.0.0.1", server.port))
        peer.sendall(HANDSHAKE)
        if b" 101 " not in peer.recv(4096):
            raise SystemExit("an upgrade was refused")
        peers.append(peer)
    each = (server.resident_bytes() - before) / count / 1024
    for peer in peers:
        peer.close()
    return Figure(
        f"{count:,} idle live connections", "KiB each", [each], target=20, less_is_better=True
    )


def measure(given):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory(prefix="sx-bench-") as name:
        venue.fill(given.program, pathlib.Path(name))
        server = venue.Server(given.program, name, *given.options)
        try:
            posting = venue.postings_of(server, venue.open_fair(server))[0]
            idle = measure_idle(server, min(given.connections, most - 100))
            json_path, page_path = f"/api/v1/postings/{posting}", f"/postings/{posting}"
            return [
                compare("posting as JSON", server.url(json_path), 0.6, server.pid, given),
                compare("posting as page", server.url(page_path), 0.4, server.pid, given),
                idle,
            ]
        finally:
            server.stop()


if __name__ == "__main__":
    asked = applications.arguments(__doc__)
    asked.add_argument("--connections", type=int, default=10_000)
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
