package org.nightscreen.run.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.nightscreen.night.Home;
import org.nightscreen.run.publication.Publication;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Everything that runs of one home share while a command works: Spring Batch, publication,
 * progress.
 */
public final class RunRoom implements AutoCloseable {

  private final Home home;
  private final DataSource database;
  private final Progress progress;
  private final StopSignal stop;
  private final Clock clock;
  private final BatchContext batch;
  private final Publication publication;

  public RunRoom(Home home, DataSource database, Progress progress, StopSignal stop, Clock clock) {
    this.home = home;
    this.database = database;
    this.progress = progress;
    this.stop = stop;
    this.clock = clock;
    this.batch = new BatchContext(database);
    this.publication = new Publication(home, database, clock);
  }

  Home home() {
    return home;
  }

  DataSource database() {
    return database;
  }

  Progress progress() {
    return progress;
  }

  StopSignal stop() {
    return stop;
  }

  Clock clock() {
    return clock;
  }

  JobRepository repository() {
    return batch.repository();
  }

  JobOperator operator() {
    return batch.operator();
  }

  Publication publication() {
    return publication;
  }

  @Override
  public void close() {
    batch.close();
  }
}
