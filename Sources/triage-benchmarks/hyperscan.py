#!/usr/bin/env python3
"""The same pattern sets by Hyperscan and by Python's re, to set beside `triage-benchmarks patterns`.

    swift run -c release triage-benchmarks patterns FILE --no-regex --write-sets FOLDER
    python3 hyperscan.py FILE FOLDER/mixed-100.txt [SET...]

Each SET has one expression a line. FILE is cut into pieces of about two kilobytes as the Swift command
does. Hyperscan (pip install hyperscan) runs in single-match mode, once with a callback that counts and
once without any, which is the fairer figure: a callback in Python costs more than the match. Times are
processor time of this process.
"""
import re
import sys
import time

# This file has the name of the package that it imports.
sys.path.pop(0)


def pieces(data, size=2048):
    start = 0
    while start < len(data):
        end = min(start + size, len(data))
        while end < len(data) and data[end - 1] != 10:
            end += 1
        yield data[start:end]
        start = end


def main():
    data = open(sys.argv[1], "rb").read()
    parts = list(pieces(data))
    for path in sys.argv[2:]:
        expressions = open(path, encoding="utf-8").read().splitlines()
        print(f"{path}: {len(expressions)} patterns, {len(data)} bytes in {len(parts)} pieces")
        with_hyperscan(expressions, data, parts)
        with_re(expressions, parts[:20])


def with_hyperscan(expressions, data, parts):
    try:
        import hyperscan
    except ImportError:
        print("  hyperscan: not installed (pip install hyperscan)")
        return
    database = hyperscan.Database()
    flag = hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_ALLOWEMPTY
    for utf8, name in ((0, "bytes"), (hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_UCP, "UTF-8, UCP")):
        try:
            start = time.process_time()
            database.compile(
                expressions=[e.encode() for e in expressions], ids=list(range(len(expressions))),
                elements=len(expressions), flags=[flag | utf8] * len(expressions))
            built = time.process_time() - start
        except hyperscan.error as failure:
            print(f"  hyperscan ({name}): {failure}")
            continue
        hits = 0

        def count(*_):
            nonlocal hits
            hits += 1

        def rate(callback):
            times = []
            for _ in range(5):
                start = time.process_time()
                for part in parts:
                    database.scan(part, match_event_handler=callback)
                times.append(time.process_time() - start)
            return len(data) / sorted(times)[2] / 1e6

        with_callback = rate(count)
        print(f"  hyperscan ({name}): build {built * 1e3:.1f} ms, {with_callback:.0f} MB/s with a"
              f" callback, {rate(None):.0f} MB/s without, {hits // 5} hits")


def with_re(expressions, parts):
    compiled = [re.compile(e.encode()) for e in expressions if r"\p" not in e]
    size = sum(map(len, parts))
    start = time.process_time()
    hits = sum(1 for part in parts for e in compiled if e.search(part))
    print(f"  re: {size / (time.process_time() - start) / 1e6:.3f} MB/s over {size} bytes, {hits} hits")


if __name__ == "__main__":
    main()
