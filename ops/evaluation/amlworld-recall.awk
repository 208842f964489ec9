# Compares hits with attempts: own accounts (pattern account, account), attempts, hits.csv of a run. Prints Markdown.
#
# An attempt is found if the evidence of a hit holds one of its rows; by itself, if such a hit holds rows of no other
# attempt (a hundred accounts are in several); mostly, if hits together hold half of its rows that pass the
# institution. T24 says only that a day is unlike an account's other days and makes no case by itself; it is counted
# apart. A background account is one that occurs in no attempt; a background hit touches neither such an account nor
# a row of an attempt, and a background case holds nothing but such hits.

FNR == 1 { file++ }

file == 1 { own[$1] = $2; involved[$2]; next }

file == 2 {
  if (!($2 in patternOf)) { patternOf[$2] = $3; attempts[$3]++ }
  lengthOf[$2]++
  if (($5 in own) || ($6 in own)) { attemptOf[$1] = $2; rowsOf[$2]++ }
  next
}

FNR == 1 { next }

{
  gsub(/"([^"]|"")*"/, "quoted")
  if ($5 != "HIT") next
  typologies[$2]
  touches = several = 0
  n = split($17, ids, "|")
  for (i = 1; i <= n; i++) if (ids[i] in attemptOf) {
    if (touches && attempt != attemptOf[ids[i]]) several = 1
    attempt = attemptOf[ids[i]]
    touches = 1
    by[$2, attempt]
    if ($2 == "T24") { unlike[attempt]; continue }
    found[attempt]
    if (!(ids[i] in proved)) { proved[ids[i]]; provedOf[attempt]++ }
  }
  if (touches && !several && $2 != "T24") alone[attempt]
  if (touches) onAttempts[$2]++
  n = split($9, holders, "|")
  for (i = 1; i <= n; i++) if (holders[i] in involved) touches = 1
  if (!touches) background[$2]++
  if ($18 == "") next
  if (touches) touched[$18]
  else { cases[$18]; caseOf[$2, $18] }
}

function share(part, whole) {
  return part + 0 " (" sprintf("%.0f", whole ? 100 * part / whole : 0) " %)"
}

function sorted(set, into,    name, n, i, j, swap) {
  n = 0
  for (name in set) into[++n] = name
  for (i = 2; i <= n; i++)
    for (j = i; j > 1 && into[j - 1] > into[j]; j--) { swap = into[j]; into[j] = into[j - 1]; into[j - 1] = swap }
  return n
}

function line(pattern,    attempt, count, all, single, hit, itself, most, only, seen, i, text) {
  for (attempt in patternOf) {
    if (pattern != "" && patternOf[attempt] != pattern) continue
    all++
    if (lengthOf[attempt] == 1) single++
    if (attempt in alone) itself++
    if (attempt in found) hit++
    else if (attempt in unlike) only++
    if (rowsOf[attempt] && 2 * provedOf[attempt] >= rowsOf[attempt]) most++
    for (i = 1; i <= codes; i++) if ((code[i], attempt) in by) seen[code[i]]++
  }
  for (i = 1; i <= codes; i++) if (code[i] in seen && code[i] != "T24") text = text (text ? ", " : "") code[i] " " seen[code[i]]
  printf "| %s | %d | %d | %s | %s | %s | %s | %d |\n", pattern == "" ? "all" : pattern, all, single,
    share(hit, all), share(itself, all), share(most, all), text == "" ? "none" : text, only
}

END {
  codes = sorted(typologies, code)
  print "\n| pattern | attempts | of one row | found | by itself | mostly | by typology | T24 alone |"
  print "| --- | --- | --- | --- | --- | --- | --- | --- |"
  n = sorted(attempts, name)
  for (i = 1; i <= n; i++) line(name[i])
  line("")
  for (account in involved) ours++
  others = accounts - ours
  print "\n| typology | hits that hold a row of an attempt | hits on the background | per 1,000 background accounts | cases with them |"
  print "| --- | --- | --- | --- | --- |"
  for (i = 1; i <= codes; i++) {
    c = code[i]
    inCases = 0
    for (id in cases) if (((c, id) in caseOf) && !(id in touched)) inCases++
    if (c != "T24") { sumOn += onAttempts[c]; sumBack += background[c] }
    printf "| %s | %d | %d | %.2f | %d |\n", c, onAttempts[c], background[c], 1000 * background[c] / others, inCases
  }
  for (id in cases) if (!(id in touched)) all++
  for (id in touched) onCases++
  printf "| all but T24 | %d | %d | %.2f | |\n", sumOn, sumBack, 1000 * sumBack / others
  printf "\nCases: %d on the attempts, %d on the background, or %.2f per 1,000 of its %d accounts in no attempt.\n",
    onCases, all, 1000 * all / others, others
}
