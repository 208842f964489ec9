package org.nightscreen.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.Field;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.canonical.WatchlistEntry;

/** Reads canonical CSV back into canonical records, with nothing of the generator's own code. */
final class CanonicalText {

  private CanonicalText() {}

  static List<NamedCsvRecord> lines(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static List<String> header(Path file) {
    return lines(file).get(0).getHeader();
  }

  static List<Record> records(FeedKind kind, Path file) {
    return lines(file).stream().map(line -> record(kind, line)).toList();
  }

  static Record record(FeedKind kind, NamedCsvRecord line) {
    RecordComponent[] components = type(kind).getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Field field = kind.fields().get(i);
      String text = line.findField(field.name()).orElse("");
      values.add(text.isEmpty() ? null : value(field, text, components[i].getType()));
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> constructor = type(kind).getDeclaredConstructor(types);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException cause) {
      throw new IllegalArgumentException(cause.getCause());
    } catch (ReflectiveOperationException cause) {
      throw new IllegalStateException(cause);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Field field, String text, Class<?> type) {
    return switch (field.type()) {
      case TIMESTAMP -> Instant.parse(text);
      case DATE -> LocalDate.parse(text);
      case BOOLEAN -> truth(text);
      case INTEGER -> Integer.valueOf(text);
      case MONEY, QUANTITY -> new BigDecimal(text);
      case STRING_LIST -> List.of(text.split("\\|"));
      case ENUM -> Enum.valueOf((Class) type, text);
      case CURRENCY, COUNTRY -> letters(field, text);
      default -> text;
    };
  }

  private static Boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("Not a boolean: " + text);
    }
    return Boolean.valueOf(text);
  }

  private static String letters(Field field, String text) {
    if (!text.matches("[A-Z]{2,3}")) {
      throw new IllegalArgumentException("Not a code in field " + field.name() + ": " + text);
    }
    return text;
  }

  private static Class<? extends Record> type(FeedKind kind) {
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
      default -> throw new IllegalArgumentException("No sample of " + kind);
    };
  }
}
