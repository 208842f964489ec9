package org.nightscreen.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries as growable parallel columns: what rows are derived into, what is packed into blocks and
 * what a timeline reads. One instance belongs to one thread.
 *
 * <p>Each way to copy entries names every column, which makes the class long: a loop over a list of
 * columns would cost the compiler what it knows of their types.
 */
public final class EntryColumns {

  private static final int FIRST_CAPACITY = 16;
  private static final int BORROWED = -1;
  private static final String[] FEED_PREFIX = {"B:", "X:", "L:"};

  /** The detail of an entry that has none. */
  public static final long NO_DETAIL = Long.MIN_VALUE;

  public long[] customer;
  public long[] account;
  public long[] time;
  public long[] amount;
  public long[] counterparty;
  public long[] place;
  public long[] flags;

  /**
   * What else the entry's type needs: of a bank entry the amount in the account's own currency
   * (1/10,000), of a P2P trade its price against the reference price and of a wallet one hop from a
   * listed one the tainted share (1/1,000,000); or {@link #NO_DETAIL}.
   */
  public long[] detail;

  /** Key of the end-to-end id; pairs reversals. */
  public long[] endToEnd;

  /** Of a bank entry the key of native amount and currency; pairs reversals. */
  public long[] nativeAmount;

  public int[] listing;
  public byte[] type;
  public byte[] direction;
  private int[] idStart;
  private int[] idEnd;
  private byte[] ids;

  /** How many bytes of ids are taken; less than 0 where the bytes belong to other columns. */
  private int idsTaken;

  private int size;

  private static final Direction[] DIRECTIONS = Direction.values();

  public EntryColumns() {
    this(FIRST_CAPACITY);
  }

  public EntryColumns(int capacity) {
    int room = Math.max(capacity, 1);
    ids = new byte[room * 12];
    customer = new long[room];
    account = new long[room];
    time = new long[room];
    amount = new long[room];
    counterparty = new long[room];
    place = new long[room];
    flags = new long[room];
    detail = new long[room];
    endToEnd = new long[room];
    nativeAmount = new long[room];
    listing = new int[room];
    type = new byte[room];
    direction = new byte[room];
    idStart = new int[room];
    idEnd = new int[room];
  }

