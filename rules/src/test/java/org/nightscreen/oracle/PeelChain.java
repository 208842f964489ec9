package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;

/** T17: a large balance that sheds small slices to exchange accounts at every stop. */
record PeelChain(Book book) {

  private static final String TYPOLOGY = "T17";

  /**
   * A stop that sheds a slice.
   *
   * @param in what its address received
   * @param slices what it paid to deposit addresses
   * @param rest what it sent on
   */
  private record Peel(WalletTransfer in, List<WalletTransfer> slices, WalletTransfer rest) {

    Instant end() {
      return slices.stream()
          .map(WalletTransfer::blockDatetime)
          .max(Comparator.naturalOrder())
          .filter(slice -> slice.isAfter(rest.blockDatetime()))
          .orElse(rest.blockDatetime());
    }
  }

  List<Fact> facts() {
    List<List<Peel>> strict = chains(Lens.STRICT);
    Set<WalletTransfer> taken = new HashSet<>();
    strict.forEach(chain -> taken.addAll(transfers(chain)));
    List<Fact> facts = new ArrayList<>();
    strict.forEach(chain -> facts.add(fact(chain, Outcome.HIT)));
    chains(Lens.RELAXED).stream()
        .filter(chain -> Collections.disjoint(transfers(chain), taken))
        .forEach(chain -> facts.add(fact(chain, Outcome.NEAR_MISS)));
    return facts;
  }

  private BigDecimal limit(String parameter) {
    return book.limit(TYPOLOGY, parameter);
  }

  private List<WalletTransfer> where(Predicate<WalletTransfer> condition) {
    return book.world().walletTransfers().stream()
        .filter(condition)
        .sorted(
            Comparator.comparing(WalletTransfer::blockDatetime)
                .thenComparing(WalletTransfer::transactionHash))
        .toList();
  }

  private List<List<Peel>> chains(Lens lens) {
    List<Peel> peels = new ArrayList<>();
    where(transfer -> true).forEach(in -> peels.addAll(peels(in, lens)));
    List<List<Peel>> chains = new ArrayList<>();
    Set<WalletTransfer> ledTo = new HashSet<>();
    for (Peel first : peels) {
      boolean begins = lens.measureAtLeast(amount(first.in()), limit("start"));
      if (begins && !ledTo.contains(first.in())) {
        extend(List.of(first), peels, chains);
      }
      if (begins || ledTo.contains(first.in())) {
        ledTo.add(first.rest());
      }
    }
    return chains.stream()
        .filter(chain -> lens.countAtLeast(chain.size(), limit("peels")))
        .toList();
  }

  private static void extend(List<Peel> chain, List<Peel> peels, List<List<Peel>> chains) {
    Peel last = chain.get(chain.size() - 1);
    boolean ends = true;
    for (Peel next : peels) {
      if (next.in().equals(last.rest())) {
        List<Peel> longer = new ArrayList<>(chain);
        longer.add(next);
        extend(longer, peels, chains);
        ends = false;
      }
    }
    if (ends) {
      chains.add(chain);
    }
  }

  /** Each way in which the receiver of a transfer sheds a slice and sends the rest on. */
  private List<Peel> peels(WalletTransfer in, Lens lens) {
    BigDecimal received = amount(in);
    if (received == null || hosted(to(in))) {
      return List.of();
    }
    List<WalletTransfer> later = sentOn(in);
    List<WalletTransfer> slices = later.stream().filter(this::isDeposit).toList();
    if (slices.isEmpty() || slices.stream().anyMatch(slice -> amount(slice) == null)) {
      return List.of();
    }
    BigDecimal sliced = slices.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sliced.signum() <= 0
        || !lens.ratioAtMost(Sum.of(sliced), Sum.of(received), limit("peel_hi"))) {
      return List.of();
    }
    return later.stream()
        .filter(rest -> !isDeposit(rest) && amount(rest) != null && fresh(rest))
        .filter(rest -> lens.ratioAtLeast(Sum.of(amount(rest)), Sum.of(received), limit("rem_lo")))
        .map(rest -> new Peel(in, slices, rest))
        .toList();
  }

  private List<WalletTransfer> sentOn(WalletTransfer in) {
    Instant until = in.blockDatetime().plus(book.hours(TYPOLOGY, "hop_h"));
    return where(
        transfer ->
            sameNetwork(transfer, in)
                && from(transfer).equals(to(in))
                && transfer.blockDatetime().isAfter(in.blockDatetime())
                && !transfer.blockDatetime().isAfter(until));
  }

  /** Whether no earlier transfer names the receiver. */
  private boolean fresh(WalletTransfer rest) {
    return where(
            transfer ->
                sameNetwork(transfer, rest)
                    && transfer.blockDatetime().isBefore(rest.blockDatetime())
                    && (from(transfer).equals(to(rest)) || to(transfer).equals(to(rest))))
        .isEmpty();
  }

  private static boolean sameNetwork(WalletTransfer one, WalletTransfer other) {
    return one.blockchainNetwork().equals(other.blockchainNetwork());
  }

  private static String from(WalletTransfer transfer) {
    return EntryDerivation.wallet(transfer.fromAddress());
  }

  private static String to(WalletTransfer transfer) {
    return EntryDerivation.wallet(transfer.toAddress());
  }

  private boolean isDeposit(WalletTransfer transfer) {
    return book.accounts(AccountKind.EXCHANGE).stream()
        .flatMap(account -> account.depositAddress().stream())
        .anyMatch(address -> EntryDerivation.wallet(address).equals(to(transfer)));
  }

  private boolean hosted(String address) {
    return new Reference(book)
        .known(address, null, PartyClass.VASP, PartyClass.PSP, PartyClass.MERCHANT);
  }

  /** Fiat value, else by the rate of the last five days; null where neither is known. */
  private BigDecimal amount(WalletTransfer transfer) {
    if (transfer.fiatValue() != null) {
      return transfer.fiatValue().setScale(4, RoundingMode.HALF_EVEN);
    }
    if (transfer.assetCode().equals(book.world().baseCurrency())) {
      return transfer.amount().setScale(4, RoundingMode.HALF_EVEN);
    }
    LocalDate day = transfer.blockDatetime().atZone(ZoneOffset.UTC).toLocalDate();
    return book.world().fxRates().stream()
        .filter(rate -> rate.assetCode().equals(transfer.assetCode()))
        .filter(rate -> rate.baseCurrency().equals(book.world().baseCurrency()))
        .filter(rate -> !rate.rateDate().isAfter(day))
        .filter(rate -> !rate.rateDate().isBefore(day.minusDays(5)))
        .max(Comparator.comparing(FxRate::rateDate))
        .map(rate -> transfer.amount().multiply(rate.rate()).setScale(4, RoundingMode.HALF_EVEN))
        .orElse(null);
  }

  private static List<WalletTransfer> transfers(List<Peel> chain) {
    List<WalletTransfer> transfers = new ArrayList<>();
    for (Peel peel : chain) {
      transfers.add(peel.in());
      transfers.addAll(peel.slices());
      transfers.add(peel.rest());
    }
    return transfers;
  }

  private Fact fact(List<Peel> chain, Outcome outcome) {
    WalletTransfer start = chain.get(0).in();
    Peel last = chain.get(chain.size() - 1);
    String nodes = chain.stream().map(peel -> to(peel.in()) + " > ").collect(Collectors.joining());
    return Fact.path(
        TYPOLOGY,
        nodes + to(last.rest()),
        start.blockDatetime(),
        last.end(),
        outcome,
        Severity.HIGH,
        amount(start),
        transfers(chain).stream().map(WalletTransfer::transactionHash).toList());
  }
}
