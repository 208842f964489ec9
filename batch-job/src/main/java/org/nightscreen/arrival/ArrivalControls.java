package org.nightscreen.arrival;

import java.util.HashMap;
import java.util.Map;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.row.ReasonCode;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** The conditions under which a delivery stops the run although its rows could be read. */
final class ArrivalControls {

  private ArrivalControls() {}

  static void require(FeedSet feeds, ArrivalReport report) {
    Map<String, Feed> byId = new HashMap<>();
    feeds.deliveries().forEach(delivery -> byId.put(delivery.feed().id(), delivery.feed()));
    for (FeedReport feed : report.feeds()) {
      whole(feed);
      agrees(feed);
      withinLimit(feed, byId.get(feed.feedId()));
    }
  }

  private static void whole(FeedReport feed) {
    if (feed.rejectReasons().containsKey(ReasonCode.FILE_BROKEN.name())) {
      throw new NightscreenException(
          FailureCode.CONTROL_BREAK,
          "A file of feed '"
              + feed.feedId()
              + "' ("
              + names(feed)
              + ") ends in the middle of its data after "
              + (feed.read() - 1)
              + " rows; deliver it again.");
    }
  }

  private static String names(FeedReport feed) {
    return String.join(", ", feed.files().stream().map(FileReport::name).toList());
  }

  private static void agrees(FeedReport feed) {
    if (feed.control().broken()) {
      throw new NightscreenException(
          FailureCode.CONTROL_BREAK,
          "Feed '"
              + feed.feedId()
              + "' ("
              + names(feed)
              + ") disagrees with '"
              + feed.control().file()
              + "': "
              + feed.control().differences().get(0)
              + "; have the sender check the delivery.");
    }
  }

  private static void withinLimit(FeedReport report, Feed feed) {
    long counted =
        report.rejectReasons().entrySet().stream()
            .filter(reason -> ReasonCode.valueOf(reason.getKey()).countsAgainstLimit())
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (feed.rejectLimit().exceeded(counted, report.read())) {
      throw new NightscreenException(
          FailureCode.REJECT_LIMIT,
          "Feed '"
              + report.feedId()
              + "' ("
              + names(report)
              + ") has "
              + counted
              + " refused rows of "
              + report.read()
              + ", more than its limit; see rejects.csv and have it corrected.");
    }
  }
}
