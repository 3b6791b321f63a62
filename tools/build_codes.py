#!/usr/bin/env python3
"""Builds data/codes/*.tsv from the collected official tables.

    tools/build_codes.py --tables DIR --region-history FILE --sar-regions DIR

--tables          folders regions, industry-gbt4754-2017, occupations-2022, majors and
                  universities-2025
--region-history  CSV year,code,name: yearly region codes of the Ministry of Civil Affairs
--sar-regions     hongkong-201512.json and macao-201512.json of the npm package gb2260

The tables are committed; run this again only when a source changes. data/codes/README.md says
what they hold.
"""
import argparse
import collections
import csv
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
OWN = ROOT / "tools" / "codes"
OUT = ROOT / "data" / "codes"

FIRST_IDENTITY_CARDS = (
    1984  # the year the first identity cards were issued: older codes are in nobody's number
)
LAST_YEARLY_TABLE = 2020
GROUPINGS = re.compile(r"^(市辖区|县|(省|自治区)直辖县级行政区划)$")

CATALOGUES = {
    "本科（普通教育）": "bachelor",
    "本科（职业教育）": "vocational_bachelor",
    "高职（专科）": "vocational_college",
}


def rows_of(path, delimiter="\t"):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def english_names(table):
    rows = rows_of(OWN / "english.tsv")
    return {row["key"]: row["english"] for row in rows if row["table"] == table}


