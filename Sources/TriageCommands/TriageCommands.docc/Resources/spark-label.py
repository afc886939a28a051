#!/usr/bin/env python3
"""Labels JSON Lines under Spark by `pipe`: every partition goes through a triage of its own, order is kept.

    spark-submit spark-label.py ROWS.jsonl MODEL OUTPUT-FOLDER [--triage triage] [--format jsonl] [--partitions 8]

On a cluster, ship program and model with --files and name them without a path.
"""
import argparse, shlex

from pyspark.sql import SparkSession


def main():
    options = argparse.ArgumentParser()
    options.add_argument("rows"), options.add_argument("model"), options.add_argument("output")
    options.add_argument("--triage", default="triage")
    options.add_argument("--format", default="jsonl")
    options.add_argument("--received", default="2026-01-01T00:00:00Z")
    options.add_argument("--partitions", type=int, default=8)
    asked = options.parse_args()
    spark = SparkSession.builder.appName("triage label").getOrCreate()
    command = [asked.triage, "classify", "--input", "jsonl", "--model", asked.model, "--format", asked.format]
    # One time for all partitions, also those that are tried again; a core belongs to one partition.
    command += ["--received", asked.received, "--threads", "1"]
    rows = spark.sparkContext.textFile(asked.rows, asked.partitions)
    # checkCode: a partition that triage refuses fails the job instead of ending short.
    rows.pipe(shlex.join(command), checkCode=True).saveAsTextFile(asked.output)
    spark.stop()


main()
