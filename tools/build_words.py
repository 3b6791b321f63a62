#!/usr/bin/env python3
"""Builds the tables of data/analysis/ that nobody writes by hand: words.tsv, traditional.tsv and
pinyin.tsv.

    tools/build_words.py --jieba jieba.dict.utf8

--jieba   the dictionary of cppjieba (MIT), in the npm package nodejieba:
          node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8

Needs uconv of ICU (Debian: icu-devtools). The tables are committed; run this again only when a
source changes. data/analysis/README.md says what they hold.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import unicodedata

OUT = pathlib.Path(__file__).resolve().parent.parent / "data" / "analysis"
HAN = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
LEAST_COUNT = 10  # rarer words of the dictionary are mostly names and slips
MOST_CHARACTERS = 5
PERSONS = re.compile(r"^nr")  # persons' names, by the dictionary's part of speech


def transliterated(rule):
    """What ICU makes of each Chinese character."""
    ran = subprocess.run(
        ["uconv", "-f", "utf8", "-t", "utf8", "-x", rule],
        input="\n".join(HAN),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(zip(HAN, ran.stdout.split("\n"), strict=True))


def simplified():
    """Traditional character: simplified one. Characters of GB 2312 stay: simplified text has them
    (著名, 俱乐部, 乾坤)."""

    def stays(character):
        try:
            character.encode("gb2312")
            return True
        except UnicodeEncodeError:
            return False

    becomes = {
        old: new
        for old, new in transliterated("Traditional-Simplified").items()
        if old != new and not stays(old)
    }
    for old, new in becomes.items():
        while new in becomes:
            new = becomes[new]
        becomes[old] = new
    return becomes


def typed(pinyin):
    """As it is typed: without tones, ü as v."""
    letters = unicodedata.normalize("NFD", pinyin).replace("u\u0308", "v")
    return "".join(letter for letter in letters if "a" <= letter <= "z")


def write(name, header, rows):
    lines = ["\t".join(header), *("\t".join(row) for row in rows)]
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def words_of(path, becomes):
    counts = collections.Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, kind = line.rsplit(" ", 2)
        word = "".join(becomes.get(character, character) for character in word)
        han = word and all(character in becomes or "㐀" <= character <= "鿿" for character in word)
        fits = len(word) == 1 or (
            len(word) <= MOST_CHARACTERS and int(count) >= LEAST_COUNT and not PERSONS.match(kind)
        )
        if han and fits:
            counts[word] += int(count)
    return counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jieba", type=pathlib.Path, required=True)
    becomes = simplified()
    write("traditional.tsv", ("traditional", "simplified"), sorted(becomes.items()))

    sounds = collections.defaultdict(list)
    for character, pinyin in transliterated("Han-Latin").items():
        if pinyin != character and character not in becomes and typed(pinyin):
            sounds[typed(pinyin)].append(character)
    write("pinyin.tsv", ("pinyin", "characters"), [
        (sound, "".join(characters)) for sound, characters in sorted(sounds.items())
    ])

    counts = words_of(parser.parse_args().jieba, becomes)
    rows = [(word, str(count)) for word, count in sorted(counts.items())]
    write("words.tsv", ("word", "count"), rows)


if __name__ == "__main__":
    main()
