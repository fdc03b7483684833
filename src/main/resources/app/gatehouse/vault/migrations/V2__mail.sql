-- SPDX-License-Identifier: Apache-2.0

-- Codes by e-mail. The id is never used twice: whoever began something with an older factor sees that it was replaced.
CREATE TABLE email_factor (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    address   TEXT NOT NULL,
    since     INTEGER NOT NULL
) STRICT;

-- Which of several methods the person is asked for first.
CREATE TABLE preferred_method (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    method    TEXT NOT NULL CHECK (method IN ('APP', 'EMAIL', 'TOKEN'))
) STRICT;

-- The mail server. The secrets are UTF-8, as bytes, so that reading them makes no text that cannot be wiped.
CREATE TABLE mail_server (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    host            TEXT NOT NULL,
    port            INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security        TEXT NOT NULL CHECK (security IN ('TLS', 'STARTTLS', 'NONE')),
    sign_in         TEXT NOT NULL CHECK (sign_in IN ('NONE', 'PASSWORD', 'XOAUTH2')),
    username        TEXT NOT NULL,
    sender          TEXT NOT NULL,
    sender_name     TEXT NOT NULL,
    timeout_seconds INTEGER NOT NULL,
    ca_certificates TEXT,
    token_endpoint  TEXT,
    client_id       TEXT,
    secret          BLOB,
    client_secret   BLOB
) STRICT;
