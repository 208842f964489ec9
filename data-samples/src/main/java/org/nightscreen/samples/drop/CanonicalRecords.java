package org.nightscreen.samples.drop;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;

/** The record of each feed and how its values are read, in the order of the canonical fields. */
final class CanonicalRecords {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private CanonicalRecords() {}

  /** One accessor for each field of the feed, in the order of {@link FeedKind#fields()}. */
  static List<Function<Record, Object>> accessors(FeedKind kind) {
    RecordComponent[] components = recordOf(kind).getRecordComponents();
    if (components.length != kind.fields().size()) {
      throw new IllegalStateException(
          "Record of feed '" + kind.feedName() + "' does not have the feed's fields");
    }
    List<Function<Record, Object>> accessors = new ArrayList<>();
    for (RecordComponent component : components) {
      accessors.add(accessor(component));
    }
    return List.copyOf(accessors);
  }

  private static Class<? extends Record> recordOf(FeedKind kind) {
    return switch (kind) {
      case BANK_TRANSACTION -> BankTransaction.class;
      case EXCHANGE_TRANSACTION -> ExchangeTransaction.class;
      case ACCOUNT_MASTER -> Account.class;
      case ACCOUNT_PARTY -> AccountParty.class;
      case CUSTOMER_MASTER -> Customer.class;
      case WATCHLIST -> WatchlistEntry.class;
      case PARTY_REFERENCE -> PartyReference.class;
      case FX_RATE -> FxRate.class;
      case ACCESS_EVENT -> AccessEvent.class;
      case WALLET_TRANSFER -> WalletTransfer.class;
      default ->
          throw new IllegalArgumentException(
              "No synthetic rows for feed '" + kind.feedName() + "'");
    };
  }

  /** A compiled accessor: reflection would cost more than everything else a row needs. */
  @SuppressWarnings("unchecked")
  private static Function<Record, Object> accessor(RecordComponent component) {
    try {
      MethodHandle getter = LOOKUP.unreflect(component.getAccessor());
      MethodType called =
          MethodType.methodType(component.getType(), component.getDeclaringRecord());
      return (Function<Record, Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  getter,
                  called)
              .getTarget()
              .invoke();
    } catch (Throwable cause) {
      throw new IllegalStateException("Cannot read component " + component.getName(), cause);
    }
  }
}
