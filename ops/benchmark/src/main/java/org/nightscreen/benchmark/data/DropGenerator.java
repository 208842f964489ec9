package org.nightscreen.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.samples.Masters;
import org.nightscreen.samples.Population;
import org.nightscreen.samples.drop.DropWriter;
import org.nightscreen.samples.drop.Layout;
import org.nightscreen.samples.drop.RowSink;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.World;

/**
 * Writes the drop of a plan. The planted population comes first; then days and customers, in chunks
 * that depend on the plan alone, on as many threads as wished.
 */
public final class DropGenerator {

  private static final int DAYS_PER_CHUNK = 5;
  private static final int CUSTOMERS_PER_CHUNK = 50_000;
  private static final int CHANGED_CUSTOMERS = 200;

  private final DropPlan plan;
  private final World world;
  private final Crowd crowd;

  public DropGenerator(DropPlan plan) {
    this.plan = plan;
    world = new World(plan.planted());
    crowd = new Crowd(world, plan.customers());
  }

  /** Writes the history into a new directory. */
  public void writeHistory(Path target, int threads) throws IOException {
    DropParts parts = new DropParts(target, plan.format());
    AtomicLongArray planted = new AtomicLongArray(FeedKind.values().length);
    inChunk(parts, "planted", sink -> population(sink, planted));
    Quotas bank = quotas(plan.rows() - planted.get(FeedKind.BANK_TRANSACTION.ordinal()));
    Quotas exchange =
        quotas(plan.exchangeRows() - planted.get(FeedKind.EXCHANGE_TRANSACTION.ordinal()));
    List<Callable<Void>> chunks = new ArrayList<>();
    for (int first = 0; first < plan.days(); first += DAYS_PER_CHUNK) {
      int from = first;
      chunks.add(() -> inChunk(parts, name("day", from), sink -> days(sink, from, bank, exchange)));
    }
    for (int first = 0; first < crowd.size(); first += CUSTOMERS_PER_CHUNK) {
      int from = first;
      chunks.add(() -> inChunk(parts, name("customer", from), sink -> masters(sink, from)));
    }
    run(chunks, threads);
    parts.join();
  }

  /**
   * Writes the extract of the night after the history: movements, rates, and of the accounts those
   * that changed, declared in {@code feeds.yaml}.
   */
  public void writeNight(Path target, int rows) throws IOException {
    DropParts parts = new DropParts(target, plan.format());
    LocalDate date = plan.lastDay().plusDays(1);
    inChunk(
        parts,
        "night",
        sink -> {
          new DayRows(crowd, plan).write(sink, date, plan.days(), rows, rows / 10);
          changedAccounts(sink);
        });
    parts.join();
    NightFeeds.declare(target, plan.format());
  }

  private void changedAccounts(RowSink sink) {
    RowSink accounts =
        (kind, row) -> {
          if (kind == FeedKind.ACCOUNT_MASTER) {
            sink.write(kind, row);
          }
        };
    Masters masters = new Masters(world, accounts);
    for (int place = 0; place < Math.min(CHANGED_CUSTOMERS, crowd.size()); place++) {
      Client client = crowd.client(place);
      masters.write(client, world.profile(client));
    }
  }

  private Quotas quotas(long rows) {
    return new Quotas(plan.firstDay(), plan.days(), Math.max(0, rows));
  }

  private void population(RowSink sink, AtomicLongArray rows) {
    RowSink counting =
        (kind, row) -> {
          rows.incrementAndGet(kind.ordinal());
          sink.write(kind, row);
        };
    new Population(plan.planted()).generate(counting, label -> {});
  }

  private void days(RowSink sink, int from, Quotas bank, Quotas exchange) {
    DayRows rows = new DayRows(crowd, plan);
    for (int day = from; day < Math.min(from + DAYS_PER_CHUNK, plan.days()); day++) {
      rows.write(sink, plan.firstDay().plusDays(day), day, bank.of(day), exchange.of(day));
    }
  }

  private void masters(RowSink sink, int from) {
    Masters masters = new Masters(world, sink);
    Sessions sessions = new Sessions(world, sink);
    for (int place = from; place < Math.min(from + CUSTOMERS_PER_CHUNK, crowd.size()); place++) {
      Client client = crowd.client(place);
      masters.write(client, world.profile(client));
      sessions.write(client, place);
    }
  }

  private static String name(String what, int from) {
    return String.format("%s-%08d", what, from);
  }

  private interface Chunk {
    void write(RowSink sink) throws IOException;
  }

  private Void inChunk(DropParts parts, String name, Chunk chunk) throws IOException {
    Path directory = parts.open(name);
    Files.createDirectories(directory);
    try (DropWriter drop =
        new DropWriter(directory, plan.format(), Layout.DROP, plan.firstDay(), plan.lastDay())) {
      chunk.write(drop);
    }
    return null;
  }

  private static void run(List<Callable<Void>> chunks, int threads) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> chunk : workers.invokeAll(chunks)) {
        chunk.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while writing a drop", stopped);
    } catch (ExecutionException failed) {
      throw new IOException("A chunk of the drop could not be written", failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
