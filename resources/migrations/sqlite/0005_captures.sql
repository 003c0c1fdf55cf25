-- Facts of a slip that came before its photo. One waits for each serial of a state.
CREATE TABLE slip_captures (
    id TEXT PRIMARY KEY,
    agent TEXT NOT NULL REFERENCES users (id),
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    shop_id TEXT NOT NULL,
    state TEXT NOT NULL,
    serial TEXT NOT NULL,
    facts_sha256 TEXT NOT NULL,
    front_sha256 TEXT NOT NULL,
    captured_at INTEGER,
    received_at INTEGER NOT NULL,
    is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
    standing TEXT NOT NULL DEFAULT 'waiting' CHECK (standing IN ('waiting', 'bound', 'dropped')),
    slip_id TEXT REFERENCES physical_tickets (id),
    settled_at INTEGER,
    reason TEXT,
    FOREIGN KEY (shop_id, state) REFERENCES shops (id, state),
    CHECK ((standing = 'waiting') = (settled_at IS NULL)),
    CHECK ((standing = 'bound') = (slip_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX slip_captures_one_waits ON slip_captures (state, serial) WHERE standing = 'waiting';
CREATE INDEX slip_captures_by_order ON slip_captures (order_id);
CREATE INDEX slip_captures_by_receipt ON slip_captures (received_at, id);
CREATE INDEX slip_captures_by_slip ON slip_captures (slip_id);

-- The lines that it reserves.
CREATE TABLE slip_capture_lines (
    capture_id TEXT NOT NULL REFERENCES slip_captures (id),
    ticket_id TEXT NOT NULL REFERENCES lotto_tickets (id),
    active INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (capture_id, ticket_id)
) STRICT;
CREATE UNIQUE INDEX slip_capture_lines_one ON slip_capture_lines (ticket_id) WHERE active;
