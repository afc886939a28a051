#!/usr/bin/env python3
"""Prints N distinct labelled rows of random words as JSON Lines: python3 synthetic-rows.py N [SEED] > rows.jsonl

Words are drawn from 200,000 by Zipf's law, as in real text (word pairs are then mostly seen once, the worst case for a table of
counts); a few words lean to a level. A row has a title of 4 to 9 words and a body of 20 to 100, 460 bytes on average. The
same N and SEED give the same rows.
"""
import itertools, random, sys

LETTERS = "etaoinsrhldcumfpgwybvkxjqz"


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    source = random.Random(seed)
    words = set()
    while len(words) < 200_000:
        words.add("".join(source.choices(LETTERS, weights=range(26, 0, -1), k=source.randint(3, 10))))
    words = sorted(words)
    source.shuffle(words)
    shares = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))
    out = []
    for start in range(0, count, 1000):
        rows = min(1000, count - start)
        # One draw for a thousand rows: a tenth of the time.
        drawn = iter(source.choices(words, cum_weights=shares, k=rows * 110))
        for row in range(start, start + rows):
            level = source.choices((0, 1, 2, 3), weights=(1, 2, 4, 3))[0]
            leaning = [words[level * 40 + source.randrange(40)] for _ in range(3)]
            title = " ".join(itertools.islice(drawn, source.randint(4, 9)))
            body = " ".join([*leaning, *itertools.islice(drawn, source.randint(17, 97))])
            out.append(f'{{"id": "r{row}", "title": "{title}", "body": "{body} case {row}.", "label": "P{level}"}}\n')
        sys.stdout.write("".join(out))
        out.clear()


main()
