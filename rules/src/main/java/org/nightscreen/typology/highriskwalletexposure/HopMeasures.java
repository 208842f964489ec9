package org.nightscreen.typology.highriskwalletexposure;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Listed;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;

/** Transfers of one side with wallets that are one step away from a listed one. */
final class HopMeasures {

  private static final long MILLION = 1_000_000L;

  private final Subject subject;
  private final Timeline timeline;
  private final Limits limits;
  private final Side side;
  private final Scale strict;
  private final Scale widest;
  private final Map<Long, WalletFlow> flows = new HashMap<>();

  /** Of transfers that nothing is known of, one tells that for all. */
  private boolean blindnessTold;

  HopMeasures(Subject subject, Limits limits, Side side) {
    this.subject = subject;
    this.timeline = subject.timeline();
    this.limits = limits;
    this.side = side;
    this.strict = Scale.strict(limits);
    this.widest = strict.relaxed().countingUnknown();
  }

  /** Looks at one transfer; {@code due} tells whether this run must judge it anew. */
  void at(int transfer, boolean due, FactSink sightings) {
    if (timeline.counterparty(transfer) == Keys.NONE
        || timeline.is(transfer, EntryFlag.RISK_WALLET)
        || timeline.is(transfer, EntryFlag.HOSTED_WALLET)) {
      return;
    }
    if (timeline.is(transfer, EntryFlag.RISK_WALLET_ONE_HOP)) {
      emit(asTheVendorSays(transfer), sightings);
      return;
    }
    String blind = blind(transfer);
    if (blind.isEmpty()) {
      emit(onTheChain(transfer), sightings);
    } else if (due && !blindnessTold) {
      blindnessTold = true;
      Measure unknown = Measure.unknown(blind);
      emit(seen(transfer, new Hop(unknown, unknown, unknown, unknown, 0, false)), sightings);
    }
  }

  private String blind(int transfer) {
    Coverage coverage = subject.holder().coverage();
    if (!coverage.chainKnown()) {
      return "wallet_transfer";
    }
    return timeline.place(transfer) == Keys.NONE ? "blockchain_network" : "";
  }

  /** What is known of one step, before evidence is named. */
  private record Hop(
      Measure tainted,
      Measure share,
      Measure taintedWithLater,
      Measure shareWithLater,
      long amount,
      boolean later) {}

  private void emit(HopExposure seen, FactSink sightings) {
    boolean now = widest.atLeast(seen.tainted(), "amt") && widest.atLeast(seen.share(), "share");
    if (now || mattersLater(seen)) {
      sightings.emit(seen);
    }
  }

  private boolean mattersLater(HopExposure seen) {
    return seen.later() == Listed.LATER
        && strict.atLeast(seen.taintedWithLater(), "amt")
        && strict.atLeast(seen.shareWithLater(), "share");
  }

  private HopExposure asTheVendorSays(int transfer) {
    long share = timeline.detail(transfer);
    boolean known = timeline.amountKnown(transfer);
    long tainted = known ? part(timeline.amount(transfer), share) : 0;
    Measure amount = known ? Measure.amount(tainted) : Measure.unknown("fx_rate");
    Measure ofAll = Measure.ratio(share, MILLION);
    return seen(transfer, new Hop(amount, ofAll, amount, ofAll, tainted, false));
  }

  private static long part(long amount, long millionths) {
    BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(millionths));
    return product.divide(BigInteger.valueOf(MILLION)).longValueExact();
  }

  private HopExposure onTheChain(int transfer) {
    WalletFlow flow = flow(transfer);
    long from = from(transfer);
    long to = to(transfer);
    boolean lists = subject.holder().coverage().watchlistKnown();
    WalletFlow.Sums sums = flow.within(from, to);
    Hop hop =
        new Hop(
            lists ? sums.tainted() : sums.possiblyTainted(),
            lists ? sums.share() : sums.possibleShare(),
            sums.taintedEver(),
            sums.shareEver(),
            sums.taintedAmount(),
            sums.laterCount() > 0);
    return seen(transfer, hop);
  }

  private HopExposure seen(int transfer, Hop hop) {
    HopExposure seen =
        new HopExposure(
            null,
            strict,
            hop.tainted(),
            hop.share(),
            hop.taintedWithLater(),
            hop.shareWithLater(),
            hop.later() ? Listed.LATER : Listed.NO);
    boolean now = strict.atLeast(hop.tainted(), "amt") && strict.atLeast(hop.share(), "share");
    boolean ever = !now && mattersLater(seen);
    long amount =
        ever ? flow(transfer).within(from(transfer), to(transfer)).everAmount() : hop.amount();
    return new HopExposure(
        evidence(transfer, ever)
            .sighting(
                HighRiskWalletExposure.CODE,
                "HOP-" + side,
                new Evidence.Span(timeline.time(transfer), from(transfer), to(transfer)),
                amount),
        strict,
        seen.tainted(),
        seen.share(),
        seen.taintedWithLater(),
        seen.shareWithLater(),
        seen.later());
  }

  private Evidence evidence(int transfer, boolean ever) {
    boolean vendor = timeline.is(transfer, EntryFlag.RISK_WALLET_ONE_HOP);
    return new Evidence()
        .add(timeline, transfer)
        .addOutside(
            outside -> {
              if (!vendor) {
                flow(transfer).name(from(transfer), to(transfer), ever, outside);
              }
            });
  }

  /** The deposit's own instant is seen; a withdrawal's is not, since it comes first. */
  private long from(int transfer) {
    long time = timeline.time(transfer);
    return side == Side.IN ? time - limits.span("hop_d") : time;
  }

  private long to(int transfer) {
    long time = timeline.time(transfer);
    return side == Side.IN ? time : time + limits.span("hop_d");
  }

  private WalletFlow flow(int transfer) {
    OnChain chain = subject.holder().chain();
    return flows.computeIfAbsent(
        timeline.counterparty(transfer), wallet -> new WalletFlow(chain, side, wallet));
  }
}
