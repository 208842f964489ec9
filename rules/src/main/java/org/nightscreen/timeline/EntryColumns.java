package org.nightscreen.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries as growable parallel columns: what rows are derived into, what is packed into blocks and
 * what a timeline reads. One instance belongs to one thread.
 */
public final class EntryColumns {

  private static final int FIRST_CAPACITY = 16;
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

  /** Key of native amount and currency; pairs reversals. */
  public long[] nativeAmount;

  public int[] listing;
  public byte[] type;
  public byte[] direction;
  private int[] idEnd;
  private byte[] ids;
  private int size;

  private static final Direction[] DIRECTIONS = Direction.values();

  public EntryColumns() {
    this(FIRST_CAPACITY);
  }

  public EntryColumns(int capacity) {
    int room = Math.max(capacity, 1);
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
    idEnd = new int[room];
    ids = new byte[room * 12];
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
    size = 0;
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
    int start = size == 0 ? 0 : idEnd[size - 1];
    if (start + length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, start + length));
    }
    System.arraycopy(source, from, ids, start, length);
    idEnd[size] = start + length;
    listing[size] = -1;
    detail[size] = NO_DETAIL;
    return size++;
  }

  /** Adds a copy of an entry of another set of columns. */
  public void addFrom(EntryColumns other, int entry) {
    int start = other.idStart(entry);
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
    EntryColumns gathered = new EntryColumns(entries.length);
    for (int entry : entries) {
      gathered.addFrom(this, entry);
    }
    return gathered;
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
    int start = idStart(entry);
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
        ids, idStart(left), idEnd[left], ids, idStart(right), idEnd[right]);
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

  /** Bytes of native ids held, for the packing of blocks. */
  public int idBytes() {
    return size == 0 ? 0 : idEnd[size - 1];
  }

  /** The length of an entry's native id in bytes. */
  public int idLength(int entry) {
    return idEnd[entry] - idStart(entry);
  }

  /** Copies all native ids, one after the other, into the target. */
  public void copyIds(byte[] target, int at) {
    System.arraycopy(ids, 0, target, at, idBytes());
  }

  private int idStart(int entry) {
    return entry == 0 ? 0 : idEnd[entry - 1];
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
    idEnd = Arrays.copyOf(idEnd, room);
  }
}
