package org.nightscreen.oracle;

import java.util.List;
import org.nightscreen.hit.SubjectKind;

/** An anchor whose subject is the customer, over all the customer's accounts. */
interface CustomerAnchor extends AccountAnchor {

  @Override
  default List<Entry> entries() {
    return book().entriesOfCustomer(account().customerId());
  }

  @Override
  default SubjectKind subjectKind() {
    return SubjectKind.CUSTOMER;
  }

  @Override
  default String subjectId() {
    return account().customerId();
  }
}
