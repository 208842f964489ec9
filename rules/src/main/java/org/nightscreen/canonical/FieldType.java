package org.nightscreen.canonical;

/** How the text of a canonical field is read and checked. */
public enum FieldType {
  /** Opaque text; leading zeros are kept. */
  STRING,
  /** Elements separated by {@code |}. */
  STRING_LIST,
  /** ISO 8601 instant, UTC. */
  TIMESTAMP,
  /** ISO 8601 calendar date. */
  DATE,
  BOOLEAN,
  INTEGER,
  /** Decimal(23,5), never floating point. */
  MONEY,
  /** Decimal(38,18), never floating point. */
  QUANTITY,
  /** ISO 3166-1 alpha-2. */
  COUNTRY,
  /** ISO 4217. */
  CURRENCY,
  /** ISO 4217 code or token ticker of at most 12 characters. */
  ASSET,
  /** IANA time zone name. */
  TIME_ZONE,
  /** One of the listed values. */
  ENUM
}
