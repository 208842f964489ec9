package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nightscreen.canonical.Account;
import org.nightscreen.hit.SubjectKind;

/** An anchor whose subject is the account of one entry and whose window looks back from it. */
interface AccountAnchor extends Anchor {

  Book book();

  Entry entry();

  Duration lookBack();

  default BigDecimal limit(String parameter) {
    return book().limit(typology(), parameter);
  }

  default Account account() {
    return entry().account();
  }

  default List<Entry> entries() {
    return book().entriesOf(account());
  }

  default LocalDate day() {
    return book().world().dayOf(at());
  }

  @Override
  default SubjectKind subjectKind() {
    return SubjectKind.ACCOUNT;
  }

  @Override
  default String subjectId() {
    return account().accountId();
  }

  @Override
  default Instant at() {
    return entry().time();
  }

  @Override
  default Instant windowFrom() {
    return at().minus(lookBack());
  }

  @Override
  default Instant windowTo() {
    return at();
  }
}
