package org.nightscreen.spark;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A value that every task reads and none changes: handed over as it is where tasks run in this
 * process, broadcast where they run elsewhere. A million accounts take seconds to serialize.
 *
 * @param <T> the value
 */
public final class Shared<T> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Map<Long, WeakReference<Object>> HERE = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();

  private final long place;
  private final Broadcast<T> elsewhere;

  /** Keeps the value as long as somebody may still start tasks with it. */
  private final transient T kept;

  private Shared(long place, T kept, Broadcast<T> elsewhere) {
    this.place = place;
    this.kept = kept;
    this.elsewhere = elsewhere;
  }

  /** Shares a value until {@link #release}. */
  public static <T> Shared<T> of(JavaSparkContext context, T value) {
    if (!context.isLocal()) {
      return new Shared<>(-1, null, context.broadcast(value));
    }
    long place = NEXT.incrementAndGet();
    HERE.put(place, new WeakReference<>(value));
    return new Shared<>(place, value, null);
  }

  /** The value. */
  @SuppressWarnings("unchecked")
  public T value() {
    if (elsewhere != null) {
      return elsewhere.value();
    }
    return kept != null ? kept : (T) HERE.get(place).get();
  }

  /** Ends the sharing early; nobody may ask for the value any more. */
  public void release() {
    if (elsewhere == null) {
      HERE.remove(place);
    } else {
      elsewhere.destroy();
    }
  }
}
