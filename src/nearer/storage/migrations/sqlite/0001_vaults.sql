-- Accounts and their vaults. Every table starts with the account, so that the rows of one
-- account stay together and a larger database can be split by it.

CREATE TABLE installation (
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
);

CREATE TABLE accounts (
  account_id BLOB NOT NULL PRIMARY KEY,
  name_tag BLOB NOT NULL UNIQUE,
  public_key BLOB NOT NULL,
  sealed_private BLOB NOT NULL,
  seq BIGINT NOT NULL,
  head BLOB NOT NULL,
  head_mac BLOB NOT NULL
);

CREATE TABLE ways (
  account_id BLOB NOT NULL REFERENCES accounts ON DELETE CASCADE,
  way TEXT NOT NULL,
  salt BLOB NOT NULL,
  memory_kib BIGINT NOT NULL,
  iterations BIGINT NOT NULL,
  lanes BIGINT NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (account_id, way)
);

CREATE TABLE log (
  account_id BLOB NOT NULL REFERENCES accounts ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  record_id BLOB NOT NULL,
  revision BIGINT NOT NULL,
  previous BLOB NOT NULL,
  digest BLOB NOT NULL,
  sealed BLOB,
  PRIMARY KEY (account_id, seq)
) WITHOUT ROWID;

CREATE INDEX log_by_record ON log (account_id, record_id);

CREATE TABLE drafts (
  account_id BLOB NOT NULL REFERENCES accounts ON DELETE CASCADE,
  tag BLOB NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (account_id, tag)
);

CREATE TABLE sessions (
  account_id BLOB NOT NULL REFERENCES accounts ON DELETE CASCADE,
  session_id BLOB NOT NULL,
  sealed_key BLOB,
  started BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  idle_minutes BIGINT NOT NULL,
  PRIMARY KEY (account_id, session_id)
);
