#!/usr/bin/env bash
# Labels a large JSON Lines file with GNU parallel, a process a core, output in input order:
#   label-shards.sh ROWS.jsonl MODEL > labels.jsonl
# TRIAGE names the program, FORMAT what is printed (default jsonl). The file is cut at line ends without being copied. On
# several machines: parallel --sshloginfile HOSTS, with the program and the model on each.
set -euo pipefail
rows=$1
model=$2
triage=${TRIAGE:-triage}
# One time for all processes: it is the time from which deadlines are counted where a row has none of its own.
received=${RECEIVED:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}
parallel --will-cite --keep-order --halt now,fail=1 --pipe-part --arg-file "$rows" --block "${BLOCK:--4}" \
  "$triage" classify --input jsonl --model "$model" --format "${FORMAT:-jsonl}" --received "$received" --threads 1
