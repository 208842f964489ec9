package org.nightscreen.failure;

/** Why a command failed, and the exit code that tells a scheduler whether to try again. */
public enum FailureCode {
  BAD_ARGUMENTS(64),
  CONTROL_BREAK(65),
  REJECT_LIMIT(65),
  INPUT_MISSING(66),
  COVERAGE_LOST(66),
  DATABASE_UNAVAILABLE(69),
  STORE_UNAVAILABLE(69),
  CLUSTER_UNAVAILABLE(69),
  INTERNAL(70),
  RULE_FAILURE(70),
  CANNOT_PUBLISH(73),
  LOCK_HELD(75),
  INPUT_NOT_READY(75),
  NEEDS_RECOVER(75),
  PERMISSION(77),
  CONFIGURATION(78),
  OUT_OF_MEMORY(78),
  FEED_CONFIGURATION(78),
  FEED_SCHEMA(78),
  RULE_PACK(78),
  STALE_LIST(78),
  HOME_FORMAT(78),
  STOPPED(143);

  private final int exitCode;

  FailureCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The process exit code (sysexits style; 69 and 75 may be retried). */
  public int exitCode() {
    return exitCode;
  }
}
