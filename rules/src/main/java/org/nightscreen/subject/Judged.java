package org.nightscreen.subject;

import java.util.List;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.timeline.Horizon;

/** What is judged, whatever its kind: an account, a customer, a shared identifier or a path. */
public interface Judged {

  SubjectKind kind();

  /** Account id, customer id, kind and value of an identifier, or the accounts of a path. */
  String id();

  /** The customers it belongs to, sorted. */
  List<String> customerIds();

  /** Whether this run must judge the anchor anew. */
  boolean due(long anchor, Horizon horizon);

  /** The native id of one of its accounts. */
  String accountId(long accountKey);
}
