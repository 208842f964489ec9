package org.nightscreen.behaviour;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.nightscreen.timeline.Timeline;

/**
 * What a walk over the customers left to ask of everybody's entries: who paid some accounts, and
 * who was seen with some devices, addresses and networks. One more pass over what was shuffled
 * answers both.
 *
 * @param accounts keys of the accounts whose senders are asked for
 * @param identifiers keys of the identifiers whose sharers are asked for
 * @param since entries not later than this are left out, microseconds
 */
public record Inquiry(LongOpenHashSet accounts, LongOpenHashSet identifiers, long since)
    implements FlatMapFunction<Iterator<Parcel>, Inquiry.Answer> {

  private static final long serialVersionUID = 1L;

  /**
   * What was found.
   *
   * @param senders who paid the accounts
   * @param sharers who was seen with the identifiers
   */
  public record Answer(SenderBook senders, SharerBook sharers) implements Serializable {}

  /**
   * Asks.
   *
   * @param parcels as {@link Timelines#parcels} laid them out
   */
  public Answer ask(JavaRDD<Parcel> parcels) {
    Answer whole = new Answer(new SenderBook(), new SharerBook());
    if (!accounts.isEmpty() || !identifiers.isEmpty()) {
      JavaSparkContext context = JavaSparkContext.fromSparkContext(parcels.context());
      context.setJobDescription("Look who paid and who shares");
      for (Answer bucket : parcels.mapPartitions(this).collect()) {
        whole.senders().add(bucket.senders());
        whole.sharers().add(bucket.sharers());
      }
      context.setJobDescription(null);
    }
    return whole;
  }

  /** Looks through one bucket. */
  @Override
  public Iterator<Answer> call(Iterator<Parcel> parcels) {
    Answer found = new Answer(new SenderBook(), new SharerBook());
    Parcel.forEachBlock(parcels, entries -> look(new Timeline(entries, new long[0]), found));
    return List.of(found).iterator();
  }

  private void look(Timeline entries, Answer found) {
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.time(entry) > since) {
        found.senders().note(entries, entry, accounts);
        found.sharers().note(entries, entry, identifiers);
      }
    }
  }
}
