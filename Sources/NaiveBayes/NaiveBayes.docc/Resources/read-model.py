#!/usr/bin/env python3
"""Reads a model file by nothing but the page model-file-format.md and prints what it holds: python3 read-model.py MODEL [KEY...]

A second reader, so that the page is known to be enough. With keys of features it prints the logits they give.
"""
import struct, sys

M64 = 2**64 - 1


def checksum(data):
    def step(state, word):
        x = ((state ^ word) * 0x9FB21C651E98DF25) & M64
        return x ^ (x >> 29)

    lanes = [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5]
    words = struct.unpack(f"<{len(data) // 8}Q", data[: len(data) // 8 * 8])
    fours = len(words) // 4 * 4
    for index in range(fours):
        lanes[index % 4] = step(lanes[index % 4], words[index])
    for word in words[fours:]:
        lanes[0] = step(lanes[0], word)
    lanes[0] = step(lanes[0], int.from_bytes(data[len(words) * 8 :], "little"))
    state = len(data)
    for lane in lanes:
        state = step(state, lane)
    return state


class Section:
    def __init__(self, data):
        self.data, self.offset = data, 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.offset)
        self.offset += struct.calcsize("<" + form)
        return values[0] if len(values) == 1 else values

    def text(self):
        length = self.take("I")
        self.offset += length
        return self.data[self.offset - length : self.offset].decode()

    def list(self, form):
        length = self.take("I")
        values = struct.unpack_from(f"<{length}{form}", self.data, self.offset)
        self.offset += struct.calcsize(f"<{length}{form}")
        return list(values)

    def end(self):
        assert self.offset == len(self.data), f"{len(self.data) - self.offset} bytes are left"


def main():
    data = open(sys.argv[1], "rb").read()
    magic, version, count, length, stored = struct.unpack_from("<8sIIQQ", data)
    assert (magic, version, length) == (b"TRIAGENB", 4, len(data)) and stored == checksum(data[32:])
    end, sections = 32 + 24 * count, {}
    for index in range(count):
        kind, zero, offset, size = struct.unpack_from("<IIQQ", data, 32 + 24 * index)
        assert zero == 0 and offset == end and kind > max(sections, default=0)
        sections[kind] = Section(data[offset : offset + size])
        end = (offset + size + 7) // 8 * 8
        assert not any(data[offset + size : end])
    assert end == len(data)

    s = sections[1]
    levels = [(s.text(), s.take("Q")) for _ in range(s.take("I"))]
    digest = s.take("Q")
    spaces = [(s.text(), s.take("I")) for _ in range(s.take("I"))]
    options = dict(smoothings=s.list("d"), minimumRows=s.take("I"), multinomialShare=s.take("d"), vocabulary=s.take("I"))
    options |= dict(evennesses=s.list("d"), ridge=s.take("d"), learningRate=s.take("d"), passes=s.take("I"), sampleSize=s.take("I"), targetPrecision=s.take("d"), coverage=s.take("d"))
    attributes = {s.text(): s.text() for _ in range(s.take("I"))}
    s.end()
    print("levels", levels, "digest", f"{digest:016x}", "namespaces", spaces, options, sep="\n  ")
    print("attributes", {name: text[:40] for name, text in attributes.items()})

    s = sections[2]
    layer = dict(smoothing=s.take("d"), evenness=s.take("d"), bias=s.list("d"), weights=s.list("d"), reviewBelow=s.list("d"))
    layer |= dict(candidateFloor=s.take("d"), knownFloor=s.take("d"), confusion=s.list("d"), error=s.take("d"))
    s.end()
    print("layer", layer)

    s = sections[3]
    steps, used = s.list("d"), s.take("I")
    s.offset += -s.offset % 8
    bits = s.take(f"{sum(1 << size for _, size in spaces) // 64}Q")
    keys = [64 * index + bit for index, word in enumerate(bits) if word for bit in range(64) if word >> bit & 1]
    assert len(keys) == used
    weights = s.take(f"{len(levels) * used}h") if used else ()
    s.offset += -s.offset % 8
    s.end()
    print("table", used, "keys, steps", steps)

    s = sections[4]
    names = [(s.take("I"), s.take("I"), s.text()) for _ in range(s.take("I"))]
    s.end()
    print("names", len(names), names[:5])

    if 5 in sections:
        s = sections[5]
        found = s.list("I")
        for _ in found:
            s.take(f"{len(levels)}I")
        s.end()
        s = sections[6]
        entries = [(s.take("I"), s.text()) for _ in range(s.take("I"))]
        rows = [(s.take("Q"), s.take("I"), s.take("I"), s.list("I")) for _ in range(s.take("I"))]
        s.end()
        print("counts of", len(found), "keys; sample of", len(rows), "rows,", len(entries), "names; the first:")
        print(" ", rows[0][:3], [entries[index][1] for index in rows[0][3]][:8])

    if len(sys.argv) > 2:
        bounds = [0]
        for _, size in spaces:
            bounds.append(bounds[-1] + (1 << size))
        places = {key: place for place, key in enumerate(keys)}
        logits = list(layer["bias"])
        for space in range(len(spaces)):
            rows = []
            for key in sorted({int(word) for word in sys.argv[2:]}):
                if key in places and bounds[space] <= key < bounds[space + 1]:
                    place = places[key] * len(levels)
                    rows.append([steps[space] * weight for weight in weights[place : place + len(levels)]])
            for level in range(len(levels)):
                logits[level] += sum(row[level] for row in rows) / max(1, len(rows)) ** 0.5
        print("logits", logits)


main()
