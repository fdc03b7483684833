-- SPDX-License-Identifier: Apache-2.0

-- Key slots of format 2: the data key is sealed to each public key, and nothing here opens anything. The program reads what
-- the old table had before it runs this script, and puts it into the new one afterwards. What the old pages held is
-- overwritten (secure_delete).
DROP TABLE key_slot;
CREATE TABLE key_slot (
    id           INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 255),
    kind         TEXT NOT NULL CHECK (kind IN ('MASTER', 'RECOVERY', 'LEADER')),
    -- Whose opening password it is. It goes with its person.
    person_id    INTEGER UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    memory       INTEGER NOT NULL,
    passes       INTEGER NOT NULL,
    lanes        INTEGER NOT NULL,
    salt         BLOB NOT NULL CHECK (length(salt) = 32),
    public_key   BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
    made_at      INTEGER NOT NULL,
    confirmed_at INTEGER,
    CHECK ((kind = 'LEADER') = (person_id IS NOT NULL))
) STRICT;

-- Counts the changes that administrators made, so that the second of two who edit one person is told.
ALTER TABLE person ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- An administrator ordered that the person sets up a second factor at the next sign-in.
ALTER TABLE person ADD COLUMN must_enrol INTEGER NOT NULL DEFAULT 0 CHECK (must_enrol IN (0, 1));

-- The backup codes were made void by a restore: the person gets new ones at the next sign-in.
ALTER TABLE person ADD COLUMN codes_due INTEGER NOT NULL DEFAULT 0 CHECK (codes_due IN (0, 1));

-- When a code of it was last accepted; NULL: never, or before this was noted.
ALTER TABLE totp_factor ADD COLUMN used_at INTEGER;
ALTER TABLE email_factor ADD COLUMN used_at INTEGER;
ALTER TABLE token_factor ADD COLUMN used_at INTEGER;

-- A leader's word that a person may come in once without the second factor. The moment is known by the run's monotonic
-- clock; a release ends with its run.
CREATE TABLE sign_in_release (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    leader    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    run       TEXT NOT NULL,
    at_nanos  INTEGER NOT NULL
) STRICT;

-- The numbers of people who have left, so that nobody gets one of them: the log would tell of the wrong one.
CREATE TABLE former_person (
    id      INTEGER PRIMARY KEY,
    left_at INTEGER NOT NULL
) STRICT;

-- What was wrong with the log and nobody has confirmed yet; empty: nothing.
ALTER TABLE audit_key ADD COLUMN alarm TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_key ADD COLUMN alarm_after INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_key ADD COLUMN alarm_last INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_key ADD COLUMN alarm_at INTEGER NOT NULL DEFAULT 0;

-- Months that were closed into files of their own, and the places in the log between which each of them stands.
CREATE TABLE audit_archive (
    first_number INTEGER PRIMARY KEY,
    last_number  INTEGER NOT NULL,
    month        TEXT NOT NULL,
    file         TEXT NOT NULL,
    start_at     INTEGER NOT NULL,
    start_chain  BLOB NOT NULL CHECK (length(start_chain) = 32),
    start_salt   BLOB NOT NULL,
    end_at       INTEGER NOT NULL,
    end_chain    BLOB NOT NULL CHECK (length(end_chain) = 32),
    end_salt     BLOB NOT NULL
) STRICT;

-- The pair of keys that signs exported lines; made when it is first asked for.
CREATE TABLE audit_signer (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    secret     BLOB NOT NULL CHECK (length(secret) = 32),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT;
