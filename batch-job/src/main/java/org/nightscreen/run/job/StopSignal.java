package org.nightscreen.run.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns SIGTERM into a stop at the next safe point. While a night is guarded the process lives on
 * until it has written down that it STOPPED, at most a minute; the JVM then exits with 143 (130
 * after an interrupt) by itself. Spring registers no hook of its own, so nothing is closed under
 * the job's feet.
 */
public final class StopSignal implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop-at-safe-point");
  private volatile Runnable cancelWork;

  public StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on the process waits for the night; the work in progress is asked to end early. */
  void guard(Runnable cancelWork) {
    this.cancelWork = cancelWork;
  }

  void request() {
    Runnable cancel = cancelWork;
    if (requested.compareAndSet(false, true) && cancel != null) {
      cancel.run();
    }
  }

  boolean requested() {
    return requested.get();
  }

  /** Spark has a hook of its own that may fail our work before our hook has run. */
  boolean requestedOrShuttingDown() {
    return requested() || shuttingDown();
  }

  /** Everything is written down and said: the process may go. */
  @Override
  public void close() {
    ended.countDown();
    if (!shuttingDown()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void stopAndWait() {
    if (cancelWork == null) {
      return;
    }
    request();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean shuttingDown() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
