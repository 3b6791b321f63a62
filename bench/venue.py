"""The real server on a filled venue, and what is needed to talk to it."""
import concurrent.futures
import http.client
import json
import pathlib
import re
import signal
import subprocess
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
PASSWORD = "correct horse 双选 42"
RESUME = {
    "full_name": "林示例",
    "phone": "19900001234",
    "education": "bachelor",
    "schoolings": [],
    "experiences": [],
    "projects": [],
    "skills": ["Java", "PostgreSQL", "数据分析"],
    "skill_levels": [],
    "certificates": [],
    "languages": [],
    "works": [],
    "introduction": "喜欢把事情做完。做过两个课程项目，一个是校园二手书交换，一个是实验室排期。",
    "wanted_titles": ["软件工程师"],
    "wanted_regions": ["500112"],
    "wanted_kinds": [],
    "version": 0,
}


class Server:
    """`shuangxuan serve` on a free port, until stop()."""

    def __init__(self, program, folder, *options):
        words = [program, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--quiet"]
        words += ["--second-factor-for", "nobody"]
        self.started = time.monotonic()
        self.process = subprocess.Popen([*words, *options], stdout=subprocess.PIPE, text=True)
        said = re.match(r"listening on http://127\.0\.0\.1:(\d+)", self.process.stdout.readline())
        if not said:
            raise SystemExit("the server did not start")
        self.port = int(said[1])
        self.pid = self.process.pid

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    def wait_until_ready(self):
        """Seconds from the start of the process to its first "ready"."""
        while Caller(self).status("/readyz") != 200:
            time.sleep(0.01)
        return time.monotonic() - self.started

    def positions(self):
        """How far the sealer and each follower of the events have come."""
        text = Caller(self).reply("GET", "/metrics")[1].decode()
        line = r"^shuangxuan_feed_position\{.*\} (\d+)$"
        return [int(number) for number in re.findall(line, text, re.M)]

    def wait_until_followed(self):
        """Until nothing of a rush is left to its followers; gives seconds."""
        began = time.monotonic()
        while len(set(self.positions())) > 1:
            if time.monotonic() > began + 120:
                raise SystemExit("the followers do not catch up")
            time.sleep(0.05)
        return time.monotonic() - began

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


class Caller:
    """Somebody with a connection and perhaps a session. Not for several threads."""

    def __init__(self, server, address="127.0.0.1"):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
        self.address = address
        self.session = ""

    def reply(self, method, path, form=None, key=None):
        body = None
        if form is not None:
            body = json.dumps(form, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"X-Forwarded-For": self.address}
        if body:
            headers["Content-Type"] = "application/json"
        if method == "POST":
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
        if self.session:
            headers["Cookie"] = f"session={self.session}"
        self.connection.request(method, path, body, headers)
        reply = self.connection.getresponse()
        text = reply.read()
        cookie = re.match(r"session=(\w+)", reply.headers.get("set-cookie", ""))
        self.session = cookie[1] if cookie else self.session
        return reply.status, text

    def status(self, path):
        return self.reply("GET", path)[0]

    def ask(self, method, path, form=None, key=None):
        """What the API says; anything but success ends the benchmark."""
        status, text = self.reply(method, "/api/v1" + path, form, key)
        if status not in (200, 201):
            raise SystemExit(f"{method} {path}: {status} {text.decode()}")
        return json.loads(text)

    def every(self, path):
        """All items of a list, page by page."""
        items, cursor = [], ""
        while cursor is not None:
            page = self.ask("GET", f"{path}&limit=100{cursor and '&cursor=' + cursor}")
            items += page["items"]
            cursor = page.get("next_cursor")
        return items

    def sign_in(self, name, password):
        self.ask("POST", "/sessions", {"sign_in_name": name, "password": password})
        return self


def in_parallel(work, things, threads=8):
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, things))


def fill(program, folder):
    """The demonstration's invented fair: 2 000 postings, 5 000 seekers, 10 000 applications."""
    subprocess.run([program, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)


def register_seekers(server, count, fair):
    """The sessions of new seekers who may apply in the fair. Each comes from an address of its own,
    as the server behind a proxy sees it; else the limit of tries per address would hold them up."""

    def register(number):
        caller = Caller(server, f"10.0.{number // 250}.{number % 250 + 1}")
        name = f"bench{number}-{uuid.uuid4().hex[:8]}"
        form = {"sign_in_name": name, "password": PASSWORD, "display_name": "示例", "role": "seeker"}
        caller.ask("POST", "/accounts", form)
        caller.ask("PUT", "/my/resume", RESUME)
        for notice in caller.ask("GET", f"/my/fairs/{fair}/must-reads")["items"]:
            confirm = f"/fair-notices/{notice['id']}/confirm"
            caller.ask("POST", confirm, {"version": notice["version"]})
        caller.connection.close()
        return caller.session

    return in_parallel(register, range(count))


def open_fair(server):
    for fair in Caller(server).ask("GET", "/fairs")["items"]:
        if fair["state"] == "open":
            return fair["id"]
    raise SystemExit("no fair is open")


def postings_of(server, fair):
    return [item["id"] for item in Caller(server).every(f"/postings?fair_id={fair}")]
