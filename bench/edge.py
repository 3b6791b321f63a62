#!/usr/bin/env python3
"""The socket edge beside nginx: posting JSON over 64 connections, and what an idle live connection
costs.

Both servers get the same bytes, both cores and the same load from wrk, in turns within each round,
so that whatever else the machine does strikes both. A round's result is a ratio; the median is
reported with the spread of its middle half.

    bench/edge.py BUILD_FOLDER [--rounds N] [--seconds N] [--connections N]
"""
import argparse
import json
import pathlib
import re
import resource
import socket
import statistics
import subprocess
import tempfile
import time

POSTING = {
    "id": "01957a3c-5b2e-7c41-9d3f-0a1b2c3d4e5f",
    "employer_name": "示例市精工机械有限公司",
    "title": "数控车床操作工",
    "kind": "job",
    "description": "按图纸操作数控车床，完成零件加工与首件检验；负责设备日常点检和刀具管理；"
    "能读懂零件图，会使用卡尺、千分尺。两班倒，包吃住，缴纳五险一金。" * 2,
    "headcount": 12,
    "salary_unit": "month",
    "salary_min": 650000,
    "salary_max": 900000,
    "education": "vocational_college",
    "experience_years": 1,
    "region_code": "320583",
    "benefits": ["五险一金", "包吃住", "带薪年假", "定期体检"],
    "closes_at": "2026-04-30T16:00:00.000Z",
    "state": "published",
    "version": 3,
    "published_at": "2026-03-01T01:00:00.000Z",
}
NGINX = """
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_timeout 75s;
    keepalive_requests 1000000000;
    open_file_cache max=100 inactive=1h;
    open_file_cache_valid 1h;
    default_type application/json;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}/root; }}
}}
daemon off;
"""
HANDSHAKE = (
    b"GET /live?topics=fair:1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_nginx(folder, port):
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port))
    process = subprocess.Popen(["nginx", "-c", config, "-p", folder, "-e", folder / "error.log"])
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process
        except OSError:
            time.sleep(0.05)
    raise SystemExit("nginx does not answer")


class Edge:
    def __init__(self, build, body):
        self.process = subprocess.Popen(
            [build / "bench" / "edge_server", body],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port = int(self.process.stdout.readline())

    def publish(self, topic):
        self.process.stdin.write(topic + "\n")
        self.process.stdin.flush()

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)


def requests_per_s(url, seconds):
    out = subprocess.run(
        ["wrk", "-t1", "-c64", f"-d{seconds}s", url], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(out)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])


def measure_requests(edge, peer, rounds, seconds):
    targets = {
        "nginx": f"http://127.0.0.1:{peer}/posting",
        "at once": f"http://127.0.0.1:{edge.port}/posting",
        "by a worker": f"http://127.0.0.1:{edge.port}/worker",
    }
    for url in targets.values():
        requests_per_s(url, 1)
    seen = {name: [] for name in targets}
    for turn in range(rounds):
        for name in list(targets) if turn % 2 else reversed(targets):
            seen[name].append(requests_per_s(targets[name], seconds))
    print(f"nginx: median {statistics.median(seen['nginx']):,.0f} requests/s")
    for name in ("at once", "by a worker"):
        ratios = [ours / theirs for ours, theirs in zip(seen[name], seen["nginx"])]
        low, middle, high = statistics.quantiles(ratios, n=4)
        print(
            f"{name}: median {statistics.median(seen[name]):,.0f} requests/s, "
            f"{middle:.2f} x nginx (middle half {low:.2f} to {high:.2f}, {rounds} rounds)"
        )


def shaken_hands(port):
    peer = socket.create_connection(("127.0.0.1", port))
    peer.sendall(HANDSHAKE)
    return peer


def measure_idle(edge, count):
    before = edge.resident_bytes()
    peers = [shaken_hands(edge.port) for _ in range(count)]
    for peer in peers:
        if b"101" not in peer.recv(4096):
            raise SystemExit("an upgrade was refused")
    idle = (edge.resident_bytes() - before) / count
    start = time.perf_counter()
    edge.publish("fair:1")
    for peer in peers:
        if b"seekers" not in peer.recv(4096):
            raise SystemExit("a message was lost")
    took = time.perf_counter() - start
    after = (edge.resident_bytes() - before) / count
    print(
        f"{count} idle live connections: {idle / 1024:.1f} KiB each; a message to all of them took "
        f"{took * 1000:.0f} ms, then {after / 1024:.1f} KiB each"
    )
    for peer in peers:
        peer.close()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("build", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--seconds", type=int, default=4)
    arguments.add_argument("--connections", type=int, default=10_000)
    given = arguments.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory(prefix="sx-edge-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "root").mkdir()
        body = folder / "root" / "posting"
        body.write_text(json.dumps(POSTING, ensure_ascii=False))
        print(f"posting JSON, {body.stat().st_size} bytes, wrk -t1 -c64, {given.seconds} s a turn")
        port = free_port()
        nginx, edge = start_nginx(folder, port), Edge(given.build, body)
        try:
            measure_requests(edge, port, given.rounds, given.seconds)
            measure_idle(edge, min(given.connections, most - 100))
        finally:
            edge.stop()
            nginx.terminate()
            nginx.wait()


if __name__ == "__main__":
    main()
