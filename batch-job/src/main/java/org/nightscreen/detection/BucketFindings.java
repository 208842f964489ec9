package org.nightscreen.detection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.behaviour.RowTally;
import org.nightscreen.hit.Hit;
import org.nightscreen.screening.Span;

/** What one bucket of customers came to. Filled by one task, then only read. */
final class BucketFindings implements Serializable {

  private static final long serialVersionUID = 1L;

  final RowTally rows = new RowTally();
  final EvaluationTable evaluation = new EvaluationTable();
  final List<Hit> hits = new ArrayList<>();
  final List<Unevaluated> unevaluated = new ArrayList<>();
  final List<Span> judgedAgain = new ArrayList<>();
  long entries;
  long customers;
  long facts;
}
