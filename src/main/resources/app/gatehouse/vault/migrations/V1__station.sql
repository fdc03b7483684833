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
    number       INTEGER NOT NULL DEFAULT 0,
    frame_start  INTEGER NOT NULL DEFAULT 0,
    frame_end    INTEGER NOT NULL DEFAULT 0,
    chain_before BLOB NOT NULL DEFAULT x'',
    chain        BLOB NOT NULL DEFAULT x'',
    segment_salt BLOB NOT NULL DEFAULT x''
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
    -- Whether it is long enough without a second factor.
    password_stands_alone INTEGER NOT NULL CHECK (password_stands_alone IN (0, 1)),
    password_changed_at  INTEGER NOT NULL,
    added_at             INTEGER NOT NULL,
    last_sign_in_at      INTEGER
) STRICT;

-- The id is never used twice: whoever held an older factor sees that it was replaced.
CREATE TABLE totp_factor (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    secret       BLOB NOT NULL,
    since        INTEGER NOT NULL,
    -- The last step whose code was accepted; any step up to it is refused.
    last_step    INTEGER NOT NULL,
    -- The last step whose code was recognised outside the window; that code is refused as well.
    near_step    INTEGER NOT NULL DEFAULT -1,
    -- Since the last accepted code: right codes outside the window, how many steps off the last one was (positive: the
    -- app is ahead), and codes that had been used.
    near_count   INTEGER NOT NULL DEFAULT 0,
    near_steps   INTEGER NOT NULL DEFAULT 0,
    replay_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The id is never used twice, and is the set number on the printed sheet.
CREATE TABLE backup_code_set (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    made_at   INTEGER NOT NULL,
    saved_at  INTEGER
) STRICT;

-- The digits are ASCII, as bytes, so that reading them makes no text that cannot be wiped.
CREATE TABLE backup_code (
    set_id  INTEGER NOT NULL REFERENCES backup_code_set (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    digits  BLOB NOT NULL CHECK (length(digits) = 8),
    used_at INTEGER,
    PRIMARY KEY (set_id, number)
) STRICT;

-- How each person stood with each kind of secret at one moment of one run. Lengths are milliseconds. The moment is
-- known by that run's monotonic clock (run, at_nanos), and for later runs by the wall clock (at_wall).
CREATE TABLE throttle (
    person_id      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind           TEXT NOT NULL CHECK (kind IN ('PASSWORD', 'APP', 'BACKUP_CODE')),
    wrong          INTEGER NOT NULL,
    wait_total     INTEGER NOT NULL,
    wait_left      INTEGER NOT NULL,
    budget         INTEGER NOT NULL,
    towards_refill INTEGER NOT NULL,
    quiet          INTEGER NOT NULL,
    until_gift     INTEGER NOT NULL,
    run            TEXT NOT NULL,
    at_nanos       INTEGER NOT NULL,
    at_wall        INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;

-- The same for names that nobody has, under a keyed hash. Bounded by the program.
CREATE TABLE unknown_name (
    name_hash      TEXT PRIMARY KEY,
    wrong          INTEGER NOT NULL,
    wait_total     INTEGER NOT NULL,
    wait_left      INTEGER NOT NULL,
    quiet          INTEGER NOT NULL,
    run            TEXT NOT NULL,
    at_nanos       INTEGER NOT NULL,
    at_wall        INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
