-- Which loads of the ledger are visible, and since when. The rows themselves lie in immutable Parquet files.
create table ledger_load (
  load_id          varchar(64)  not null primary key,
  sequence_no      bigint       not null unique,
  institution      varchar(64)  not null,
  feed_id          varchar(64)  not null,
  kind             varchar(32)  not null,
  business_date    date         not null,
  purpose          varchar(16)  not null,
  snapshot_mode    varchar(8)   not null,
  day_precision    boolean      not null,
  -- Microseconds since 1970, UTC; null for reference data and empty loads.
  first_event      bigint,
  last_event       bigint,
  accepted_rows    bigint       not null,
  content_sha256   varchar(64)  not null,
  coverage_from    date,
  missing_columns  varchar(4000) not null,
  -- The run that loaded it, so that a repeated step is told from a second delivery.
  run_key          varchar(32)  not null,
  revision         integer      not null,
  report_json      text         not null,
  -- The business date from which on the load is no longer visible.
  withdrawn_on     date,
  withdrawn_reason varchar(400)
);

create index ledger_load_visible on ledger_load (institution, kind, business_date);
