"""The client's texts: each key in both languages with the same places to fill, each used key
there."""
import json
import re

from source import Breach, Rule, without_comments

TEXTS = "client/src/texts/"
LANGUAGES = ("zh-CN", "en")
USE = re.compile(r"""(?<![\w.])\$?t[ce]?\(\s*(['"`])([\w.$\{\}-]+)\1|\bkeypath=(['"])([\w.-]+)\3""")


def flat(value, path):
    if isinstance(value, dict):
        for key, below in value.items():
            yield from flat(below, f"{path}.{key}" if path else key)
    else:
        yield path, value


def texts(tree, language):
    """key → (file, text); texts/zh-CN/fairs.json and texts/zh-CN/apart/fairs.json hold the keys
    below "fairs", texts/zh-CN.json all of them."""
    found = {}
    for name in tree.names(f"{TEXTS}{language}", {".json"}):
        part = (
            name.removeprefix(f"{TEXTS}{language}")
            .removesuffix(".json")
            .strip("/")
            .removeprefix("apart/")
            .replace("/", ".")
        )
        for key, text in flat(json.loads(tree.text(name)), part):
            found[key] = name, text
    return found


def both(tree):
    zh, en = (texts(tree, language) for language in LANGUAGES)
    for key in sorted(zh.keys() ^ en.keys()):
        yield Breach(
            (zh.get(key) or en[key])[0], 1, f"{key} is missing in {'zh-CN' if key in en else 'en'}"
        )
    for key in zh.keys() & en.keys():
        slots = [set(re.findall(r"\{(\w+)\}", str(side[key][1]))) for side in (zh, en)]
        if slots[0] != slots[1]:
            yield Breach(en[key][0], 1, f"{key}: the two languages fill different places")


def uses(tree):
    for name in tree.names("client/src/", {".ts", ".vue"}):
        if "/generated/" not in name:
            for number, line in enumerate(without_comments(tree.text(name)).split("\n"), 1):
                for found in USE.finditer(line):
                    yield name, number, found[2] or found[4]


def present(tree):
    keys = texts(tree, "zh-CN")
    if not keys:
        return
    for name, number, key in uses(tree):
        if "${" in key:
            start = key.split("${")[0]
            if start and not any(other.startswith(start) for other in keys):
                yield Breach(name, number, f"no text begins with {start}")
        elif key not in keys:
            yield Breach(name, number, f"{key} has no text")


RULES = [
    Rule(
        "client texts in both languages",
        both,
        bad=(
            {TEXTS + "zh-CN/fairs.json": '{"title": "招聘会"}', TEXTS + "en/fairs.json": "{}"},
            {TEXTS + "zh-CN.json": "{}", TEXTS + "en.json": '{"a": {"b": "x"}}'},
            {
                TEXTS + "zh-CN/a.json": '{"n": "{count} 人"}',
                TEXTS + "en/a.json": '{"n": "{number} people"}',
            },
        ),
        good=(
            {
                TEXTS + "zh-CN/a.json": '{"n": "{count} 人"}',
                TEXTS + "en/a.json": '{"n": "{count} people"}',
            },
        ),
    ),
    Rule(
        "client texts exist",
        present,
        bad=(
            {
                TEXTS + "zh-CN/fairs.json": '{"title": "招聘会"}',
                "client/src/a.vue": "<h1>{{ t('fairs.tilte') }}</h1>",
            },
            {
                TEXTS + "zh-CN/fairs.json": '{"title": "招聘会"}',
                "client/src/a.ts": "t(`stages.${stage}`)",
            },
        ),
        good=(
            {
                TEXTS + "zh-CN/fairs.json": '{"title": "招聘会", "states": {"open": "进行中"}}',
                "client/src/a.vue": "{{ t('fairs.title') }} {{ $t(`fairs.states.${state}`) }}",
            },
            {
                TEXTS + "zh-CN/apart/fairs.json": '{"title": "招聘会"}',
                "client/src/a.vue": "{{ t('fairs.title') }}",
            },
        ),
    ),
]
