package org.nightscreen.arrival.row;

import java.util.List;
import org.nightscreen.canonical.FeedKind;

/**
 * What arrival must know of a kind beyond its fields.
 *
 * @param nativeKey the fields that identify a row within a feed
 * @param upsertKey the fields under which a delta replaces earlier snapshot rows
 * @param event the field that says when it happened; null for reference data
 * @param amount the field summed against control files; null if there is none
 * @param currency the field those sums are grouped by
 * @param status the field that tells pending from final rows; null if there is none
 * @param pending its value for pending rows
 */
public record KindShape(
    List<String> nativeKey,
    List<String> upsertKey,
    String event,
    String amount,
    String currency,
    String status,
    String pending) {

  public KindShape {
    nativeKey = List.copyOf(nativeKey);
    upsertKey = List.copyOf(upsertKey);
  }

  /** The shape of that kind. */
  public static KindShape of(FeedKind kind) {
    return switch (kind) {
      case BANK_TRANSACTION ->
          new KindShape(
              List.of("transaction_id"),
              List.of(),
              "booking_datetime",
              "instructed_amount",
              "instructed_currency",
              "entry_status",
              "PDNG");
      case EXCHANGE_TRANSACTION ->
          new KindShape(
              List.of("exchange_transaction_id"),
              List.of(),
              "event_datetime",
              "amount",
              "asset_code",
              "status",
              "PENDING");
      case ACCESS_EVENT ->
          event(
              List.of("event_datetime", "account_id", "event_type", "device_id", "ip_address"),
              "event_datetime",
              null,
              null);
      case WALLET_TRANSFER ->
          event(
              List.of("transaction_hash", "from_address", "to_address", "asset_code"),
              "block_datetime",
              "amount",
              "asset_code");
      case ACCOUNT_MASTER -> snapshot(List.of("institution_id", "account_id"));
      case ACCOUNT_PARTY -> snapshot(List.of("account_id", "customer_id", "role", "from_date"));
      case CUSTOMER_MASTER -> snapshot(List.of("customer_id"));
      case WATCHLIST ->
          new KindShape(
              List.of(
                  "list_id",
                  "entry_id",
                  "entry_type",
                  "value",
                  "network",
                  "category",
                  "effective_from"),
              List.of("list_id", "entry_id", "value", "network"),
              null,
              null,
              null,
              null,
              null);
      case PARTY_REFERENCE -> snapshot(List.of("party_key", "party_class", "from_date"));
      case FX_RATE -> snapshot(List.of("rate_date", "asset_code", "base_currency"));
      case CASE_FEEDBACK -> snapshot(List.of("alert_id"));
    };
  }

  /** Whether rows are movements in time; reference data otherwise. */
  public boolean hasEvents() {
    return event != null;
  }

  private static KindShape event(List<String> key, String event, String amount, String currency) {
    return new KindShape(key, List.of(), event, amount, currency, null, null);
  }

  private static KindShape snapshot(List<String> key) {
    return new KindShape(key, key, null, null, null, null, null);
  }
}
