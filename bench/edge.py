#!/usr/bin/env python3
"""The socket edge beside nginx: posting JSON over 64 connections, and what an idle live connection
costs.

Both servers get the same bytes, both cores and the same load from wrk, in turns within each round,
so that whatever else the machine does strikes both. A round's result is a ratio; the median is
reported with the spread of its middle half. The servers' processor time per request is given too:
it hardly depends on what else the machine does.

    bench/edge.py BUILD_FOLDER [--rounds N] [--seconds N] [--connections N]
    bench/edge.py BUILD_FOLDER --url http://127.0.0.1:8080/postings/… --pid PID

With --url a running server of ours is measured instead, beside nginx with the bytes it gives now.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

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


class Nginx:
    def __init__(self, folder):
        self.port = free_port()
        config = folder / "nginx.conf"
        config.write_text(NGINX.format(folder=folder, port=self.port))
        self.process = subprocess.Popen(
            ["nginx", "-c", config, "-p", folder, "-e", folder / "error.log"]
        )
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("nginx does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait()


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


def processor_s(pid):
    """Of a process and its children so far."""
    seconds = 0.0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:  # it has just ended
            continue
        if pid in (int(stat.parent.name), int(fields[1])):
            seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


class Target:
    """`words` come behind the URL, e.g. a script of wrk's with its arguments."""

    def __init__(self, name, url, pid, connections=64, words=()):
        self.name, self.url, self.pid = name, url, pid
        self.connections, self.words = connections, words
        self.rates, self.costs = [], []

    def measure(self, seconds):
        """Requests per second and processor microseconds per request of one turn."""
        before = processor_s(self.pid)
        out = subprocess.run(
            ["wrk", "-t1", f"-c{self.connections}", f"-d{seconds}s", self.url, *self.words],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        if "Non-2xx" in out or "Socket errors" in out:
            raise SystemExit(out)
        requests = int(re.search(r"(\d+) requests in", out)[1])
        self.rates.append(float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]))
        self.costs.append((processor_s(self.pid) - before) / requests * 1e6)


def measure_requests(targets, rounds, seconds):
    for target in targets:
        target.measure(1)
        target.rates, target.costs = [], []
    for turn in range(rounds):
        for target in targets if turn % 2 else reversed(targets):
            target.measure(seconds)
    peer = targets[0]
    for target in targets:
        line = (
            f"{target.name}: {statistics.median(target.rates):,.0f} requests/s, "
            f"{statistics.median(target.costs):.1f} us of processor time each"
        )
        if target is not peer:
            ratios = [ours / theirs for ours, theirs in zip(target.rates, peer.rates)]
            costs = [theirs / ours for ours, theirs in zip(target.costs, peer.costs)]
            low, middle, high = statistics.quantiles(ratios, n=4)
            line += (
                f"; {middle:.2f} x nginx (middle half {low:.2f} to {high:.2f}, {rounds} rounds), "
                f"{statistics.median(costs):.2f} x by processor time"
            )
        print(line)


def shaken_hands(port):
    peer = socket.create_connection(("127.0.0.1", port))
    peer.sendall(HANDSHAKE)
    if b" 101 " not in peer.recv(4096):
        raise SystemExit("an upgrade was refused")
    return peer


def measure_idle(edge, count):
    before = edge.resident_bytes()
    peers = [shaken_hands(edge.port) for _ in range(count)]
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


def write_body(given, body):
    if not given.url:
        body.write_text(json.dumps(POSTING, ensure_ascii=False))
        return
    with urllib.request.urlopen(given.url) as reply:
        body.write_bytes(reply.read())


def compare(given, nginx, body):
    peer = Target("nginx", f"http://127.0.0.1:{nginx.port}/posting", nginx.process.pid)
    print(f"{body.stat().st_size} bytes, wrk -t1 -c64, {given.seconds} s a turn")
    if given.url:
        ours = Target("ours", given.url, given.pid)
        measure_requests([peer, ours], given.rounds, given.seconds)
        return
    edge = Edge(given.build, body)
    try:
        own = f"http://127.0.0.1:{edge.port}"
        targets = [
            peer,
            Target("at once", own + "/posting", edge.process.pid),
            Target("by a worker", own + "/worker", edge.process.pid),
        ]
        measure_requests(targets, given.rounds, given.seconds)
        measure_idle(edge, given.connections)
    finally:
        edge.stop()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("build", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--seconds", type=int, default=4)
    arguments.add_argument("--connections", type=int, default=10_000)
    arguments.add_argument("--url")
    arguments.add_argument("--pid", type=int, help="of the server at --url")
    given = arguments.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    given.connections = min(given.connections, most - 100)
    with tempfile.TemporaryDirectory(prefix="sx-edge-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "root").mkdir()
        body = folder / "root" / "posting"
        write_body(given, body)
        nginx = Nginx(folder)
        try:
            compare(given, nginx, body)
        finally:
            nginx.stop()


if __name__ == "__main__":
    main()
