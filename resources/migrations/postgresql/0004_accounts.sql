-- Customers' own accounts: verified e-mail addresses, tokens of mails, and what was asked for by address.

ALTER TABLE users ADD COLUMN email_verified_at timestamptz(3);

-- Tokens that mails carry, by digest; each is good once.
CREATE TABLE account_tokens (
    token_hash text PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    purpose text NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
);
CREATE INDEX account_tokens_by_user ON account_tokens (user_id, purpose);
CREATE INDEX account_tokens_by_expiry ON account_tokens (expires_at);

-- Somebody named an address. Whether it has an account is looked up later, so that the answer tells nothing.
CREATE TABLE account_requests (
    id uuid PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'account_exists')),
    email text NOT NULL,
    requested_at timestamptz(3) NOT NULL
);
CREATE INDEX account_requests_by_time ON account_requests (requested_at, id);
