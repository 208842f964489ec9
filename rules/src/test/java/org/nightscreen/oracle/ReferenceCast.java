package org.nightscreen.oracle;

import static org.nightscreen.oracle.WorldMaker.FIRST_DAY;
import static org.nightscreen.oracle.WorldMaker.LAST_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;

/** Casts a world's persons, known parties and rates, with the gaps that real reference data has. */
record ReferenceCast(Dice dice) {

  List<AccountParty> accountParties(List<Account> accounts, List<String> customers) {
    List<AccountParty> parties = new ArrayList<>();
    for (Account account : accounts) {
      if (dice.chance(20)) {
        parties.add(
            new AccountParty(
                account.accountId(), dice.oneOf(customers), PartyRole.JOINT, null, null));
      }
    }
    return parties;
  }

  List<Customer> customers(List<String> customers) {
    List<Customer> rows = new ArrayList<>();
    for (String id : customers) {
      boolean natural = dice.chance(82);
      LocalDate born =
          dice.chance(8)
              ? null
              : FIRST_DAY.minusYears(dice.between(52, 66)).plusDays(dice.between(-3, 12));
      LocalDate incorporated =
          dice.chance(15)
              ? null
              : LAST_DAY.minusDays(dice.oneOf(60, 175, 179, 182, 190, 200, 3000));
      String home = dice.oneOf("US", "US", "KH");
      BigDecimal income =
          dice.chance(25)
              ? null
              : new BigDecimal(dice.oneOf("18000", "20000", "22000", "60000", "0"));
      if (!dice.chance(3)) {
        rows.add(
            new Customer(
                id,
                natural ? CustomerType.NATURAL : CustomerType.LEGAL,
                id,
                null,
                null,
                null,
                natural ? born : null,
                natural ? null : incorporated,
                home,
                null,
                natural ? null : home,
                dice.oneOf("addr-1", "addr-1", null),
                null,
                null,
                null,
                dice.oneOf("Mill", null, null),
                null,
                null,
                income,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
      }
    }
    return rows;
  }

  List<PartyReference> parties() {
    return List.of(
        new PartyReference("VASP1", PartyClass.VASP, null, null),
        new PartyReference("VASPBIC", PartyClass.VASP, LocalDate.of(2020, 1, 1), null),
        new PartyReference("KIOSK1", PartyClass.KIOSK, null, LocalDate.of(2030, 1, 1)),
        new PartyReference("OLDVASP", PartyClass.VASP, null, LocalDate.of(2025, 1, 1)),
        new PartyReference("BILLER1", PartyClass.BILLER, null, null));
  }

  List<FxRate> rates() {
    List<FxRate> rates = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2025, 12, 1);
        day.isBefore(LAST_DAY.plusDays(4));
        day = day.plusDays(1)) {
      if (dice.chance(28)) {
        rates.add(
            new FxRate(
                day,
                "EUR",
                "USD",
                new BigDecimal("1.1").add(BigDecimal.valueOf(dice.between(-9, 9), 6))));
      }
      if (dice.chance(25)) {
        rates.add(
            new FxRate(
                day,
                "USDT",
                "USD",
                BigDecimal.ONE.add(BigDecimal.valueOf(dice.between(-9, 9), 7))));
      }
    }
    return rates;
  }
}
