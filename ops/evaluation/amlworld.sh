#!/bin/sh
# Injects the labelled laundering patterns of AMLworld into a generated background, screens both, and says how many
# of the attempts are found, pattern by pattern, and how often the background is hit. Prints two Markdown tables.
#
#   ops/evaluation/amlworld.sh PATTERNS [WORK]
#
# PATTERNS  HI-Small_Patterns.txt of IBM's AMLworld
# WORK      where drops, homes and results go (default: a new temporary directory, which is kept)
# NIGHTSCREEN_OWN        what part of the patterns' accounts is the institution's own: "all", "half" or both (default: all)
# NIGHTSCREEN_CUSTOMERS  customers of the background (default: 45207, the fewest that hold 100,000 accounts)
#
# The patterns cross thousands of banks and a screen sees only what passes its own, so by default all their accounts
# are the institution's own: each pattern account is one account of the background, each of another customer, drawn
# by a hash of its number among current and business accounts opened at least two years before. So each has wages,
# rents and shopping besides: an account that does nothing but launder would look dormant, and be found for that.
# With "half", the accounts whose hash is even are own ones; rows that touch none of those are not seen by anybody.
#
# Every row is a credit transfer in its own currency, to the minute: the payment format, ACH in all of them but one,
# is not carried over. Bank numbers lose their leading zeros, which the file writes inconsistently.
set -eu

[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 64; }
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
patterns=$1
[ -r "$patterns" ] || { echo "amlworld: cannot read '$patterns'" >&2; exit 66; }
work=${2:-$(mktemp -d "${TMPDIR:-/tmp}/nightscreen-amlworld.XXXXXX")}
mkdir -p "$work"
work=$(cd "$work" && pwd -P)
customers=${NIGHTSCREEN_CUSTOMERS:-45207}
export LC_ALL=C

# The patterns lie between these days; 109 days before them hold every baseline of 90 days.
from=2022-09-01
to=2022-09-18
history=2022-05-15
days=127
opened_before=2020-09-01

background=$work/background
if [ ! -f "$background/labels.csv" ]; then
  echo "amlworld: generating $customers customers ..." >&2
  "$root/ops/nightscreen" generate --customers "$customers" --days $days --end-date $to --seed 1 --positives 0 \
    --rows $((customers * 50)) --out "$background.new" >"$work/run.log" 2>&1
  mv "$background.new" "$background"
fi
accounts=$(($(wc -l <"$background/account_master.csv") - 1))

# transaction id, attempt, pattern, time, from, to, amount, currency
awk -f "$here/amlworld-rows.awk" "$patterns" >"$work/attempts.csv"

# Numbers of accounts in the order of a hash of theirs. It squares, so that neighbours do not stay neighbours.
shuffled() {
  awk 'BEGIN { for (i = 1; i < 128; i++) code[sprintf("%c", i)] = i }
    { h = 7
      for (i = 1; i <= length($0) + 3; i++) h = (h * h + 8191 * code[substr($0, i, 1)]) % 67108859
      print h "," $0 }' |
    sort -t, -k1,1n -k2,2
}

awk -F, '{ print $5; print $6 }' "$work/attempts.csv" | sort -u | shuffled >"$work/pattern-accounts.csv"
awk -F, -v before=$opened_before '
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  $at["account_type"] ~ /^(CURRENT|BUSINESS)$/ && $at["open_date"] < before { print $at["account_id"] }
' "$background/account_master.csv" | shuffled >"$work/pool.csv"
[ "$(wc -l <"$work/pool.csv")" -ge "$(wc -l <"$work/pattern-accounts.csv")" ] ||
  { echo "amlworld: the background has too few accounts opened before $opened_before; raise NIGHTSCREEN_CUSTOMERS" >&2; exit 64; }

inject() { # part drop
  mkdir -p "$2"
  for feed in "$background"/*.csv; do
    case $feed in
      */labels.csv) ;;
      */bank_transaction.csv | */fx_rate.csv) cp "$feed" "$2" ;;
      *) ln -f "$feed" "$2" ;;
    esac
  done
  paste -d, "$work/pattern-accounts.csv" "$work/pool.csv" |
    awk -F, -v OFS=, -v part="$1" 'NF == 4 && (part == "all" || $1 % 2 == 0) { print $2, $4 }' >"$work/own-$1.csv"
  head -n 1 "$background/bank_transaction.csv" >"$work/header.csv"
  awk -F, -f "$here/amlworld-inject.awk" "$work/own-$1.csv" "$work/header.csv" "$work/attempts.csv" >>"$2/bank_transaction.csv"
  # The generator has a rate of its own for the euro; one currency must have one rate.
  grep -v ',EUR,' "$background/fx_rate.csv" >"$2/fx_rate.csv"
  awk -F, -v rates=1 -f "$here/amlworld-inject.awk" "$work/own-$1.csv" "$work/header.csv" "$work/attempts.csv" >>"$2/fx_rate.csv"
}

for part in ${NIGHTSCREEN_OWN:-all}; do
  case $part in
    all | half) ;;
    *) echo "amlworld: NIGHTSCREEN_OWN holds 'all' or 'half'" >&2; exit 64 ;;
  esac
  inject "$part" "$work/drop-$part"
  echo "amlworld: screening, own accounts: $part ..." >&2
  [ -d "$work/home-$part/runs" ] ||
    "$root/ops/nightscreen" lookback --from $from --to $to --coverage-from $history \
      --feeds "$work/drop-$part" --home "$work/home-$part" >>"$work/run.log" 2>&1
  echo "Own accounts: $part of the patterns'. Background: $accounts accounts, $(($(wc -l <"$background/bank_transaction.csv") - 1)) bank rows."
  awk -F, -v accounts="$accounts" -f "$here/amlworld-recall.awk" "$work/own-$part.csv" "$work/attempts.csv" \
    "$work/home-$part/runs/${from}_$to/current/hits.csv"
done
echo "amlworld: drops, homes and the log are in $work" >&2
