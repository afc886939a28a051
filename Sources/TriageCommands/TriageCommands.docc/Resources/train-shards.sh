#!/usr/bin/env bash
# Trains on shards apart, with GNU parallel, and adds the models up: the same bytes as one training on all rows.
#   train-shards.sh OUTPUT.model P0,P1,P2,P3 SHARD.jsonl... [-- TRAIN-OPTION...]
# TRIAGE names the program. Levels are named because a shard may lack one.
set -euo pipefail
output=$1
levels=$2
shift 2
shards=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do shards+=("$1"); shift; done
[ $# -gt 0 ] && shift
triage=${TRIAGE:-triage}
models=$(mktemp -d)
trap 'rm -rf "$models"' EXIT
parallel --will-cite --halt now,fail=1 \
  "$triage" train {} --levels "$levels" --threads 1 --output "$models/{#}.model" "$@" '>' /dev/null ::: "${shards[@]}"
if [ "${#shards[@]}" -eq 1 ]; then cp "$models/1.model" "$output"; else "$triage" merge "$models"/*.model --output "$output"; fi
