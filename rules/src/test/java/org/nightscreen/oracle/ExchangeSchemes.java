package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WalletType;

/**
 * Writes schemes of exchange accounts: peer trades, tainted wallets, chain hops, cash to crypto.
 */
final class ExchangeSchemes {

  static final List<String> TYPOLOGIES = List.of("T13", "T16", "T23", "T27");

  private final WorldMaker maker;
  private final Dice dice;

  ExchangeSchemes(WorldMaker maker) {
    this.maker = maker;
    this.dice = maker.dice;
  }

  void write(String typology) {
    switch (typology) {
      case "T13" -> peerTrades();
      case "T16" -> exposure();
      case "T23" -> {
        if (dice.chance(40)) {
          service();
        } else {
          chainHops();
        }
      }
      case "T27" -> cashToCrypto();
      default -> throw new IllegalArgumentException("No scheme for " + typology);
    }
  }

  private Account exchangeAccount() {
    Account account = maker.anyAccount(AccountKind.EXCHANGE);
    return dice.chance(92)
        ? account
        : maker.changed(
            account,
            AccountRow.like(account)
                .type(dice.oneOf(AccountType.EXCHANGE_OMNIBUS, AccountType.EXCHANGE_P2P_MERCHANT)));
  }

  private void peerTrades() {
    Account account = exchangeAccount();
    Account bank = maker.bankAccountOf(account.customerId());
    Instant at = maker.someTime();
    int sign = dice.between(1, 4);
    String price = sign == 2 ? dice.oneOf("0.92", "0.95", "1.05", "1.0499", "0.951") : "1.002";
    int trades = dice.countAround(6);
    for (BigDecimal part : dice.parts(dice.around(dice.oneOf("10000", "10600")), trades)) {
      boolean odd = dice.chance(35);
      EventType type = dice.chance(80) ? EventType.P2P_SELL : EventType.P2P_BUY;
      String partner = dice.chance(4) ? null : "U" + dice.between(1, 9);
      String holder = odd ? "Another " + partner : " user  " + partner;
      String payer = sign == 3 ? "PA" + dice.between(1, 4) : bank.accountId();
      maker.add(
          maker
              .exchangeRow(at, type, account, part)
              .bank(
                  payer, sign == 1 && odd ? dice.oneOf(false, null) : dice.oneOf(true, true, null))
              .peer(partner, dice.chance(8) ? null : holder, "User " + partner)
              .price(
                  dice.chance(4) ? null : new BigDecimal(odd ? price : "1.001"),
                  dice.chance(25) ? "USD" : null));
      at = at.plus(dice.pause(dice.oneOf(100, 320)));
    }
    if (dice.chance(25)) {
      maker.add(
          maker.transfer(at, maker.stranger(), maker.side(bank), BigDecimal.TEN).recall(true));
    }
  }

  private Instant listedFrom(Instant event) {
    return dice.chance(65)
        ? event.minus(Duration.ofDays(dice.between(1, 90)))
        : event.plus(dice.oneOf(Duration.ZERO, Duration.ofSeconds(1), Duration.ofDays(6)));
  }

  private void listWallet(String wallet, ListCategory category, Instant from) {
    maker.lists.list(ListEntryType.WALLET, wallet, dice.oneOf("TRON", null), category, from);
  }

  private ListCategory riskCategory() {
    return dice.oneOf(
        ListCategory.SCAM,
        ListCategory.SCAM,
        ListCategory.GUARANTEE_MARKETPLACE,
        ListCategory.HIGH_RISK_VASP,
        ListCategory.SECTION_311,
        ListCategory.SANCTIONED);
  }

  private void exposure() {
    Account account = exchangeAccount();
    Instant at = maker.someTime();
    boolean in = dice.chance(60);
    String listed = "SW" + dice.between(1, 3);
    ListCategory category = riskCategory();
    if (dice.chance(50)) {
      listWallet(listed, category, listedFrom(at));
      for (BigDecimal part :
          dice.parts(dice.around(dice.oneOf("100", "100", "96")), dice.between(1, 2))) {
        maker.add(onChain(account, at, part, in, listed));
        at = at.plus(Duration.ofDays(dice.between(0, 2)));
      }
    } else if (dice.chance(20)) {
      maker.add(
          onChain(account, at, dice.around("2000"), in, "MW9")
              .exposure(
                  category,
                  new BigDecimal(dice.oneOf("0.05", "0.09", "0.1", "0.5")),
                  dice.oneOf(0, 1, 1, 1, 2)));
    } else {
      listWallet(listed, category, at.minus(Duration.ofDays(dice.oneOf(60, 60, 60, 4, -5))));
      oneHop(account, at, in, listed);
    }
  }

  private ExchangeRow onChain(
      Account account, Instant at, BigDecimal usd, boolean in, String wallet) {
    EventType type = in ? EventType.CRYPTO_DEPOSIT : EventType.CRYPTO_WITHDRAWAL;
    return maker
        .exchangeRow(at, type, account, usd)
        .wallets("TRON", in ? wallet : null, in ? null : wallet);
  }

