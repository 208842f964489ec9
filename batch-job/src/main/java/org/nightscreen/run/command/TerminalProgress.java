package org.nightscreen.run.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nightscreen.run.job.Progress;
import org.nightscreen.run.job.ScreeningStep;

/**
 * One line on standard error, rewritten every half second: step of steps, what it does, time so
 * far.
 */
final class TerminalProgress implements Progress {

  private static final String ERASE = "\r\u001b[K";

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(this::daemon);
  private final long nightBegan = System.nanoTime();
  private ScreeningStep step;
  private long stepBegan;

  TerminalProgress() {
    ticker.scheduleAtFixedRate(this::draw, 500, 500, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void started(ScreeningStep started) {
    step = started;
    stepBegan = System.nanoTime();
    draw();
  }

  @Override
  public synchronized void finished(ScreeningStep finished) {
    step = null;
  }

  @Override
  public synchronized void close() {
    step = null;
    ticker.shutdownNow();
    System.err.print(ERASE);
    System.err.flush();
  }

  private synchronized void draw() {
    if (step != null) {
      System.err.print(
          ERASE
              + "step "
              + (step.ordinal() + 1)
              + " of "
              + ScreeningStep.values().length
              + "  "
              + step.doing()
              + "  "
              + seconds(stepBegan)
              + " s  (night "
              + seconds(nightBegan)
              + " s)");
      System.err.flush();
    }
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  private Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
