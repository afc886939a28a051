#!/usr/bin/env python3
"""What training, merging and labelling cost by the number of rows: python3 cost-model.py TRIAGE [N...] [--folder F]

Makes N distinct rows for each N (default 10000 100000 1000000) with synthetic-rows.py, trains on them, merges the model with
itself, makes a final model, labels the rows; prints wall and processor seconds, peak memory and file sizes as a table.
The folder (default: a temporary one) needs 1 kB a row.
"""
import argparse, json, os, pathlib, subprocess, sys, tempfile, time

RUNNER = """
import json, os, sys, time
command, out = json.loads(sys.argv[1])
start = time.perf_counter()
child = os.fork()
if child == 0:
    target = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(target, 1)
    os.execv(command[0], command)
_, status, usage = os.wait4(child, 0)
print(json.dumps([status, time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]))
"""


def measured(*command, out="/dev/null"):
    # A runner of its own: a child's peak counts its parent's memory at the fork.
    done = subprocess.run([sys.executable, "-S", "-c", RUNNER, json.dumps([[str(c) for c in command], str(out)])], capture_output=True, text=True)
    status, wall, cpu, peak = json.loads(done.stdout)
    if status:
        sys.exit(f"{command}: status {status}: {done.stderr}")
    return wall, cpu, peak


def main():
    options = argparse.ArgumentParser()
    options.add_argument("triage")
    options.add_argument("rows", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    options.add_argument("--folder")
    asked = options.parse_args()
    triage = pathlib.Path(asked.triage).resolve()
    here = pathlib.Path(__file__).parent
    with tempfile.TemporaryDirectory(dir=asked.folder) as scratch:
        work = pathlib.Path(scratch)
        print(f"{os.cpu_count()} processors\n")
        print("| rows | text, MB | step | wall, s | processor, s | peak, MiB | MB/s | written, MB |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
        for count in asked.rows:
            rows = work / "rows.jsonl"
            with open(rows, "wb") as out:
                subprocess.run([sys.executable, here / "synthetic-rows.py", str(count)], stdout=out, check=True)
            size = rows.stat().st_size / 1e6
            levels = ["--levels", "P0,P1,P2,P3"]
            for step, command, written in [
                ("train", ["train", rows, *levels, "-o", work / "m"], "m"),
                ("train --final", ["train", rows, *levels, "--final", "-o", work / "final"], "final"),
                ("merge with itself", ["merge", work / "m", work / "m", "-o", work / "sum"], "sum"),
                ("classify --format level", ["classify", "--model", work / "final", "--format", "level", rows], "levels"),
                ("classify --format jsonl", ["classify", "--model", work / "final", "--format", "jsonl", rows], "labels"),
            ]:
                wall, cpu, peak = measured(triage, *command, out=work / (written if written in ("levels", "labels") else "report"))
                speed = "" if step.startswith("merge") else f"{size / wall:.1f}"
                print(f"| {count:,} | {size:.1f} | `{step}` | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {speed} | {(work / written).stat().st_size / 1e6:.1f} |", flush=True)


main()
