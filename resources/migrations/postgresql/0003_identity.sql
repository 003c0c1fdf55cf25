-- Signing in to a server: refresh tokens that rotate, second factors, delays and rates.

-- A refresh token carries the session's generation; the one before the present answers the same successor for a minute.
ALTER TABLE sessions ADD COLUMN generation bigint NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN refreshed_at timestamptz(3);
-- Signed in by password only, to set up the second factor and for nothing else.
ALTER TABLE sessions ADD COLUMN is_enrolling boolean NOT NULL DEFAULT FALSE;

CREATE TABLE second_factors (
    user_id uuid PRIMARY KEY REFERENCES users (id),
    secret_sealed bytea NOT NULL,
    begun_at timestamptz(3) NOT NULL,
    confirmed_at timestamptz(3),
    -- The time step of the last code that was taken: a code is good once.
    last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE recovery_codes (
    user_id uuid NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
    code_index text NOT NULL,
    used_at timestamptz(3),
    PRIMARY KEY (user_id, code_index)
);

-- Taking a second factor away; it happens with the approval.
CREATE TABLE second_factor_resets (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    reason text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);

-- Digests of accounts and devices, never an address itself.
CREATE TABLE sign_in_delays (
    key text PRIMARY KEY,
    failures bigint NOT NULL,
    blocked_until timestamptz(3) NOT NULL,
    last_failed_at timestamptz(3) NOT NULL
);

CREATE TABLE rate_windows (
    key text PRIMARY KEY,
    window_start timestamptz(3) NOT NULL,
    taken bigint NOT NULL
);
