# Reads the patterns file of AMLworld: one block of rows for each attempt, with its pattern in the line before them.
# Writes transaction id, attempt, pattern, time, from account, to account, amount, currency as the file names it.

function account(bank, number) {
  sub(/^0+/, "", bank)
  return "AW-" (bank == "" ? "0" : bank) "-" number
}

/^BEGIN LAUNDERING ATTEMPT/ {
  sub(/\r$/, "")
  sub(/^BEGIN LAUNDERING ATTEMPT - /, "")
  sub(/:.*/, "")
  pattern = tolower($0)
  attempt++
  row = 0
  next
}

/^END/ { next }

{
  if (split($0, f, ",") != 11) next
  time = f[1]
  gsub("/", "-", time)
  sub(" ", "T", time)
  printf "AW%d-%d,%d,%s,%s:00Z,%s,%s,%s,%s\n", attempt, ++row, attempt, pattern, time,
    account(f[2], f[3]), account(f[4], f[5]), f[8], f[9]
}