  private void oneHop(Account account, Instant at, boolean in, String listed) {
    String middle = "MW" + dice.between(1, 4);
    WalletType type = dice.oneOf(null, null, null, null, WalletType.UNHOSTED, WalletType.HOSTED);
    maker.add(
        onChain(account, at, new BigDecimal("4900"), in, middle)
            .counterpartyWallet(type, dice.chance(5) ? "OTHERVASP" : null));
    BigDecimal tainted = dice.around(dice.oneOf("1000", "1200", "4000"));
    BigDecimal clean =
        dice.chance(50) ? dice.share(tainted, "5", "8.9", "9", "9.5", "11") : BigDecimal.TEN;
    for (BigDecimal part : dice.parts(tainted, dice.between(1, 2))) {
      chainRow(at, in, listed, middle, part);
    }
    chainRow(at, in, "OW1", middle, clean);
  }

  private void chainRow(Instant at, boolean in, String other, String middle, BigDecimal usd) {
    Duration apart =
        dice.oneOf(
            Duration.ZERO,
            Duration.ofHours(3),
            Duration.ofHours(4),
            Duration.ofDays(2),
            Duration.ofDays(5),
            Duration.ofDays(30).minusSeconds(1),
            Duration.ofDays(30));
    maker.add(
        new WalletTransfer(
            maker.newId("h"),
            in ? at.minus(apart) : at.plus(apart),
            dice.chance(96) ? "TRON" : "ETH",
            in ? other : middle,
            in ? middle : other,
            "USDT",
            usd,
            dice.chance(94) ? usd : null));
  }

  private void service() {
    Account account = exchangeAccount();
    Instant at = maker.someTime();
    String wallet = "XW" + dice.between(1, 3);
    listWallet(
        wallet,
        dice.oneOf(ListCategory.MIXER, ListCategory.BRIDGE, ListCategory.SWAP),
        listedFrom(at));
    for (int i = dice.between(1, 2); i > 0; i--) {
      maker.add(onChain(account, at, dice.around("100"), dice.chance(50), wallet));
      at = at.plus(dice.pause(900));
    }
  }

  private void chainHops() {
    Account account = exchangeAccount();
    Instant at = maker.someTime();
    String size = dice.oneOf("10000", "10500", "6000");
    for (int i = dice.oneOf(1, 1, 2, 2, 3); i > 0; i--) {
      BigDecimal deposited = dice.around(size);
      maker.add(onChain(account, at, deposited, true, "HW" + dice.between(1, 4)));
      if (dice.chance(15)) {
        maker.add(onChain(account, at, dice.around(size), true, "HW5"));
      }
      Instant out = at.plus(Duration.ofSeconds(dice.oneOf(0, 2_400, 40_000, 86_399, 86_400)));
      BigDecimal withdrawn = dice.share(deposited, "0.7", "0.75", "0.8", "0.99", "1.05", "1.1");
      ExchangeRow row = onChain(account, out, withdrawn, false, "0xOut5");
      maker.add(
          row.amount(withdrawn, dice.chance(90) ? "USDC" : "BTC")
              .wallets(dice.oneOf("ETH", "ETH", "ETH", "ETH", "TRON", null), null, "0xOut5")
              .ownWallet(dice.oneOf(null, null, false, false, true)));
      at = out.plus(Duration.ofHours(dice.oneOf(1, 20, 70, 120)));
    }
  }

  private void cashToCrypto() {
    String customer = dice.chance(60) ? "C1" : dice.oneOf(maker.customers);
    Account bank = maker.bankAccountOf(customer);
    Instant at = maker.someTime();
    BigDecimal total = dice.around(dice.oneOf("3000", "3400", "7000"));
    for (BigDecimal part : dice.parts(total, dice.oneOf(1, 2, 2, 3))) {
      String terminal = dice.chance(90) ? dice.oneOf("ATM1", "ATM2", "BR1") : null;
      maker.add(
          maker
              .bankRow(at, TransactionType.CASH_DEPOSIT, null, maker.side(bank), part)
              .terminal(terminal, null, terminal == null ? dice.oneOf("BR9", null) : null));
      at = at.plus(dice.pause(dice.oneOf(100, 1400)));
    }
    BigDecimal out = dice.share(total, "0.7", "0.73", "0.8", "0.9", "1");
    for (BigDecimal part : dice.parts(out, dice.between(1, 2))) {
      at = at.plus(dice.pause(dice.oneOf(100, 1400)));
      maker.add(
          maker.transfer(
              at,
              maker.side(bank),
              Party.of(dice.oneOf("VASP1", "VASP1", "KIOSK1", "OLDVASP"), null),
              part));
    }
    List<Account> exchange =
        maker.accounts.stream()
            .filter(
                own ->
                    own.accountKind() == AccountKind.EXCHANGE
                        && own.customerId().equals(bank.customerId()))
            .toList();
    if (!exchange.isEmpty() && dice.chance(40)) {
      maker.add(
          maker
              .exchangeRow(at, EventType.KIOSK_CASH_IN, exchange.get(0), dice.around("1500"))
              .kiosk(dice.oneOf("K1", "K2")));
    }
  }
}
