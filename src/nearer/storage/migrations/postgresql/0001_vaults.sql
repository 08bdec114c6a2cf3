-- Accounts and their vaults. Every table starts with the account, so that the rows of one
-- account stay together and a larger database can be split by it.

CREATE TABLE installation (
  name TEXT NOT NULL PRIMARY KEY,
  value BYTEA NOT NULL
);

CREATE TABLE accounts (
  account_id BYTEA NOT NULL PRIMARY KEY,
  name_tag BYTEA NOT NULL UNIQUE,
  public_key BYTEA NOT NULL,
  sealed_private BYTEA NOT NULL,
  seq BIGINT NOT NULL,
  head BYTEA NOT NULL,
  head_mac BYTEA NOT NULL
);

CREATE TABLE ways (
  account_id BYTEA NOT NULL REFERENCES accounts ON DELETE CASCADE,
  way TEXT NOT NULL,
  salt BYTEA NOT NULL,
  memory_kib BIGINT NOT NULL,
  iterations BIGINT NOT NULL,
  lanes BIGINT NOT NULL,
  wrapped BYTEA NOT NULL,
  PRIMARY KEY (account_id, way)
);

CREATE TABLE log (
  account_id BYTEA NOT NULL REFERENCES accounts ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  record_id BYTEA NOT NULL,
  revision BIGINT NOT NULL,
  previous BYTEA NOT NULL,
  digest BYTEA NOT NULL,
  sealed BYTEA,
  PRIMARY KEY (account_id, seq)
);

CREATE INDEX log_by_record ON log (account_id, record_id);

CREATE TABLE drafts (
  account_id BYTEA NOT NULL REFERENCES accounts ON DELETE CASCADE,
  tag BYTEA NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (account_id, tag)
);

CREATE TABLE sessions (
  account_id BYTEA NOT NULL REFERENCES accounts ON DELETE CASCADE,
  session_id BYTEA NOT NULL,
  sealed_key BYTEA,
  started BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  idle_minutes BIGINT NOT NULL,
  PRIMARY KEY (account_id, session_id)
);
