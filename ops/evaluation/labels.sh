#!/bin/sh
# Generates a labelled year at full size, screens its last thirty days and compares the hits with the labels.
#
#   ops/evaluation/labels.sh [CUSTOMERS] [WORK]
#
# CUSTOMERS  customers of the ordinary population (default: 10000)
# WORK       where the drop and the home go (default: a new temporary directory, which is kept)
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
customers=${1:-10000}
work=${2:-$(mktemp -d "${TMPDIR:-/tmp}/nightscreen-labels.XXXXXX")}
mkdir -p "$work"
range="--from 2026-03-02 --to 2026-03-31"

"$root/ops/nightscreen" generate --customers "$customers" --days 400 --end-date 2026-03-31 --seed 28 --positives 8 \
  --out "$work/drop"
# shellcheck disable=SC2086
"$root/ops/nightscreen" lookback $range --coverage-from 2025-02-25 --feeds "$work/drop" --home "$work/home"
# shellcheck disable=SC2086
"$root/ops/nightscreen" evaluate $range --labels "$work/drop/labels.csv" --home "$work/home"
echo "labels.sh: the drop and the home are in $work"
