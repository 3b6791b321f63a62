"""SQL is SQL, and stands where one looks for it."""
import re

from calls import TESTS
from source import Breach, Rule, literals, matches

PLACES = re.compile(
    r"^src/features/\w+/\w*records\w*\.(cpp|hpp)$"
    r"|^src/platform/(store|events|aging|access|privacy|jobs|courier|files|review)/"
    r"|^src/platform/web/idempotency\.cpp$"
)
# The house writes SQL in lower case; a sentence for people begins with a capital.
STATEMENT = re.compile(
    r"^\s*(select\s.+\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s"
    r"|create\s+(table|index|unique|view)\s|drop\s+(table|index)\s|alter\s+table\s"
    r"|with\s+\w+\s+as\s*\(|from\s+\w+(\s+\w{1,2})?\s+(where|order|join|group|limit)\s)",
    re.S,
)


def stray_sql(tree):
    for name in tree.cpp(""):
        if PLACES.search(name) or TESTS.search(name):
            continue
        for line, text in literals(tree.text(name)):
            if STATEMENT.search(text):
                yield Breach(name, line, "SQL belongs into the feature's records")
        for line, _ in matches(
            r"\btx\s*(?:\.|->)\s*(?:all|one|run|insert|update|remove)\s*[<(]", tree.text(name)
        ):
            yield Breach(name, line, "rows are read and written by the feature's records")


RULES = [
    Rule(
        "SQL stands in records",
        stray_sql,
        bad=(
            {"src/features/fairs/fairs.cpp": 'auto q = "select id from fairs where a = $1";\n'},
            {"src/features/fairs/pages.cpp": 'f("delete "\n  "from fairs");\n'},
            {"src/features/fairs/fairs.cpp": 'auto q = R"(\n  update fairs set a = 1)";\n'},
            {"src/features/fairs/fairs.cpp": "tx.insert(table, row);\n"},
            {"src/platform/web/site.cpp": "return tx.one<Row>(q);\n"},
        ),
        good=(
            {"src/features/fairs/records.cpp": 'tx.run("delete from fairs");\n'},
            {"src/features/fairs/fairs.cpp": '// select a from b\nauto s = "Select from me";\n'},
        ),
    ),
]
