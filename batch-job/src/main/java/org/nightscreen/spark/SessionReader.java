package org.nightscreen.spark;

import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;

/** Reads sessions, batch by batch. Fields that no rule reads stay null. Belongs to one task. */
public final class SessionReader extends MovementReader<AccessEvent> {

  private static final int EVENT_DATETIME = 0;
  private static final int ACCOUNT_ID = 1;
  private static final int EVENT_TYPE = 2;
  private static final int DEVICE_ID = 3;
  private static final int IP_ADDRESS = 4;
  private static final int IP_COUNTRY = 5;
  private static final int IP_REGION = 6;
  private static final int ASN = 7;
  private static final int VPN_FLAG = 8;
  private static final int LOAD_ID = 9;

  public SessionReader(BatchShape shape) {
    super(shape);
  }

  /** Where its columns lie in the batches. */
  public static BatchShape shape(ColumnBatches batches) {
    return batches.shape(Movements.SESSION);
  }

  @Override
  public AccessEvent read(int row) {
    return new AccessEvent(
        instant(EVENT_DATETIME, row),
        text(ACCOUNT_ID, row),
        one(EVENT_TYPE, row, AccessEventType::valueOf),
        text(DEVICE_ID, row),
        text(IP_ADDRESS, row),
        text(IP_COUNTRY, row),
        text(IP_REGION, row),
        text(ASN, row),
        flag(VPN_FLAG, row),
        null);
  }

  @Override
  public long micros(int row) {
    return columns().micros(EVENT_DATETIME, row);
  }

  @Override
  public String loadId(int row) {
    return text(LOAD_ID, row);
  }

  @Override
  public boolean late(int row) {
    return false;
  }
}