def write(name, columns, rows):
    """Rows are dicts. Sorted by code, every row stands before those below it."""
    codes = [row["code"] for row in rows]
    assert len(set(codes)) == len(codes), [
        code for code, times in collections.Counter(codes).items() if times > 1
    ]
    for row in rows:
        assert not row.get("parent") or row["parent"] in set(codes), row
    with open(OUT / f"{name}.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(columns) + "\n")
        for row in sorted(rows, key=lambda row: row["code"]):
            cells = [str(row.get(column, "")) for column in columns]
            assert not any(
                "\t" in cell or "\n" in cell or '"' in cell or "\\" in cell for cell in cells
            ), cells
            file.write("\t".join(cells) + "\n")
    print(f"{name}: {len(rows)} rows")


# Regions


def region_level(code):
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def region_parent(code, known):
    if region_level(code) == 1:
        return ""
    city = code[:4] + "00"
    return city if region_level(code) == 3 and city in known else code[:2] + "0000"


def base_name(name):
    """What stays of a place's name when its rank changes: 长泰县 and 长泰区 are one place."""
    for rank in ("自治县", "自治州", "地区", "林区", "特区", "市", "县", "区", "盟", "旗"):
        if name.endswith(rank) and len(name) - len(rank) >= 2:
            return name[: -len(rank)]
    return name


def history_of(path):
    """code -> {year: name}"""
    history = collections.defaultdict(dict)
    with open(path, encoding="utf-8") as file:
        for year, code, name in csv.reader(file):
            history[code][int(year)] = name
    return history


def current_regions(tables):
    places = {}
    for file, zeros in (("provinces", "0000"), ("cities", "00"), ("areas", "")):
        for row in rows_of(tables / "regions" / f"{file}.csv", ","):
            if not GROUPINGS.match(row["name"]):
                places[row["code"] + zeros] = row["name"]
    places["710000"] = "台湾省"
    return places


def sar_regions(folder):
    places = {}
    for file in ("hongkong-201512.json", "macao-201512.json"):
        places |= json.loads((folder / file).read_text(encoding="utf-8"))
    return places


# Changes of 2021 to 2023, after the yearly tables end; whatever else only the statistics bureau
# lists is no division of GB/T 2260 but a development zone or the like.
NEWEST_DIVISIONS = set(
    "330113 330114 350404 350405 350604 350605 410307 410308 431181 450181 513402 520581 532302 "
    "540481 540581 610305 610981 654203 659011 659012 710000".split()
)


def basis_of(code, history):
    if code[:2] in ("81", "82"):
        return "gbt2260" if code.endswith("0000") else "customary"
    return "gbt2260" if code in history or code in NEWEST_DIVISIONS else "statistics"


def newcomers(history, current):
    """(province, base name, year) -> codes that a place of that name carries from that year on."""
    found = collections.defaultdict(set)
    for code, years in history.items():
        found[code[:2], base_name(years[min(years)]), min(years)].add(code)
        if code[:2] == "50":  # Chongqing left Sichuan in 1997
            found["51", base_name(years[min(years)]), min(years)].add(code)
    for code, name in current.items():
        if code not in history:
            found[code[:2], base_name(name), LAST_YEARLY_TABLE + 1].add(code)
    return found


def successor_of(code, history, new, by_hand):
    """The code that the same place carries next, where that is certain."""
    if code in by_hand:
        return by_hand[code]
    end = max(history[code])
    heirs = new[code[:2], base_name(history[code][end]), end + 1]
    return min(heirs) if len(heirs) == 1 else ""


def final_successor(code, successors, current):
    seen = set()
    while code and code not in current and code not in seen:
        seen.add(code)
        code = successors.get(code, "")
    return code if code in current else ""


def former_names(code, history, name):
    names = [
        n
        for year, n in sorted(history.get(code, {}).items())
        if year >= FIRST_IDENTITY_CARDS and n != name
    ]
    return "|".join(dict.fromkeys(names))


def regions(tables, history_file, sar_folder):
    history = {
        code: years
        for code, years in history_of(history_file).items()
        if max(years) >= FIRST_IDENTITY_CARDS and code[:2] < "80"
    }
    current = current_regions(tables) | sar_regions(sar_folder)
    by_hand = {row["code"]: row["successor"] for row in rows_of(OWN / "region_successors.tsv")}
    retired = {code: years[max(years)] for code, years in history.items() if code not in current}
    new = newcomers(history, current)
    successors = {code: successor_of(code, history, new, by_hand) for code in retired}
    known = current | retired
    english = english_names("regions")
    rows = []
    for code, name in known.items():
        gone = code in retired
        rows.append(
            {
                "code": code,
                "name": name,
                "parent": region_parent(code, known),
                "level": region_level(code),
                "english": english.get(code[:2], "") if region_level(code) == 1 else "",
                "basis": "gbt2260" if gone else basis_of(code, history),
                "retired": max(history[code]) + 1 if gone else "",
                "successor": final_successor(code, successors, current) if gone else "",
                "former_names": former_names(code, history, name),
            }
        )
    write(
        "regions",
        "code name parent level english basis retired successor former_names".split(),
        rows,
    )


# Industries, occupations


def industries(tables):
    level_of = {"0": 1, "2": 2, "3": 3, "4": 4}
    english = english_names("industries")
    rows = []
    for row in rows_of(tables / "industry-gbt4754-2017" / "industry.tsv"):
        section, code = row["section"], row["code"]
        own = code if code == section else section + code
        parent = (
            ""
            if code == section
            else section
            if row["parent"] == section
            else section + row["parent"]
        )
        rows.append(
            {
                "code": own,
                "name": row["name"],
                "parent": parent,
                "level": level_of[row["level"]],
                "english": english.get(own, ""),
            }
        )
    write("industries", "code name parent level english".split(), rows)


def occupation_marks(tables):
    """code -> digital / green / digital_green, from the S, L and L/S marks of the short edition."""
    marks = {}
    text = (tables / "occupations-2022" / "dadian-2022-brief.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        found = re.match(r"^(\d-\d\d-\d\d-\d\d)\s*([^A-Z]*?)\s*(L/S|S|L)\s*$", line.strip())
        if found:
            mark = {"S": "digital", "L": "green", "L/S": "digital_green"}[found[3]]
            marks[found[1]] = (found[2].replace(" ", ""), mark)
    return marks


def occupations(tables):
    marks = occupation_marks(tables)
    rows = {}
    for row in rows_of(tables / "occupations-2022" / "occupations.tsv"):
        steps = [
            (row["major"], row["major_name"]),
            (row["middle"], row["middle_name"]),
            (row["minor"], row["minor_name"]),
            (row["code"], row["name"]),
        ]
        for level, (code, name) in enumerate(steps, 1):
            parent = steps[level - 2][0] if level > 1 else ""
            rows.setdefault(code, {"code": code, "name": name, "parent": parent, "level": level})
        marked_name, mark = marks.get(row["code"], ("", ""))
        if marked_name == row["name"]:
            rows[row["code"]]["mark"] = mark
    for row in rows_of(
        tables / "occupations-2022" / "minor_groups.tsv"
    ):  # "others" groups hold no occupation
        add_rest_group(rows, row["code"], row["title"])
        if row["code"] in rows and rows[row["code"]]["name"] == row["title"]:
            rows[row["code"]]["definition"] = row["definition"]
    for code, text in english_names("occupations").items():
        rows[code]["english"] = text
    write(
        "occupations", "code name parent level english mark definition".split(), list(rows.values())
    )


def add_rest_group(rows, code, title):
    if code in rows or "99" not in code:
        return
    middle = code[:4]
    rows.setdefault(middle, {"code": middle, "name": title, "parent": code[0], "level": 2})
    rows[code] = {"code": code, "name": title, "parent": middle, "level": 3}


# Majors


def majors(tables):
    english = english_names("majors")
    rows = {}
    for row in rows_of(tables / "majors" / "majors.tsv"):
        add_major(rows, row["code"], row | {"catalogue": CATALOGUES[row["level"]]}, english)
    for row in rows_of(OWN / "vocational_majors.tsv"):  # a class that the collection lacks
        row |= {"discipline": rows[row["code"][:2]]["name"], "catalogue": "vocational_college"}
        add_major(rows, row["code"], row, english)
    for row in rows_of(tables / "majors" / "majors-undergraduate-with-flags.tsv"):
        code = row["code"].rstrip("TK")
        if code not in rows:  # the newer list lacks two whole categories of the arts
            add_major(rows, code, row | {"catalogue": "bachelor"}, english)
        rows[code[:4]]["name"] = row["category"]  # the newer list confuses those of the arts
        if row["code"] != code:
            rows[code]["flags"] = row["code"][len(code) :]
    for row in rows_of(OWN / "graduate_disciplines.tsv"):
        code = "G" + row["code"]
        top = len(row["code"]) == 2
        rows[code] = {
            "code": code,
            "name": row["name"],
            "parent": "" if top else code[:3],
            "level": 1 if top else 2,
            "catalogue": "graduate",
            "degree": row["degree"],
            "english": english[row["name"]] if top else "",
        }
    write(
        "majors",
        "code name parent level english catalogue degree flags".split(),
        list(rows.values()),
    )


def add_major(rows, code, row, english):
    catalogue = row["catalogue"]
    discipline, category = code[:2], code[:4]
    rows.setdefault(
        discipline,
        {
            "code": discipline,
            "name": row["discipline"],
            "level": 1,
            "catalogue": catalogue,
            "english": english[row["discipline"]],
        },
    )
    rows.setdefault(
        category,
        {
            "code": category,
            "name": row["category"],
            "parent": discipline,
            "level": 2,
            "catalogue": catalogue,
        },
    )
    rows[code] = {
        "code": code,
        "name": row["name"],
        "parent": category,
        "level": 3,
        "catalogue": catalogue,
    }


# Universities


def universities(tables):
    places = {row["code"]: row for row in rows_of(OUT / "regions.tsv") if not row["retired"]}
    level_of = {"本科": "bachelor", "专科": "vocational_college", "": ""}
    rows = []
    for row in rows_of(tables / "universities-2025" / "universities.tsv"):
        rows.append(
            {
                "code": row["code"],
                "name": row["name"],
                "level": 1,
                "short_code": row["code"][-5:],
                "region": region_named(row["city"], row["code"][2:4], places),
                "department": row["department"],
                "education": level_of[row["level"]],
                "kind": {"普通": "ordinary", "成人": "adult"}[row["kind"]],
                "remark": row["remark"],
            }
        )
    columns = "code name parent level short_code region department education kind remark".split()
    write("universities", columns, rows)


def region_named(name, province, places):
    """The city or county of that name, at home first; without one, the province."""
    if not name:
        return province + "0000"
    found = [code for code, row in places.items() if base_name(row["name"]) == base_name(name)]
    at_home = [code for code in found if code[:2] == province]
    candidates = at_home or [code for code in found if region_level(code) < 3] or found
    return min(candidates, key=region_level) if candidates else province + "0000"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("tables", "region-history", "sar-regions"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    given = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    regions(given.tables, given.region_history, given.sar_regions)
    industries(given.tables)
    occupations(given.tables)
    majors(given.tables)
    universities(given.tables)


if __name__ == "__main__":
    main()
