package org.nightscreen.handover.material;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.Load;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.detection.Unevaluated;
import org.nightscreen.entry.FxTable;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.spark.RecordRows;

/**
 * Fetches the material of all cases of a run from the ledger: one scan per transaction feed,
 * whatever the number of cases, and the reference data of their persons and accounts.
 */
public final class CaseMaterialReader {

  /**
   * Evidence may lie before its window by the longest look-back of any rule, and some days for late
   * rows.
   */
  private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(400);

  private final Ledger ledger;
  private final Night night;
  private final LocalDate asOf;
  private FxTable rates;

  public CaseMaterialReader(Ledger ledger, Night night) {
    this.ledger = ledger;
    this.night = night;
    this.asOf = night.businessDate();
  }

  /**
   * The material of each case, by case id.
   *
   * @param arrivalStaging directory that holds {@code rejects.csv}
   * @param unevaluated what detection could not judge for customers with hits
   * @throws org.nightscreen.failure.NightscreenException INTERNAL if an evidence row does not exist
   *     on an account of its subject
   */
  public Map<String, CaseMaterial> read(
      List<CaseRecord> cases, Path arrivalStaging, List<Unevaluated> unevaluated) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    CaseParties parties =
        CaseParties.read(ledger, asOf, cases.stream().map(CaseScope::of).toList());
    Map<String, CaseRows> rows = new LinkedHashMap<>();
    parties
        .scopes()
        .forEach(
            scope ->
                rows.put(
                    scope.record().caseId(),
                    new CaseRows(scope, parties.accounts(), night.institution())));
    readRows(FeedKind.BANK_TRANSACTION, parties.scopes(), rows, LedgerRow::bank);
    readRows(FeedKind.EXCHANGE_TRANSACTION, parties.scopes(), rows, LedgerRow::exchange);
    readChain(parties.scopes(), rows);
    StagedFacts staged = StagedFacts.read(arrivalStaging, unevaluated);
    Map<String, CaseMaterial> materials = new HashMap<>();
    for (CaseScope scope : parties.scopes()) {
      CaseRows ofCase = rows.get(scope.record().caseId());
      ofCase.requireEvidence();
      QualityFacts quality =
          new QualityFacts(
              staged.notJudged(scope.persons()),
              staged.rejectsNaming(parties.namesOf(scope)),
              ofCase.notListed());
      materials.put(scope.record().caseId(), parties.material(scope, ofCase.rows(), quality));
    }
    return materials;
  }

  private void readRows(
      FeedKind kind,
      List<CaseScope> scopes,
      Map<String, CaseRows> rows,
      BiFunction<Row, Map<String, String>, LedgerRow> reading) {
    if (!ledger.known(kind, asOf)) {
      return;
    }
    BaseAmounts amounts = new BaseAmounts(rates());
    Map<String, String> loadHashes = loadHashes(kind);
    Map<String, List<CaseRows>> byAccount = new HashMap<>();
    scopes.forEach(
        scope ->
            scope
                .accounts()
                .forEach(
                    account ->
                        byAccount
                            .computeIfAbsent(account, none -> new ArrayList<>())
                            .add(rows.get(scope.record().caseId()))));
    Iterator<Row> wanted = wanted(kind, scopes).toLocalIterator();
    while (wanted.hasNext()) {
      LedgerRow row = reading.apply(wanted.next(), loadHashes);
      BaseAmount base = amounts.of(row);
      casesOf(row, byAccount).forEach(ofCase -> ofCase.offer(row, base));
    }
  }

  /** Movements between wallets that are evidence; there is no account to find them by. */
  private void readChain(List<CaseScope> scopes, Map<String, CaseRows> rows) {
    if (!ledger.known(FeedKind.WALLET_TRANSFER, asOf)) {
      return;
    }
    Map<String, List<CaseRows>> byHash = new HashMap<>();
    for (CaseScope scope : scopes) {
      for (String id : evidence(List.of(scope))) {
        byHash
            .computeIfAbsent(id, none -> new ArrayList<>())
            .add(rows.get(scope.record().caseId()));
      }
    }
    BaseAmounts amounts = new BaseAmounts(rates());
    Map<String, String> loadHashes = loadHashes(FeedKind.WALLET_TRANSFER);
    Dataset<Row> evidence =
        ledger
            .transactions(FeedKind.WALLET_TRANSFER, asOf, null)
            .where(among("transaction_hash", byHash.keySet()));
    Iterator<Row> wanted =
        inOrder(evidence, "block_datetime", "transaction_hash").toLocalIterator();
    while (wanted.hasNext()) {
      LedgerRow row = LedgerRow.wallet(wanted.next(), loadHashes);
      BaseAmount base = amounts.of(row);
      byHash.get(row.nativeId()).forEach(ofCase -> ofCase.offer(row, base));
    }
  }

  private Map<String, String> loadHashes(FeedKind kind) {
    return ledger.loads(kind, asOf).stream()
        .collect(Collectors.toMap(Load::loadId, Load::contentSha256, (one, same) -> one));
  }

  private static TreeSet<String> evidence(List<CaseScope> scopes) {
    TreeSet<String> evidence = new TreeSet<>();
    for (CaseScope scope : scopes) {
      for (Hit hit : scope.hits()) {
        for (String name : hit.transactionIds()) {
          evidence.add(name);
          evidence.add(EvidenceId.withoutPrefix(name));
        }
      }
    }
    return evidence;
  }

  /** Final rows on accounts of the cases in their common period, and evidence; in a total order. */
  private Dataset<Row> wanted(FeedKind kind, List<CaseScope> scopes) {
    boolean bank = kind == FeedKind.BANK_TRANSACTION;
    String time = bank ? "booking_datetime" : "event_datetime";
    String id = bank ? "transaction_id" : "exchange_transaction_id";
    Instant from = scopes.stream().map(CaseScope::from).min(Instant::compareTo).orElseThrow();
    Instant to = scopes.stream().map(CaseScope::to).max(Instant::compareTo).orElseThrow();
    TreeSet<String> accounts = new TreeSet<>();
    TreeSet<String> evidence = evidence(scopes);
    scopes.forEach(scope -> accounts.addAll(scope.accounts()));
    boolean dated = from.isBefore(to);
    Dataset<Row> rows =
        ledger.transactions(kind, asOf, dated ? from.minus(LONGEST_LOOK_BACK) : null);
    Column onAccount =
        bank
            ? among("debtor_account_id", accounts).or(among("creditor_account_id", accounts))
            : among("account_id", accounts);
    Column inPeriod = dated ? col(time).geq(from).and(col(time).leq(to)) : col(time).isNull();
    Column last = bank ? col("entry_status").equalTo("BOOK") : col("status").equalTo("SETTLED");
    return inOrder(
        rows.where(last).where(onAccount.and(inPeriod.or(among(id, evidence)))), time, id);
  }

  /** A sort of the whole would read the ledger twice: once more to find out how its keys lie. */
  private static Dataset<Row> inOrder(Dataset<Row> few, String time, String id) {
    return few.repartition(1)
        .sortWithinPartitions(
            col(time), col(id), col("source_file"), col("source_line"), col("load_id"));
  }

  private static Column among(String column, Collection<String> values) {
    return col(column).isin(values.toArray());
  }

  private static List<CaseRows> casesOf(LedgerRow row, Map<String, List<CaseRows>> byAccount) {
    List<CaseRows> cases = new ArrayList<>();
    for (LedgerRow.Party party : new LedgerRow.Party[] {row.holder(), row.payer(), row.payee()}) {
      if (party != null && party.id() != null) {
        byAccount.getOrDefault(party.id(), List.of()).stream()
            .filter(c -> !cases.contains(c))
            .forEach(cases::add);
      }
    }
    return cases;
  }

  private FxTable rates() {
    if (rates == null) {
      rates =
          new FxTable(
              night.baseCurrency(),
              RecordRows.collect(ledger.snapshot(FeedKind.FX_RATE, asOf), FxRate.class));
    }
    return rates;
  }
}
