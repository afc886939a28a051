#!/usr/bin/env python3
"""How much a sentence that says nothing of a ticket's matter moves its level.

Trains on the rows of every second writer, and decides short rows of the others as they are, with a question, plea, greeting or thanks before or
behind them, and with a line that says only where or since when:

    small-talk.py PATH-OF-TRIAGE CORPUS-FOLDER RULES.json5
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

BEHIND = [
    "How do we fix it?", "Can you help?", "What should we do?", "Please advise.", "Any ideas?", "Thanks.", "Please help.",
    "Is there an outage?", "How can we solve this?", "When will it be fixed?", "Could somebody please tell me what's wrong?",
    "What can be done about it?", "Need this fixed asap.", "Kindly do the needful.", "I'd be grateful for any assistance.",
    "Who can I call about this?", "Where do we go from here?", "How long will this take?", "Please treat as urgent.",
    "Let me know if you need more information.", "Could you tell me what is happening?", "Is anybody looking at this?",
    "Do you have an idea what it could be?", "How can I get this working again?", "Can this be fixed today?",
]
BEFORE = [
    "Hi, quick question.", "Hello, I need help.", "Hi team,", "Not sure if this is the right place, but",
    "Hoping you can help me out here.", "I have a problem.", "We are having an issue:", "I would like to report an issue.",
    "I am writing to you because of the following:", "Wanted to let you know:", "So, here is the thing.",
]
WHERE_AND_WHEN = [
    "Browser: Chrome 129, Windows 11", "App version 4.2.1 (iPhone 13, iOS 17.5)", "Tenant: acme-eu, region eu-west-1",
    "I'm using Firefox on a Mac.", "We are on version 7.3.", "Device: Zebra TC52, Android 11", "Since 10:40 today.",
    "It started yesterday around noon.", "Start time: 2026-11-02 09:40 UTC",
]


def main():
    program, corpus, rules = sys.argv[1:4]
    rows = [json.loads(line) for path in sorted(pathlib.Path(corpus).glob("*.jsonl")) for line in open(path)]
    writers = sorted({row["voice"] for row in rows})
    random.Random(5).shuffle(writers)
    held = set(writers[1::2])
    short = [
        row for row in rows
        if row["voice"] in held and row["body"].strip() and len(row["title"] + row["body"]) < 160
        and "?" not in row["title"] + row["body"]
    ]
    with tempfile.TemporaryDirectory() as folder:
        train, test, model = (str(pathlib.Path(folder) / name) for name in ("train.jsonl", "test.jsonl", "model"))
        write(train, [row for row in rows if row["voice"] not in held])
        options = ["--label", "priority", "--rules", rules, "--final", "--output", model]
        subprocess.run([program, "train", train, *options], check=True, capture_output=True)

        def accuracy(change):
            write(test, [{"title": row["title"], "body": change(row["body"].rstrip())} for row in short])
            command = [program, "classify", "--format", "level", "--model", model, test]
            levels = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            return sum(level == row["priority"] for level, row in zip(levels, short)) / len(short)

        print(f"{len(short)} short tickets as they are: {accuracy(lambda body: body):.3f}")
        found = {}
        for talk in BEHIND:
            found["… " + talk] = accuracy(lambda body: body + (" " if body[-1] in ".!:" else ". ") + talk)
        for talk in BEFORE:
            found[talk + " …"] = accuracy(lambda body: talk + " " + body)
        show(found)
        show({line: accuracy(lambda body: body + "\n\n" + line) for line in WHERE_AND_WHEN})


def show(found):
    for talk, share in found.items():
        print(f"{share:.3f}  {talk}")
    print(f"{sum(found.values()) / len(found):.3f}  mean, {min(found.values()):.3f} least")


def write(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")


main()
