"""Sets triage against the scikit-learn peers on a labelled set: paired bootstrap, 95% intervals.

usage: python3 paired-bootstrap.py SET.jsonl.gz --levels L0,L1,... [--triage PATH] [--peer svm|logreg]

Rows are JSON with "title", "body", "label" and "split" ("train" or "test"); --levels go from most to least urgent.
Both are trained on the same rows. Needs scikit-learn (tried with 1.9). The same input gives the same figures.
"""

import argparse, gzip, json, os, random, subprocess, tempfile

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

PEERS = {
    "svm": lambda: LinearSVC(C=0.1, class_weight="balanced"),
    "logreg": lambda: LogisticRegression(class_weight="balanced", max_iter=300),
}


def macro_f1(truth, decided, levels):
    scores = []
    for level in range(levels):
        of_truth, of_decided = truth == level, decided == level
        both = (of_truth & of_decided).sum()
        scores.append(2 * both / max(1, of_truth.sum() + of_decided.sum()))
    return np.mean(scores)


def rows_of(path, levels):
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    keys = ("id", "title", "body", "label", "split")
    return [{k: r.get(k) or "" for k in keys} for r in rows if r["label"] in levels]


def triage_levels(program, train, test, levels, folder):
    paths = {}
    for name, rows in (("train", train), ("test", test)):
        paths[name] = os.path.join(folder, name + ".jsonl")
        with open(paths[name], "w", encoding="utf-8") as out:
            for row in rows:
                print(json.dumps({k: v for k, v in row.items() if k != "split"}), file=out)
    model = os.path.join(folder, "model")
    subprocess.run(
        [program, "train", paths["train"], "--levels", ",".join(levels), "--final", "-o", model],
        check=True, capture_output=True)
    answer = subprocess.run(
        [program, "classify", "--model", model, "--format", "level", "--input", "jsonl", paths["test"]],
        check=True, capture_output=True, text=True)
    return answer.stdout.split("\n")[:-1]


def peer_levels(peer, train, test):
    text = lambda rows: [row["title"] + "\n" + row["body"] for row in rows]
    words = TfidfVectorizer(
        sublinear_tf=True, ngram_range=(1, 2), min_df=2, token_pattern=r"(?u)\b\w+\b")
    model = make_pipeline(words, PEERS[peer]())
    return model.fit(text(train), [row["label"] for row in train]).predict(text(test))


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("set")
    arguments.add_argument("--levels", required=True)
    arguments.add_argument("--triage", default=".build/release/triage")
    arguments.add_argument("--peer", choices=PEERS, default="svm")
    options = arguments.parse_args()
    levels = options.levels.split(",")
    rows = rows_of(options.set, levels)
    train = [row for row in rows if row["split"] == "train"]
    test = [row for row in rows if row["split"] == "test"]
    random.Random(0).shuffle(train)
    index = {level: i for i, level in enumerate(levels)}
    truth = np.array([index[row["label"]] for row in test])
    with tempfile.TemporaryDirectory() as folder:
        decided = triage_levels(options.triage, train, test, levels, folder)
    ours = np.array([index[level] for level in decided])
    theirs = np.array([index[level] for level in peer_levels(options.peer, train, test)])
    measures = {
        "accuracy": lambda t, d: (d == t).mean(),
        "macro-F1": lambda t, d: macro_f1(t, d, len(levels)),
        "ordinal error": lambda t, d: abs(d - t).mean(),
    }
    draws = np.random.RandomState(5).randint(0, len(truth), (1000, len(truth)))
    print(f"triage against {options.peer}, {len(test)} rows")
    for name, measure in measures.items():
        differences = [measure(truth[i], ours[i]) - measure(truth[i], theirs[i]) for i in draws]
        low, high = np.percentile(differences, [2.5, 97.5])
        own, peer = measure(truth, ours), measure(truth, theirs)
        print(f"{name:14} {own:.3f} {peer:.3f}  {np.mean(differences):+.3f} ({low:+.3f} to {high:+.3f})")


if __name__ == "__main__":
    main()
