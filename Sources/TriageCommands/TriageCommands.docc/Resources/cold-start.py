#!/usr/bin/env python3
"""One ticket, one process, from nothing: triage beside `fasttext predict` and `bogofilter`.

    python3 cold-start.py TRIAGE [CORPUS.jsonl...] [--runs 40]

TRIAGE is the program, best the static one of the README. The peers learn from the same rows (default: this repository's
Corpus, label "priority") and then judge the same ticket: fastText among all levels, bogofilter between the most
urgent level and the rest, triage once with its built-in model and rules and once with a model of the same rows alone.
Runs take turns, so that a busy machine is busy for all; printed are the median and the least wall time of a whole process, the median of its processor time,
`true` for what starting any process costs, and sizes. Peers: apt-get install fasttext bogofilter; what is missing is
left out and said so.
"""
import argparse, json, os, pathlib, re, shutil, statistics, subprocess, tempfile, time

TICKET = """Card payments at the Riverside shops

Since 9:40 this morning none of our 14 shops can take card payments, cash only.
The terminals show "ERR 51 host unreachable". Two of them were restarted, no change.
Queues are out of the door and people leave without buying. We tried another network as well, and
the support line of the bank says that nothing is wrong on their side. Region eu-west, firmware 4.2.1.
"""


def words(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("triage")
    options.add_argument("corpus", nargs="*")
    options.add_argument("--runs", type=int, default=40)
    options.add_argument("--label", default="priority")
    asked = options.parse_args()
    root = pathlib.Path(__file__).resolve().parents[4]
    files = asked.corpus or sorted(map(str, (root / "Corpus").glob("*.jsonl")))
    rows = [json.loads(line) for file in files for line in open(file, encoding="utf-8") if line.strip()]
    triage = str(pathlib.Path(asked.triage).resolve())
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "ticket.txt").write_text(TICKET)
        (work / "ticket.words").write_text(words(TICKET) + "\n")
        quiet = dict(cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        cases = [("true (a process, no work)", ["true"], "ticket.txt", [])]
        subprocess.run([triage, "train", *map(os.path.abspath, files), "--label", asked.label, "--final", "-o", "own.model"], **quiet)
        cases += [
            ("triage --version", [triage, "--version"], "ticket.txt", [triage]),
            ("triage classify --model own.model --format level", [triage, "classify", "--model", "own.model", "--format", "level"], "ticket.txt", [triage, "own.model"]),
            ("triage classify --format level (built-in model and rules)", [triage, "classify", "--format", "level"], "ticket.txt", [triage]),
            ("triage classify --format json (everything it says)", [triage, "classify", "--format", "json"], "ticket.txt", [triage]),
        ]
        if shutil.which("fasttext"):
            (work / "ft.txt").write_text("".join(f"__label__{r[asked.label]} {words(r['title'] + ' ' + r['body'])}\n" for r in rows))
            train = ["fasttext", "supervised", "-input", "ft.txt", "-output", "ft", "-epoch", "15", "-lr", "0.5", "-minCount", "2"]
            subprocess.run(train + ["-wordNgrams", "2", "-dim", "50", "-bucket", "200000"], **quiet)
            cases.append(("fasttext predict (word pairs, 200,000 buckets, dim 50)", ["fasttext", "predict", "ft.bin", "-"], "ticket.words", [shutil.which("fasttext"), "ft.bin"]))
            subprocess.run(train[:5] + ["small"] + train[6:] + ["-dim", "10"], **quiet)
            cases.append(("fasttext predict (words alone, dim 10)", ["fasttext", "predict", "small.bin", "-"], "ticket.words", [shutil.which("fasttext"), "small.bin"]))
        else:
            print("NOT MEASURED: no fasttext here")
        if shutil.which("bogofilter"):
            (work / "bogo").mkdir()
            top = min(r[asked.label] for r in rows)
            for flag, wanted in (("-s", True), ("-n", False)):
                mbox = "".join(f"From a@b Thu Jan  1 00:00:00 1970\nSubject: {words(r['title'])}\n\n{words(r['body'])}\n\n" for r in rows if (r[asked.label] == top) == wanted)
                subprocess.run(["bogofilter", "-M", flag, "-d", "bogo"], input=mbox.encode(), **quiet)
            cases.append(("bogofilter (two classes)", ["bogofilter", "-d", "bogo"], "ticket.txt", [shutil.which("bogofilter"), "bogo/wordlist.db"]))
        else:
            print("NOT MEASURED: no bogofilter here")
        times = {name: [] for name, *_ in cases}
        for run in range(asked.runs + 3):
            for name, command, ticket, _ in cases:
                with open(work / ticket) as source:
                    start = time.perf_counter()
                    child = subprocess.Popen(command, cwd=work, stdin=source, stdout=subprocess.DEVNULL)
                    usage = os.wait4(child.pid, 0)[2]
                    taken = time.perf_counter() - start
                    child.returncode = 0
                if run >= 3:
                    times[name].append((taken * 1000, (usage.ru_utime + usage.ru_stime) * 1000))
        print(f"{len(rows)} rows to learn from; {asked.runs} runs each; ticket of {len(TICKET)} bytes\n")
        print("| whole process | wall, ms | least | processor, ms | program, MB | model, MB |\n| --- | --- | --- | --- | --- | --- |")
        for name, _, _, parts in cases:
            sizes = [f"{os.path.getsize(work / part) / 1e6:.1f}" for part in parts] + ["", ""]
            walls, processor = zip(*times[name])
            print(f"| {name} | {statistics.median(walls):.1f} | {min(walls):.1f} | {statistics.median(processor):.1f} | {sizes[0]} | {sizes[1]} |")


main()
