-- SPDX-License-Identifier: Apache-2.0

-- Accounts of other systems whose codes people keep here. The id is never used twice, so that a row that is gone is not
-- mistaken for a newer one.
CREATE TABLE account (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    issuer    TEXT NOT NULL,
    name      TEXT NOT NULL,
    type      TEXT NOT NULL CHECK (type IN ('TOTP', 'HOTP', 'STEAM')),
    algorithm TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    digits    INTEGER NOT NULL CHECK (digits BETWEEN 5 AND 8),
    period    INTEGER NOT NULL CHECK (period BETWEEN 0 AND 86400),
    -- The one that the next code is made of; 0 where time moves the codes on.
    counter   INTEGER NOT NULL CHECK (counter >= 0),
    secret    BLOB NOT NULL CHECK (length(secret) BETWEEN 1 AND 256),
    -- Within a person's list; pinned ones come before all others.
    position  INTEGER NOT NULL,
    pinned    INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    added_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX account_of_person ON account (person_id, pinned DESC, position);
