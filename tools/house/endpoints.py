"""Each line of an endpoint table: a path, who may call it, and a sentence for the document."""
import re

from source import Breach, Rule, code, line_at, without_comments

VERBS = "get|post|act|put|remove|upload|download|exported"
# People who may be let in; an endpoint names one of these words, with nothing left to a default.
CALL = re.compile(rf"(?<![\w.])(?:web::|exports::)?({VERBS})\s*<\s*&[^>]*>+\s*\(")


def arguments(text, start):
    """The arguments of a call whose opening parenthesis ends at `start`, as texts with their
    literals."""
    plain, whole = code(text), without_comments(text)
    level, begin, found = 0, start, []
    for position in range(start, len(plain)):
        letter = plain[position]
        if letter in ")]}" and level == 0:
            found.append(whole[begin:position].strip())
            return found
        level += (letter in "([{") - (letter in ")]}")
        if letter == "," and level == 0:
            found.append(whole[begin:position].strip())
            begin = position + 1
    return found


def endpoints(tree):
    """(file, line, verb, arguments) of each line of each table."""
    for name in tree.cpp():
        text = tree.text(name)
        if not re.search(r"endpoints\w*\.cpp$", name):
            continue
        for found in CALL.finditer(code(text)):
            yield name, line_at(text, found.start()), found[1], arguments(text, found.end())


def complete(tree):
    for name, line, verb, given in endpoints(tree):
        path, access, summary = (given + ["", "", ""])[:3]
        if not re.fullmatch(r'"(/(?:[a-z0-9_.-]+|\{[a-z_]+\}))+"', path):
            yield Breach(
                name,
                line,
                f'{verb}: the path {path or "is missing"} is not like "/fairs/{{fair_id}}"',
            )
        if not re.fullmatch(r"[a-z_:]+(?:\([\w:, ]*\))?(?:\s*\|\s*[a-z_:]+)*", access):
            yield Breach(name, line, f"{verb} {path}: says who may call it as its second argument")
        if not re.fullmatch(r'"[A-Z][^"]{5,}[^". ]"', re.sub(r'"\s+"', "", summary)):
            yield Breach(
                name, line, f"{verb} {path}: a summary is a sentence without its full stop"
            )


def different(tree):
    method = {"act": "post", "upload": "post", "remove": "delete"}
    method |= {"download": "get", "exported": "get"}
    seen = {}
    for name, line, verb, given in endpoints(tree):
        key = method.get(verb, verb), re.sub(r"\{\w+\}", "{}", given[0] if given else "")
        if key in seen:
            yield Breach(name, line, f"{key[0]} {given[0]} is also at {seen[key]}")
        seen[key] = f"{name}:{line}"


def _table(*lines):
    return {"src/features/fairs/endpoints.cpp": "return {\n" + ",\n".join(lines) + "};\n"}


RULES = [
    Rule(
        "an endpoint names its access and a summary",
        complete,
        bad=(
            _table('web::get<&show>("/fairs/{fair_id}", "Look at a fair")'),
            _table('web::get<&show>("/fairs/{fair_id}", anyone)'),
            _table('web::get<&show>("/fairs/{fair_id}", anyone, "")'),
            _table('web::post<&submit>("fairs", anyone, "Look at a fair")'),
            _table('web::post<&submit>("/Fairs", anyone, "Look at a fair")'),
            _table('web::post<&submit>("/fairs", {}, "Look at a fair")'),
        ),
        good=(
            _table(
                'web::get<&show>("/fairs/{fair_id}", anyone, "Look at a fair")',
                'web::act<&fairs::decide>("/fairs", staff,\n "Approve, return "\n "or refuse")',
            ),
        ),
    ),
    Rule(
        "no endpoint twice",
        different,
        bad=(
            _table(
                'web::get<&show>("/fairs/{fair_id}", anyone, "A")',
                'web::get<&look>("/fairs/{id}", anyone, "B")',
            ),
            _table('web::act<&a>("/fairs", anyone, "A")', 'web::post<&b>("/fairs", anyone, "B")'),
        ),
        good=(
            _table('web::get<&a>("/fairs", anyone, "A")', 'web::post<&b>("/fairs", anyone, "B")'),
        ),
    ),
]