  /** Columns that the caller sets, with ids among those of others. */
  private EntryColumns(byte[] borrowed, int size) {
    this.ids = borrowed;
    this.idsTaken = BORROWED;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** Forgets all entries and keeps the room. */
  public void clear() {
    Arrays.fill(flags, 0, size, 0L);
    Arrays.fill(counterparty, 0, size, 0L);
    Arrays.fill(place, 0, size, 0L);
    Arrays.fill(endToEnd, 0, size, 0L);
    Arrays.fill(nativeAmount, 0, size, 0L);
    size = 0;
    if (idsTaken < 0) {
      ids = new byte[time.length * 12];
    }
    idsTaken = 0;
  }

  /**
   * Adds an empty entry with that native id and returns its index; the caller fills the columns.
   */
  public int add(String nativeId) {
    byte[] utf8 = nativeId.getBytes(StandardCharsets.UTF_8);
    return add(utf8, 0, utf8.length);
  }

  /** Adds an empty entry whose native id is that slice of UTF-8 bytes. */
  public int add(byte[] source, int from, int length) {
    if (size == time.length) {
      grow();
    }
    if (idsTaken < 0) {
      ownIds();
    }
    int start = idsTaken;
    if (start + length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, start + length));
    }
    System.arraycopy(source, from, ids, start, length);
    idsTaken += length;
    idStart[size] = start;
    idEnd[size] = start + length;
    listing[size] = -1;
    detail[size] = NO_DETAIL;
    return size++;
  }

  /** Adds a copy of an entry of another set of columns. */
  public void addFrom(EntryColumns other, int entry) {
    int start = other.idStart[entry];
    int at = add(other.ids, start, other.idEnd[entry] - start);
    customer[at] = other.customer[entry];
    account[at] = other.account[entry];
    time[at] = other.time[entry];
    amount[at] = other.amount[entry];
    counterparty[at] = other.counterparty[entry];
    place[at] = other.place[entry];
    flags[at] = other.flags[entry];
    detail[at] = other.detail[entry];
    endToEnd[at] = other.endToEnd[entry];
    nativeAmount[at] = other.nativeAmount[entry];
    listing[at] = other.listing[entry];
    type[at] = other.type[entry];
    direction[at] = other.direction[entry];
  }

  /** The chosen entries, in that order, as columns of their own. */
  public EntryColumns gather(int[] entries) {
    return gather(entries, 0, entries.length);
  }

  /**
   * A slice of the chosen entries, in that order, as columns of their own. Column by column: one
   * fits the processor's cache where all together do not.
   */
  public EntryColumns gather(int[] entries, int from, int to) {
    EntryColumns gathered = new EntryColumns(ids, to - from);
    gathered.customer = chosen(customer, entries, from, to);
    gathered.account = chosen(account, entries, from, to);
    gathered.time = chosen(time, entries, from, to);
    gathered.amount = chosen(amount, entries, from, to);
    gathered.counterparty = chosen(counterparty, entries, from, to);
    gathered.place = chosen(place, entries, from, to);
    gathered.flags = chosen(flags, entries, from, to);
    gathered.detail = chosen(detail, entries, from, to);
    gathered.endToEnd = chosen(endToEnd, entries, from, to);
    gathered.nativeAmount = chosen(nativeAmount, entries, from, to);
    gathered.listing = chosen(listing, entries, from, to);
    gathered.type = chosen(type, entries, from, to);
    gathered.direction = chosen(direction, entries, from, to);
    gathered.idStart = chosen(idStart, entries, from, to);
    gathered.idEnd = chosen(idEnd, entries, from, to);
    return gathered;
  }

  private static long[] chosen(long[] column, int[] entries, int from, int to) {
    long[] chosen = new long[to - from];
    for (int at = 0; at < chosen.length; at++) {
      chosen[at] = column[entries[from + at]];
    }
    return chosen;
  }

  private static int[] chosen(int[] column, int[] entries, int from, int to) {
    int[] chosen = new int[to - from];
    for (int at = 0; at < chosen.length; at++) {
      chosen[at] = column[entries[from + at]];
    }
    return chosen;
  }

  private static byte[] chosen(byte[] column, int[] entries, int from, int to) {
    byte[] chosen = new byte[to - from];
    for (int at = 0; at < chosen.length; at++) {
      chosen[at] = column[entries[from + at]];
    }
    return chosen;
  }

  /** The entries from one up to before another, as columns of their own. */
  public EntryColumns slice(int first, int end) {
    EntryColumns slice = new EntryColumns(ids, end - first);
    slice.customer = Arrays.copyOfRange(customer, first, end);
    slice.account = Arrays.copyOfRange(account, first, end);
    slice.time = Arrays.copyOfRange(time, first, end);
    slice.amount = Arrays.copyOfRange(amount, first, end);
    slice.counterparty = Arrays.copyOfRange(counterparty, first, end);
    slice.place = Arrays.copyOfRange(place, first, end);
    slice.flags = Arrays.copyOfRange(flags, first, end);
    slice.detail = Arrays.copyOfRange(detail, first, end);
    slice.endToEnd = Arrays.copyOfRange(endToEnd, first, end);
    slice.nativeAmount = Arrays.copyOfRange(nativeAmount, first, end);
    slice.listing = Arrays.copyOfRange(listing, first, end);
    slice.type = Arrays.copyOfRange(type, first, end);
    slice.direction = Arrays.copyOfRange(direction, first, end);
    slice.idStart = Arrays.copyOfRange(idStart, first, end);
    slice.idEnd = Arrays.copyOfRange(idEnd, first, end);
    return slice;
  }

  /** Copies ids that belong to other columns. */
  private void ownIds() {
    byte[] own = new byte[Math.max(idBytes(), 16)];
    copyIds(own, 0);
    int end = 0;
    for (int entry = 0; entry < size; entry++) {
      int length = idLength(entry);
      idStart[entry] = end;
      end += length;
      idEnd[entry] = end;
    }
    ids = own;
    idsTaken = end;
  }

  public Direction direction(int entry) {
    return DIRECTIONS[direction[entry]];
  }

  public boolean is(int entry, EntryFlag flag) {
    return (flags[entry] & flag.bit()) != 0;
  }

  public void set(int entry, EntryFlag flag) {
    flags[entry] |= flag.bit();
  }

  /** The native id as delivered. */
  public String nativeId(int entry) {
    int start = idStart[entry];
    return new String(ids, start, idEnd[entry] - start, StandardCharsets.UTF_8);
  }

  /**
   * The native id behind the prefix of its feed: {@code B:} bank, {@code X:} exchange, {@code L:}
   * session.
   */
  public String evidenceId(int entry) {
    EntryType of = EntryType.of(type[entry]);
    return FEED_PREFIX[of.session() ? 2 : of.onExchange() ? 1 : 0] + nativeId(entry);
  }

  /** UTF-8 byte order of two native ids, which is their code point order. */
  public int compareIds(int left, int right) {
    return Arrays.compareUnsigned(
        ids, idStart[left], idEnd[left], ids, idStart[right], idEnd[right]);
  }

  /**
   * The total order of a timeline: time, then what comes in before what goes out, then id, then
   * account, then counterparty.
   */
  public int compareInTime(int left, int right) {
    int order = Long.compare(time[left], time[right]);
    if (order == 0) {
      order = Byte.compare(direction[left], direction[right]);
    }
    if (order == 0) {
      order = compareIds(left, right);
    }
    if (order == 0) {
      order = Long.compare(account[left], account[right]);
    }
    return order == 0 ? Long.compare(counterparty[left], counterparty[right]) : order;
  }

  /** Bytes of the native ids of all entries, for the packing of blocks. */
  public int idBytes() {
    int bytes = 0;
    for (int entry = 0; entry < size; entry++) {
      bytes += idLength(entry);
    }
    return bytes;
  }

  /** Adds so many empty entries, which the caller fills, and returns the place of the first. */
  int makeRoom(int entries) {
    while (size + entries > time.length) {
      grow();
    }
    size += entries;
    return size - entries;
  }

  /**
   * Fills in the ids of the last entries.
   *
   * @param source the ids, one after the other
   * @param lengths their lengths
   * @param first the entry that the first id belongs to
   */
  void takeIds(byte[] source, int from, long[] lengths, int first) {
    if (idsTaken < 0) {
      throw new IllegalStateException("Columns with borrowed ids take no further entries");
    }
    int start = idsTaken;
    for (int entry = first; entry < size; entry++) {
      idStart[entry] = idsTaken;
      idsTaken += (int) lengths[entry - first];
      idEnd[entry] = idsTaken;
    }
    if (idsTaken > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, idsTaken));
    }
    System.arraycopy(source, from, ids, start, idsTaken - start);
  }

  /** The length of an entry's native id in bytes. */
  public int idLength(int entry) {
    return idEnd[entry] - idStart[entry];
  }

  /** Copies all native ids, one after the other, into the target. */
  public void copyIds(byte[] target, int at) {
    if (idsTaken >= 0) {
      System.arraycopy(ids, 0, target, at, idsTaken);
      return;
    }
    int next = at;
    for (int entry = 0; entry < size; entry++) {
      System.arraycopy(ids, idStart[entry], target, next, idLength(entry));
      next += idLength(entry);
    }
  }

  private void grow() {
    int room = time.length + (time.length >> 1) + 1;
    customer = Arrays.copyOf(customer, room);
    account = Arrays.copyOf(account, room);
    time = Arrays.copyOf(time, room);
    amount = Arrays.copyOf(amount, room);
    counterparty = Arrays.copyOf(counterparty, room);
    place = Arrays.copyOf(place, room);
    flags = Arrays.copyOf(flags, room);
    detail = Arrays.copyOf(detail, room);
    endToEnd = Arrays.copyOf(endToEnd, room);
    nativeAmount = Arrays.copyOf(nativeAmount, room);
    listing = Arrays.copyOf(listing, room);
    type = Arrays.copyOf(type, room);
    direction = Arrays.copyOf(direction, room);
    idStart = Arrays.copyOf(idStart, room);
    idEnd = Arrays.copyOf(idEnd, room);
  }
}
