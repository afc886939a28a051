#!/usr/bin/env python3
"""Trains under Spark: map trains a model on each partition, reduce is `triage merge`; the bytes are those of one training.

    spark-submit spark-train.py ROWS.jsonl OUTPUT.model --levels P0,P1,P2,P3 [--triage triage] [--label label] [--partitions 8]

A model in flight is some tens to hundreds of megabytes, whatever the number of rows; see the cost model.
"""
import argparse, pathlib, subprocess, tempfile

from pyspark.sql import SparkSession


def train(rows, triage, levels, label):
    with tempfile.TemporaryDirectory() as folder:
        shard, model = pathlib.Path(folder, "rows.jsonl"), pathlib.Path(folder, "model")
        with open(shard, "w", encoding="utf-8", newline="\n") as out:
            empty = True
            for row in rows:
                out.write(row + "\n")
                empty = False
        if not empty:
            subprocess.run([triage, "train", shard, "--levels", levels, "--label", label, "--threads", "1", "--output", model], check=True, stdout=subprocess.DEVNULL)
            yield model.read_bytes()


def merge(a, b, triage):
    with tempfile.TemporaryDirectory() as folder:
        parts = [pathlib.Path(folder, name) for name in ("a", "b")]
        for part, data in zip(parts, (a, b)):
            part.write_bytes(data)
        model = pathlib.Path(folder, "model")
        subprocess.run([triage, "merge", *parts, "--output", model], check=True, stdout=subprocess.DEVNULL)
        return model.read_bytes()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("rows"), options.add_argument("output")
    options.add_argument("--levels", required=True)
    options.add_argument("--triage", default="triage")
    options.add_argument("--label", default="label")
    options.add_argument("--partitions", type=int, default=8)
    asked = options.parse_args()
    triage, levels, label = asked.triage, asked.levels, asked.label
    spark = SparkSession.builder.appName("triage train").config("spark.driver.maxResultSize", "4g").getOrCreate()
    rows = spark.sparkContext.textFile(asked.rows, asked.partitions)
    models = rows.mapPartitions(lambda part: train(part, triage, levels, label))
    pathlib.Path(asked.output).write_bytes(models.treeReduce(lambda a, b: merge(a, b, triage)))
    spark.stop()


main()
