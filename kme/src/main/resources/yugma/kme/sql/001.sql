-- SPDX-License-Identifier: Apache-2.0
-- BYTES and CLUSTERED differ between SQLite and PostgreSQL. Identifiers of 128 bits are 16 bytes.

-- One row: whose store it is, and the end of the audit log.
CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kme TEXT NOT NULL,
  chain TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL,
  key_check BYTES
);

-- Every process that ever opened the store.
CREATE TABLE process (
  incarnation BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  beat BIGINT NOT NULL,
  dead INTEGER NOT NULL
);

CREATE TABLE facts (
  id BIGINT PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- stage: 0 arrived, 1 ready, 2 claimed, 3 closed. The last columns are where its bits are; while it
-- is open, those behind its position are stored.
CREATE TABLE segment (
  block BYTES NOT NULL,
  part INTEGER NOT NULL,
  stock TEXT NOT NULL,
  owner TEXT NOT NULL,
  bits INTEGER NOT NULL,
  facts BIGINT NOT NULL,
  grade INTEGER NOT NULL,
  arrived_at BIGINT NOT NULL,
  stage INTEGER NOT NULL,
  claimed_by BIGINT NOT NULL,
  moved INTEGER NOT NULL,
  position INTEGER NOT NULL,
  authentication INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  relayed INTEGER NOT NULL,
  expired INTEGER NOT NULL,
  voided INTEGER NOT NULL,
  PRIMARY KEY (block, part)
) CLUSTERED;
CREATE INDEX segment_open ON segment (stock, owner, stage, arrived_at) WHERE stage < 3;

-- Sealed; the row goes when the segment is closed.
CREATE TABLE material (
  block BYTES NOT NULL,
  part INTEGER NOT NULL,
  sealed BYTES NOT NULL,
  PRIMARY KEY (block, part)
);

-- state: 0 waits, 1 delivered, 2 expired, 3 voided. counted: its bits are reserved until then.
CREATE TABLE holding (
  key_id BYTES NOT NULL,
  sae TEXT NOT NULL,
  master TEXT NOT NULL,
  state INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  block BYTES,
  part INTEGER,
  from_bit INTEGER,
  to_bit INTEGER,
  bits INTEGER NOT NULL,
  facts BIGINT NOT NULL,
  hybrid INTEGER NOT NULL,
  expires_at BIGINT NOT NULL,
  sealed BYTES,
  PRIMARY KEY (key_id, sae)
) CLUSTERED;
CREATE INDEX holding_segment ON holding (block, part);
CREATE INDEX holding_waits ON holding (expires_at) WHERE state = 0;

-- Keys that bits of a segment carried to another entity.
CREATE TABLE carried (
  block BYTES NOT NULL,
  part INTEGER NOT NULL,
  key_id BYTES NOT NULL,
  PRIMARY KEY (block, part, key_id)
);
CREATE INDEX carried_key ON carried (key_id);

CREATE TABLE book (
  stock TEXT PRIMARY KEY,
  preshared BIGINT NOT NULL,
  generated BIGINT NOT NULL,
  stored BIGINT NOT NULL,
  reserved BIGINT NOT NULL,
  delivered BIGINT NOT NULL,
  relayed BIGINT NOT NULL,
  authentication BIGINT NOT NULL,
  expired BIGINT NOT NULL,
  voided BIGINT NOT NULL
);

-- Segments of which the far end must be told that they are closed.
CREATE TABLE duty (
  block BYTES NOT NULL,
  part INTEGER NOT NULL,
  stock TEXT NOT NULL,
  PRIMARY KEY (block, part)
);

-- How far the audit logs of other entities had come.
CREATE TABLE head (
  peer TEXT PRIMARY KEY,
  chain TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  token TEXT NOT NULL
);

CREATE TABLE audit (
  sequence BIGINT PRIMARY KEY,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE signed (
  sequence BIGINT PRIMARY KEY,
  chain TEXT NOT NULL,
  hash TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signature BYTES NOT NULL
);
