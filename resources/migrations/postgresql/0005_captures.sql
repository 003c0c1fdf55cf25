-- Facts of a slip that came before its photo. One waits for each serial of a state.
CREATE TABLE slip_captures (
    id uuid PRIMARY KEY,
    agent uuid NOT NULL REFERENCES users (id),
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    shop_id uuid NOT NULL,
    state text NOT NULL,
    serial text NOT NULL,
    facts_sha256 text NOT NULL,
    front_sha256 text NOT NULL,
    captured_at timestamptz(3),
    received_at timestamptz(3) NOT NULL,
    is_late boolean NOT NULL,
    standing text NOT NULL DEFAULT 'waiting' CHECK (standing IN ('waiting', 'bound', 'dropped')),
    slip_id uuid REFERENCES physical_tickets (id),
    settled_at timestamptz(3),
    reason text,
    FOREIGN KEY (shop_id, state) REFERENCES shops (id, state),
    CHECK ((standing = 'waiting') = (settled_at IS NULL)),
    CHECK ((standing = 'bound') = (slip_id IS NOT NULL))
);
CREATE UNIQUE INDEX slip_captures_one_waits ON slip_captures (state, serial) WHERE standing = 'waiting';
CREATE INDEX slip_captures_by_order ON slip_captures (order_id);
CREATE INDEX slip_captures_by_receipt ON slip_captures (received_at, id);
CREATE INDEX slip_captures_by_slip ON slip_captures (slip_id);

-- The lines that it reserves.
CREATE TABLE slip_capture_lines (
    capture_id uuid NOT NULL REFERENCES slip_captures (id),
    ticket_id uuid NOT NULL REFERENCES lotto_tickets (id),
    active boolean NOT NULL DEFAULT TRUE,
    PRIMARY KEY (capture_id, ticket_id)
);
CREATE UNIQUE INDEX slip_capture_lines_one ON slip_capture_lines (ticket_id) WHERE active;
