# Compares hits with labelled accounts: labelled-transfers.csv (id, from, to), alert_transactions.csv of AMLSim,
# hits.csv of a run. Prints one table. "by evidence": the hit's own evidence holds a labelled transfer.

FNR == 1 { file++ }

file == 1 { labelled[$2]; labelled[$3]; transfer[$1]; next }

file == 2 {
  if ($4 in transfer) {
    patterns[$2]
    member[$2, $5]
    member[$2, $6]
  }
  next
}

FNR == 1 { next }

{
  gsub(/"([^"]|"")*"/, "quoted")
  if ($5 != "HIT") next
  hits++
  typologies[$2]
  hitsOf[$2]++
  evidence = 0
  rows = split($17, ids, "|")
  for (i = 1; i <= rows; i++) if (ids[i] in transfer) evidence = 1
  holders = split($9, holder, "|")
  for (i = 1; i <= holders; i++) {
    hit[holder[i]]
    hitBy[$2, holder[i]]
    if (evidence) proved[holder[i]]
  }
}

function percent(part, whole) {
  return whole ? sprintf("%.1f %%", 100 * part / whole) : "-"
}

function line(name, hits, hitAccounts, found) {
  printf "  %-22s %6d hits %6.1f per 1,000 accounts  %5d accounts, labelled %4d = %s of them\n",
    name, hits, 1000 * hits / accounts, hitAccounts, found, percent(found, hitAccounts)
}

function sorted(set, into,    name, n, i, j, swap) {
  n = 0
  for (name in set) into[++n] = name
  for (i = 2; i <= n; i++)
    for (j = i; j > 1 && into[j - 1] > into[j]; j--) { swap = into[j]; into[j] = into[j - 1]; into[j - 1] = swap }
  return n
}

END {
  for (account in labelled) {
    labels++
    if (account in hit) found++
    if (account in proved) foundByEvidence++
  }
  for (account in hit) hitAccounts++
  print title
  line("all typologies", hits, hitAccounts, found)
  n = sorted(typologies, names)
  for (i = 1; i <= n; i++) {
    code = names[i]
    of = 0
    good = 0
    for (account in hit) if ((code, account) in hitBy) { of++; if (account in labelled) good++ }
    line(code, hitsOf[code], of, good)
  }
  printf "  recall: %d of %d labelled accounts = %s; by evidence %d = %s; labelled are %s of all accounts\n",
    found, labels, percent(found, labels), foundByEvidence, percent(foundByEvidence, labels), percent(labels, accounts)
  n = sorted(patterns, names)
  for (i = 1; i <= n; i++) {
    all = 0
    good = 0
    for (account in labelled) if ((names[i], account) in member) { all++; if (account in hit) good++ }
    printf "  recall of %-18s %4d of %4d = %s\n", names[i], good, all, percent(good, all)
  }
}
