#!/bin/sh
# Screens a run of the AMLSim simulator and says how many of its labelled accounts the rules find.
#
#   ops/evaluation/amlsim.sh DATA [WORK]
#
# DATA  directory with transactions.csv.gz, accounts.csv.gz and alert_transactions.csv of AMLSim
# WORK  where packs, homes and results go (default: a new temporary directory, which is kept)
# NIGHTSCREEN_FACTORS  factors for the amounts of the pack (default: "0.25 0.05")
# NIGHTSCREEN_TIMES    how times are read (default: "day midnight")
#
# The times of AMLSim are all midnight. "day" lets Nightscreen find that out, so rules that need hours are not
# evaluated. "midnight" declares them to be exact, which makes all transfers of a day simultaneous: every credit
# of a day then precedes every debit of that day.
#
# AMLSim has no transfer above 1,000 and a median of 545. 0.25 brings the pass-through floor (2,000) to about one
# median transfer and the fan floors (5,000) to five transfers of the lower quartile (321); 0.05 puts all floors
# below what five small transfers come to, which shows the rules without their floors. Both come from the amounts
# of all transfers, not from the labels. A scaled pack is a copy of the shipped one in which every threshold of
# unit "amount" is multiplied, and so is every amount of its fixtures: the worked examples keep their meaning, and
# the self-test at the start proves it. Counts, ratios and spans stay as they are.
set -eu

[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 64; }
root=$(cd "$(dirname "$0")/../.." && pwd -P)
data=$(cd "$1" && pwd -P)
work=${2:-$(mktemp -d "${TMPDIR:-/tmp}/nightscreen-amlsim.XXXXXX")}
mkdir -p "$work"
factors=${NIGHTSCREEN_FACTORS:-"0.25 0.05"}
range="--from 2017-01-01 --to 2017-12-31"

# A copy of the shipped pack with its amounts multiplied.
scale_pack() { # factor directory
  mkdir -p "$2"
  pack=$root/rules/src/main/resources
  cp -R "$pack/pack.yaml" "$pack/segments.csv" "$pack/thresholds.csv" "$pack/typologies" "$2"
  find "$2" -name thresholds.csv | while read -r table; do
    # The first six columns hold no commas of their own.
    awk -F, -v OFS=, -v factor="$1" '$6 == "amount" { $5 = $5 * factor } { print }' "$table" >"$table.new"
    mv "$table.new" "$table"
  done
  find "$2/typologies" -path '*/fixtures/*' -name '*.csv' | while read -r table; do
    awk -F, -v OFS=, -v factor="$1" '
      NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^(instructed_amount|amount|fiat_value|quote_amount|declared_annual_income)$/) money[i] }
      NR > 1 { for (i in money) if ($i != "") $i = sprintf("%.4f", $i * factor) }
      { print }' "$table" >"$table.new"
    mv "$table.new" "$table"
  done
}

# Labelled accounts by pattern, and the labelled transfers.
gzip -dc "$data/transactions.csv.gz" | awk -F, '$7 == "True" { print $1 "," $2 "," $3 }' >"$work/labelled-transfers.csv"
accounts=$(($(gzip -dc "$data/accounts.csv.gz" | wc -l) - 1))

judge() { # title hits.csv
  awk -F, -v title="$1" -v accounts="$accounts" -f "$root/ops/evaluation/recall.awk" \
    "$work/labelled-transfers.csv" "$data/alert_transactions.csv" "$2"
}

screen() { # times feed-configuration
  home=$work/home-$1
  echo "amlsim: screening, times as $1 ..." >&2
  # shellcheck disable=SC2086
  "$root/ops/nightscreen" lookback $range --feed-config "$2" --feeds "$data" --home "$home" >>"$work/run.log" 2>&1
  runs=$home/runs/2017-01-01_2017-12-31
  judge "times as $1, shipped pack" "$runs/current/hits.csv"
  for factor in $factors; do
    # shellcheck disable=SC2086
    "$root/ops/nightscreen" rerun $range --rules "$work/pack-$factor" --home "$home" \
      --reason "Amounts of the pack times $factor" --ticket EVALUATION >>"$work/run.log" 2>&1
    judge "times as $1, amounts x $factor" "$runs/current/hits.csv"
  done
  grep -h NOT_EVALUATED "$runs/current/evaluation.csv" | awk -F, '{ print "  not evaluated: " $1 " (" $3 ") for " $4 " accounts" }'
}

: >"$work/run.log"
for factor in $factors; do
  [ -d "$work/pack-$factor" ] || scale_pack "$factor" "$work/pack-$factor"
done
sed 's/^    kind: bank_transaction$/&\n    precision: SECOND/' "$root/ops/feeds/amlsim.yaml" >"$work/midnight.yaml"
for times in ${NIGHTSCREEN_TIMES:-day midnight}; do
  case $times in
    day) screen day "$root/ops/feeds/amlsim.yaml" ;;
    midnight) screen midnight "$work/midnight.yaml" ;;
    *) echo "amlsim: NIGHTSCREEN_TIMES holds 'day' or 'midnight'" >&2; exit 64 ;;
  esac
done
echo "amlsim: homes, packs and the log are in $work" >&2
