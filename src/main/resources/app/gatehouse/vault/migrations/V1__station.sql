-- SPDX-License-Identifier: Apache-2.0
-- Times are milliseconds since 1970-01-01T00:00Z. Flags are 0 or 1.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- The keys that wrap the data key, so that every slot can be rewrapped without its password.
CREATE TABLE key_slot (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('MASTER', 'RECOVERY')),
    wrapping_key BLOB NOT NULL CHECK (length(wrapping_key) = 32),
    made_at      INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;

-- The audit log's key and where the log stood at the last save.
CREATE TABLE audit_key (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    secret       BLOB NOT NULL CHECK (length(secret) = 32),
    number       INTEGER NOT NULL,
    frame_start  INTEGER NOT NULL,
    frame_end    INTEGER NOT NULL,
    chain_before BLOB NOT NULL,
    chain        BLOB NOT NULL
) STRICT;

CREATE TABLE person (
    id                   INTEGER PRIMARY KEY,
    username             TEXT NOT NULL UNIQUE,
    name                 TEXT NOT NULL,
    email                TEXT,
    role                 TEXT NOT NULL CHECK (role IN ('OPERATOR', 'SHIFT_LEADER', 'ADMINISTRATOR')),
    enabled              INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    password_hash        TEXT NOT NULL,
    must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
    password_changed_at  INTEGER NOT NULL,
    added_at             INTEGER NOT NULL,
    last_sign_in_at      INTEGER
) STRICT;

CREATE TABLE totp_factor (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    secret    BLOB NOT NULL,
    last_step INTEGER NOT NULL,
    since     INTEGER NOT NULL
) STRICT;

CREATE TABLE backup_code_set (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    made_at   INTEGER NOT NULL,
    saved_at  INTEGER
) STRICT;

CREATE TABLE backup_code (
    set_id  INTEGER NOT NULL REFERENCES backup_code_set (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    code    TEXT NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (set_id, number)
) STRICT;

CREATE TABLE throttle (
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    wrong       INTEGER NOT NULL,
    in_a_row    INTEGER NOT NULL,
    wait_from   INTEGER,
    wait_millis INTEGER NOT NULL,
    budget      INTEGER NOT NULL,
    refilled_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;

CREATE TABLE unknown_name (
    name_hash   BLOB PRIMARY KEY,
    wrong       INTEGER NOT NULL,
    wait_from   INTEGER,
    wait_millis INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
