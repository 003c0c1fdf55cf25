-- Signing in to a server: refresh tokens that rotate, second factors, delays and rates.

-- A refresh token carries the session's generation; the one before the present answers the same successor for a minute.
ALTER TABLE sessions ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN refreshed_at INTEGER;
-- Signed in by password only, to set up the second factor and for nothing else.
ALTER TABLE sessions ADD COLUMN is_enrolling INTEGER NOT NULL DEFAULT 0;

CREATE TABLE second_factors (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    secret_sealed BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    -- The time step of the last code that was taken: a code is good once.
    last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
    code_index TEXT NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (user_id, code_index)
) STRICT;

-- Taking a second factor away; it happens with the approval.
CREATE TABLE second_factor_resets (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;

-- Digests of accounts and devices, never an address itself.
CREATE TABLE sign_in_delays (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL,
    last_failed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE rate_windows (
    key TEXT PRIMARY KEY,
    window_start INTEGER NOT NULL,
    taken INTEGER NOT NULL
) STRICT;
