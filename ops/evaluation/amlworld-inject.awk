# Writes the rows of the attempts in the columns of a canonical bank_transaction: own accounts (pattern account, account
# of the institution), the header line, the attempts. With rates=1 it writes the fx_rate rows instead.
#
# One rate for each currency on every day, in US dollars: those of autumn 2020, at which AMLworld converts. It shows: in
# its cycles, a hop in one currency and the next in another are worth the same at them (median ratio 1.00). The one
# row in bitcoin is written in dollars: no bank account is kept in bitcoin.

function rate(name, code, usd) {
  iso[name] = code
  worth[name] = usd
}

BEGIN {
  OFS = ","
  rate("US Dollar", "USD", "1")
  rate("Euro", "EUR", "1.1718")
  rate("Yuan", "CNY", "0.14931")
  rate("Yen", "JPY", "0.009488")
  rate("Rupee", "INR", "0.013616")
  rate("Ruble", "RUB", "0.012854")
  rate("Shekel", "ILS", "0.2961")
  rate("Canadian Dollar", "CAD", "0.75798")
  rate("Mexican Peso", "MXN", "0.047334")
  rate("Saudi Riyal", "SAR", "0.26659")
  rate("Australian Dollar", "AUD", "0.70781")
  rate("Brazil Real", "BRL", "0.1771")
  rate("Swiss Franc", "CHF", "1.09289")
  rate("UK Pound", "GBP", "1.29199")
  rate("Bitcoin", "USD", "11879")
}

FNR == 1 { file++ }

file == 1 { own[$1] = $2; next }

file == 2 { for (i = 1; i <= NF; i++) column[i] = $i; columns = NF; next }

!($8 in iso) {
  print "amlworld: no rate for the currency '" $8 "'" >"/dev/stderr"
  failed = 1
  exit 1
}

{ days[substr($4, 1, 10)] }

!rates && (($5 in own) || ($6 in own)) {
  value["transaction_id"] = $1
  value["booking_datetime"] = $4
  value["entry_status"] = "BOOK"
  value["reversal_indicator"] = "false"
  value["transaction_type"] = "CREDIT_TRANSFER"
  value["instructed_amount"] = $8 == "Bitcoin" ? sprintf("%.2f", $7 * worth[$8]) : $7
  value["instructed_currency"] = iso[$8]
  value["debtor_account_id"] = ($5 in own) ? own[$5] : $5
  value["creditor_account_id"] = ($6 in own) ? own[$6] : $6
  line = ""
  for (i = 1; i <= columns; i++) line = line (i > 1 ? "," : "") ((column[i] in value) ? value[column[i]] : "")
  print line
}

END {
  if (failed || !rates) exit failed
  for (day in days) for (name in iso) if (iso[name] != "USD") print day, iso[name], "USD", worth[name] | "sort"
}
