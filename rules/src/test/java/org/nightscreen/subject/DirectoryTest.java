package org.nightscreen.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.oracle.AccountRow;
import org.nightscreen.oracle.CustomerRow;
import org.nightscreen.timeline.Keys;

class DirectoryTest {

  private static final List<Customer> CUSTOMERS =
      List.of(
          CustomerRow.of("PERSON", CustomerType.NATURAL, "KH")
              .address("street-1")
              .employer("Mill")
              .build(),
          CustomerRow.of("FIRM", CustomerType.LEGAL, "DE").build());

  @Test
  void everyTypeComesOutAsItWentIn() {
    List<Account> accounts = new ArrayList<>();
    for (AccountType type : AccountType.values()) {
      AccountKind kind =
          type.name().startsWith("EXCHANGE") ? AccountKind.EXCHANGE : AccountKind.BANK;
      for (String holder : List.of("PERSON", "FIRM", "NOBODY")) {
        accounts.add(AccountRow.of(type + "-" + holder, kind, holder).type(type).build());
      }
    }
    Directory directory = new Directory(accounts, CUSTOMERS, "OWN");
    assertThat(directory.size()).isEqualTo(accounts.size());
    for (Account account : accounts) {
      int row = directory.find("OWN", account.accountId());
      boolean person = account.customerId().equals("PERSON");
      boolean firm = account.customerId().equals("FIRM");
      assertThat(directory.key(row)).isEqualTo(Keys.of("OWN", account.accountId()));
      assertThat(directory.customer(row)).isEqualTo(Keys.of(account.customerId()));
      assertThat(directory.type(row)).isEqualTo(account.accountType());
      assertThat(directory.exchange(row)).isEqualTo(account.accountKind() == AccountKind.EXCHANGE);
      assertThat(directory.currency(row)).isEqualTo("USD");
      assertThat(directory.country(row)).isEqualTo(person ? "KH" : firm ? "DE" : null);
      assertThat(directory.holderType(row))
          .isEqualTo(person ? CustomerType.NATURAL : firm ? CustomerType.LEGAL : null);
      assertThat(directory.address(row)).isEqualTo(person ? Keys.of("street-1") : Keys.NONE);
      assertThat(directory.employer(row)).isEqualTo(person ? Keys.of("Mill") : Keys.NONE);
    }
  }

  @Test
  void withoutAnAgentTheBankAccountHasTheIdInWhateverOrderAccountsCome() {
    List<Account> accounts =
        new ArrayList<>(
            List.of(
                AccountRow.of("A", AccountKind.BANK, "PERSON").build(),
                AccountRow.of("A", AccountKind.EXCHANGE, "FIRM").build()));
    for (int time = 0; time < 2; time++) {
      Directory directory = new Directory(accounts, CUSTOMERS, "OWN");
      assertThat(directory.exchange(directory.find(null, "A"))).isFalse();
      assertThat(directory.exchange(directory.find("OWN", "A"))).isFalse();
      assertThat(directory.find("OWN", "B")).isNegative();
      assertThat(directory.find(Keys.NONE)).isNegative();
      Collections.reverse(accounts);
    }
  }
}
