-- Files on their way to the server, in pieces. What has arrived is in upload_pieces; the bytes are sealed on disk.

CREATE TABLE uploads (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users (id),
    kind text NOT NULL,
    size_bytes bigint NOT NULL CHECK (size_bytes > 0),
    received_bytes bigint NOT NULL DEFAULT 0 CHECK (received_bytes BETWEEN 0 AND size_bytes),
    -- Of the whole file, where the sender said it.
    sha256 text CHECK (length(sha256) = 64),
    -- Counts who has begun to write: pieces of an earlier writer are refused.
    writer bigint NOT NULL DEFAULT 0,
    -- What the file will be stored as, so that it is stored once however often its end is tried.
    file_id uuid NOT NULL UNIQUE,
    object_key text NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    completed_at timestamptz(3) CHECK (completed_at IS NULL OR received_bytes = size_bytes)
);
CREATE INDEX uploads_by_expiry ON uploads (expires_at);
CREATE INDEX uploads_by_owner ON uploads (owner_id);

CREATE TABLE upload_pieces (
    upload_id uuid NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    at_byte bigint NOT NULL CHECK (at_byte >= 0),
    size_bytes bigint NOT NULL CHECK (size_bytes > 0),
    writer bigint NOT NULL,
    PRIMARY KEY (upload_id, at_byte)
);
