"""data/texts/notifications.tsv: each kind of notification with its hat, its usual timings and its
words in both languages. Every notice has its words, and no words are left over."""
import re

from source import Breach, Rule, line_at, literals, without_comments

FILE = "data/texts/notifications.tsv"
HEAD = "kind\trole\temail\tsms\ttitle_zh\ttitle_en\ttext_zh\ttext_en"
ROLES = {
    "visitor",
    "seeker",
    "employer",
    "reviewer",
    "organiser",
    "administrator",
    "security_administrator",
    "audit_administrator",
    "university",
}
TIMINGS = {"never", "at_once", "daily"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# A kind is the first thing of a Notice: Notice{"kind", …}, tell(people, {"kind", …}).
GIVEN = re.compile(
    r'\bNotice(?:\s+\w+)?\s*[({]\s*"([a-z0-9_]+)"|\btell\s*\([^;"]*?\{\s*"([a-z0-9_]+)"'
)


def listed(tree):
    """The lines below the first, which names the columns."""
    for number, line in tree.lines(FILE) if FILE in tree else ():
        if line and number > 1:
            yield number, line.split("\t")


def places(text):
    return set(re.findall(r"\{(\w*)\}", text))


def whole(tree):
    if FILE not in tree:
        return
    if tree.text(FILE).split("\n")[0] != HEAD:
        yield Breach(FILE, 1, "the first line names the columns: " + HEAD.replace("\t", ", "))
    before = ""
    for number, cells in listed(tree):
        if len(cells) != 8 or not all(cell.strip() for cell in cells):
            yield Breach(FILE, number, "a line has eight cells, with a tab between")
            continue
        kind, role, email, sms, *words = cells
        if not re.fullmatch(r"[a-z][a-z0-9_]*", kind) or kind <= before:
            yield Breach(FILE, number, f"{kind!r}: kinds are snake_case, sorted, each once")
        before = kind
        if role not in ROLES or not {email, sms} <= TIMINGS:
            yield Breach(FILE, number, f"{role}, {email}, {sms}: a role and two timings")
        if not all(map(CHINESE.search, words[::2])) or any(map(CHINESE.search, words[1::2])):
            yield Breach(FILE, number, "Chinese comes first, then English")
        if places(words[2]) != places(words[3]):
            yield Breach(FILE, number, "both languages fill the same places")
        if places(words[0]) | places(words[1]):
            yield Breach(FILE, number, "a title has no places")


def present(tree):
    if FILE not in tree:
        return
    kinds = {cells[0] for _, cells in listed(tree)}
    for name in tree.cpp("src/features/"):
        if not name.endswith("_test.cpp"):
            text = without_comments(tree.text(name))
            for found in GIVEN.finditer(text):
                kind = found[1] or found[2]
                line = line_at(text, found.start())
                if kind not in kinds:
                    yield Breach(name, line, f"{kind} has no words in {FILE}")


def used(tree):
    said = {
        text
        for name in tree.cpp("src/features/")
        if not name.endswith("_test.cpp")
        for _, text in literals(tree.text(name))
    }
    for number, cells in listed(tree):
        if cells[0] not in said:
            yield Breach(FILE, number, f"nobody is told {cells[0]}")


def _file(*lines):
    return {FILE: "\n".join([HEAD, *lines, ""])}


_OFFER = "offer\tseeker\tat_once\tnever\t录用\tOffer\t{employer}录用了你\t{employer} offers you work"
_TELLS = {"src/features/a/a.cpp": 'telling.tell(\n    members(tx, id), {"offer", id, link});\n'}

RULES = [
    Rule(
        "notification texts are whole",
        whole,
        bad=(
            {FILE: "kind\tzh\ten\n"},
            _file(_OFFER, _OFFER),
            _file(_OFFER.replace("offer\t", "z\t", 1), _OFFER),
            _file(_OFFER.replace("seeker", "person")),
            _file(_OFFER.replace("never", "weekly")),
            _file(_OFFER.replace("{employer} offers", "They offer")),
            _file(_OFFER.replace("Offer", "录用")),
            _file(_OFFER.rsplit("\t", 1)[0]),
            _file(_OFFER.replace("\tOffer", "\t{employer}: offer")),
        ),
        good=(_file(_OFFER),),
    ),
    Rule(
        "every notice has its words",
        present,
        bad=(
            {**_TELLS, **_file()},
            {"src/features/a/a.cpp": 'Notice notice{"refusal", id, link};\n', **_file(_OFFER)},
        ),
        good=({**_TELLS, **_file(_OFFER)}, {"src/features/a/a_test.cpp": 'Notice{"x"};\n'}),
    ),
    Rule(
        "no notification without its teller",
        used,
        bad=(_file(_OFFER),),
        good=({**_TELLS, **_file(_OFFER)},),
    ),
]
