#!/usr/bin/env bash
# Tries the scripts beside it on a sample made of this repository's Corpus and compares every result with one process, byte by byte:
#   try-engines.sh TRIAGE [FOLDER]
# Needs GNU parallel, and for Spark: pip install pyspark, Java 17 or newer. PYTHON names the Python that has pyspark.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
TRIAGE=$(realpath "$1")
export TRIAGE RECEIVED=2026-01-01T00:00:00Z
folder=${2:-$(mktemp -d)}
python=${PYTHON:-python3}
mkdir -p "$folder"
cd "$folder"
same() { cmp "$1" "$2" && echo "same bytes: $3 ($(wc -c < "$1"))"; }
levels=P0,P1,P2,P3
# Seven times the corpus: every row is there several times, in several shards, and counts as often.
for _ in 1 2 3 4 5 6 7; do cat "$here"/../../../../Corpus/*.jsonl; done > rows.jsonl
echo "$(wc -l < rows.jsonl) rows, $(wc -c < rows.jsonl) bytes"

"$TRIAGE" train rows.jsonl --label priority --levels $levels --output one.model > /dev/null
for format in level jsonl; do
  "$TRIAGE" classify --input jsonl --model one.model --format $format --received $RECEIVED < rows.jsonl > one.$format
done

rm -f shard-*
split --number l/6 --additional-suffix .jsonl rows.jsonl shard-
"$here/train-shards.sh" parallel.model $levels shard-*.jsonl -- --label priority > /dev/null
same one.model parallel.model "GNU parallel, train and merge"
for format in level jsonl; do
  FORMAT=$format "$here/label-shards.sh" rows.jsonl one.model > parallel.$format
  same one.$format parallel.$format "GNU parallel, classify --format $format"
done

if ! "$python" -c "import pyspark" 2> /dev/null; then
  echo "NOT TRIED: no pyspark for $python"
  exit 0
fi
rm -rf spark.level spark.jsonl
export PYSPARK_PYTHON=$python
spark=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')/bin/spark-submit
submit() { "$spark" --master 'local[2]' "$@" 2> spark.log || { tail -n 30 spark.log; exit 1; }; }
submit "$here/spark-train.py" rows.jsonl spark.model --levels $levels --label priority --triage "$TRIAGE" --partitions 5
same one.model spark.model "Spark, map train and reduce merge"
for format in level jsonl; do
  submit "$here/spark-label.py" rows.jsonl one.model spark.$format --triage "$TRIAGE" --format $format --received $RECEIVED
  cat spark.$format/part-* > spark-all.$format
  same one.$format spark-all.$format "Spark, pipe, --format $format, $(ls spark.$format/part-* | wc -l) partitions"
done
