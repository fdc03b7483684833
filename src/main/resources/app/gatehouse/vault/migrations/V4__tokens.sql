-- SPDX-License-Identifier: Apache-2.0

-- A person's hardware token, or a key that existed before. The id is never used twice: whoever began something with an
-- older factor sees that it was replaced. A moving factor is a counter (HOTP) or a step of the token's clock (TOTP).
CREATE TABLE token_factor (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    serial       TEXT,
    type         TEXT NOT NULL CHECK (type IN ('TOTP', 'HOTP')),
    algorithm    TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    digits       INTEGER NOT NULL CHECK (digits BETWEEN 6 AND 8),
    -- Seconds; 0 where a counter moves the codes on.
    period       INTEGER NOT NULL CHECK (period BETWEEN 0 AND 86400),
    secret       BLOB NOT NULL CHECK (length(secret) BETWEEN 1 AND 256),
    since        INTEGER NOT NULL,
    -- The lowest moving factor whose code may still be accepted: it only grows.
    next         INTEGER NOT NULL CHECK (next >= 0),
    -- By how many steps the token's clock was ahead of the station's at the last accepted code; 0 for a counter.
    drift        INTEGER NOT NULL DEFAULT 0,
    -- The last moving factor whose code was recognised outside the window; that code is refused as well.
    near_at      INTEGER NOT NULL DEFAULT -1,
    -- Whether that was the last try, so that the code after it would bring token and station together again.
    near_waits   INTEGER NOT NULL DEFAULT 0 CHECK (near_waits IN (0, 1)),
    -- Since the last accepted code, as in totp_factor.
    near_count   INTEGER NOT NULL DEFAULT 0,
    near_steps   INTEGER NOT NULL DEFAULT 0,
    replay_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Keys of tokens that nobody has taken yet. A row leaves when somebody takes its token.
CREATE TABLE token_stock (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- As folded by the program, so that it is found however it was typed.
    serial      TEXT NOT NULL UNIQUE,
    type        TEXT NOT NULL CHECK (type IN ('TOTP', 'HOTP')),
    algorithm   TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    digits      INTEGER NOT NULL CHECK (digits BETWEEN 6 AND 8),
    period      INTEGER NOT NULL CHECK (period BETWEEN 0 AND 86400),
    -- The first one to expect; 0 where time moves the codes on.
    counter     INTEGER NOT NULL CHECK (counter >= 0),
    secret      BLOB NOT NULL CHECK (length(secret) BETWEEN 1 AND 256),
    imported_at INTEGER NOT NULL
) STRICT;
