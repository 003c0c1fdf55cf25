-- The foundation: people, games, orders, paper, results, claims, payouts, ledger, events. docs/architecture.md
-- explains the words; every rule that a key or a check can hold is held here.

-- Workspace

CREATE TABLE workspace (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    environment TEXT NOT NULL CHECK (environment IN ('live', 'training', 'sample')),
    restore_epoch INTEGER NOT NULL DEFAULT 0,
    oldest_program TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- People

-- One table for everybody; kind keeps staff from ordering and customers from holding staff roles.
CREATE TABLE users (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('customer', 'staff', 'system')),
    role TEXT NOT NULL CHECK (role IN ('customer', 'seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner',
                                         'system')),
    display_name TEXT NOT NULL,
    email TEXT,
    password_hash TEXT,
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'banned')),
    created_by TEXT REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (id, kind),
    UNIQUE (email)
) STRICT;
CREATE INDEX users_by_name ON users (display_name, id);

CREATE TABLE user_roles (
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'staff' CHECK (kind = 'staff'),
    role TEXT NOT NULL CHECK (role IN ('seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner')),
    granted_by TEXT REFERENCES users (id),
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, role),
    FOREIGN KEY (user_id, kind) REFERENCES users (id, kind)
) STRICT;

CREATE TABLE customer_profiles (
    user_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT 'customer' CHECK (kind = 'customer'),
    full_name TEXT NOT NULL,
    phone TEXT,
    date_of_birth TEXT NOT NULL,
    id_type TEXT CHECK (id_type IN ('thai_id', 'passport')),
    id_number_sealed BLOB,
    id_number_index TEXT,
    address_line1 TEXT,
    address_line2 TEXT,
    city TEXT,
    province TEXT,
    postal_code TEXT,
    country TEXT NOT NULL DEFAULT 'TH',
    language TEXT NOT NULL DEFAULT 'th' CHECK (language IN ('th', 'en')),
    kyc_status TEXT NOT NULL DEFAULT 'pending' CHECK (kyc_status IN ('pending', 'verified', 'rejected')),
    kyc_verified_at INTEGER,
    staff_household INTEGER NOT NULL DEFAULT 0,
    beneficiary_bank TEXT,
    beneficiary_sealed BLOB,
    beneficiary_last4 TEXT,
    FOREIGN KEY (user_id, kind) REFERENCES users (id, kind)
) STRICT;
CREATE INDEX customer_profiles_by_name ON customer_profiles (full_name, user_id);
CREATE UNIQUE INDEX customer_profiles_one_per_id ON customer_profiles (id_number_index)
    WHERE id_number_index IS NOT NULL;

CREATE TABLE consents (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    accepted_at INTEGER NOT NULL,
    address TEXT,
    UNIQUE (user_id, document, version)
) STRICT;

CREATE TABLE spending_limits (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    period TEXT NOT NULL CHECK (period IN ('day', 'month')),
    amount_thb INTEGER NOT NULL CHECK (amount_thb >= 0),
    effective_from INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX spending_limits_by_user ON spending_limits (user_id, period, effective_from);

CREATE TABLE self_exclusions (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX self_exclusions_by_user ON self_exclusions (user_id, starts_at);

CREATE TABLE sanctions_lists (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
    imported_at INTEGER NOT NULL,
    imported_by TEXT REFERENCES users (id)
) STRICT;

-- Names of a list, for screening customers who come later.
CREATE TABLE sanctions_entries (
    list_id TEXT NOT NULL REFERENCES sanctions_lists (id),
    entry TEXT NOT NULL,
    match_key TEXT NOT NULL,
    PRIMARY KEY (list_id, entry)
) STRICT;
CREATE INDEX sanctions_entries_by_key ON sanctions_entries (match_key);

CREATE TABLE sanctions_hits (
    list_id TEXT NOT NULL REFERENCES sanctions_lists (id),
    user_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    entry TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'false_positive', 'confirmed')),
    decided_by TEXT REFERENCES users (id),
    decided_at INTEGER,
    PRIMARY KEY (list_id, user_id, entry)
) STRICT;

CREATE TABLE kyc_cases (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    status TEXT NOT NULL CHECK (status IN ('open', 'awaiting_customer', 'resolved')),
    opened_at INTEGER NOT NULL,
    resolved_at INTEGER,
    assignee TEXT REFERENCES users (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX kyc_cases_one_open ON kyc_cases (user_id) WHERE status <> 'resolved';

CREATE TABLE files (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('slip_front', 'slip_back', 'receipt', 'kyc_document', 'payment_slip')),
    object_key TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
    media_type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id)
) STRICT;

CREATE TABLE kyc_documents (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES kyc_cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('id_front', 'id_back', 'passport', 'selfie', 'proof_of_address')),
    file_id TEXT NOT NULL REFERENCES files (id),
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE kyc_decisions (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES kyc_cases (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('verified', 'rejected_final', 'rejected_retry')),
    label TEXT,
    customer_message TEXT,
    note TEXT,
    decided_by TEXT NOT NULL REFERENCES users (id),
    decided_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    token_hash TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id, created_at);

-- Four eyes

-- An approval is bound to a digest of what was seen; a change of it voids the approval.
CREATE TABLE approvals (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    seen TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at INTEGER NOT NULL,
    decision TEXT NOT NULL DEFAULT 'pending' CHECK (decision IN ('pending', 'approved', 'rejected', 'void')),
    decided_by TEXT REFERENCES users (id),
    decided_at INTEGER,
    reason TEXT,
    CHECK ((decision = 'pending') = (decided_at IS NULL)),
    CHECK (decision <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
) STRICT;
CREATE UNIQUE INDEX approvals_one_pending ON approvals (kind, subject_id) WHERE decision = 'pending';
CREATE INDEX approvals_by_decision ON approvals (decision, proposed_at, id);

-- Dated rules of the house

-- One row a value; it counts from effective_from on, once approval_id is set.
CREATE TABLE settings (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    effective_from INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;
CREATE INDEX settings_by_key ON settings (key, effective_from, recorded_at);

-- Who said that legal advice was taken, in their own words.
CREATE TABLE legal_acknowledgements (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    statement TEXT NOT NULL,
    acknowledged_at INTEGER NOT NULL
) STRICT;

-- A role that was asked for or is to be taken away; user_roles changes with the approval.
CREATE TABLE role_proposals (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner')),
    action TEXT NOT NULL CHECK (action IN ('grant', 'revoke')),
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;

-- A bank account that prizes are to go to; the profile changes with the approval.
CREATE TABLE beneficiary_proposals (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    bank TEXT NOT NULL,
    sealed BLOB NOT NULL,
    last4 TEXT NOT NULL CHECK (length(last4) = 4),
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;

CREATE TABLE fx_rates (
    id TEXT PRIMARY KEY,
    thb_per_usd INTEGER NOT NULL CHECK (thb_per_usd > 0), -- scaled by a million
    source TEXT NOT NULL,
    effective_from INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;
CREATE INDEX fx_rates_by_time ON fx_rates (effective_from, recorded_at);

CREATE TABLE fee_schedules (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    service_fee_usd INTEGER NOT NULL CHECK (service_fee_usd >= 0), -- a line
    commission_basis_points INTEGER NOT NULL CHECK (commission_basis_points BETWEEN 0 AND 10000),
    effective_from INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id)
) STRICT;

-- Default is deny: without a row that is allowed, approved and not expired, nothing is bought in a state.
CREATE TABLE state_policies (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (length(state) = 2),
    status TEXT NOT NULL CHECK (status IN ('allowed', 'banned', 'not_cleared')),
    document TEXT,
    reviewer TEXT,
    valid_from INTEGER NOT NULL,
    expires_at INTEGER,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    approval_id TEXT REFERENCES approvals (id),
    CHECK (status <> 'allowed' OR (document IS NOT NULL AND reviewer IS NOT NULL AND expires_at IS NOT NULL))
) STRICT;
CREATE INDEX state_policies_by_state ON state_policies (state, valid_from, recorded_at);

-- Games

CREATE TABLE games (
    code TEXT PRIMARY KEY CHECK (code IN ('powerball', 'mega_millions')),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE game_editions (
    code TEXT PRIMARY KEY,
    game TEXT NOT NULL REFERENCES games (code),
    first_draw TEXT NOT NULL,
    main_count INTEGER NOT NULL CHECK (main_count = 5),
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    line_price_usd INTEGER NOT NULL CHECK (line_price_usd > 0),
    multiplier_rule TEXT NOT NULL CHECK (multiplier_rule IN ('none', 'fixed_table', 'per_draw', 'per_play')),
    UNIQUE (game, first_draw),
    UNIQUE (code, game),
    UNIQUE (code, main_max, special_max)
) STRICT;

-- prize_usd is null where a prize is a share of the jackpot or not known.
CREATE TABLE edition_prizes (
    edition TEXT NOT NULL REFERENCES game_editions (code),
    drawing TEXT NOT NULL CHECK (drawing IN ('main', 'double_play')),
    tier TEXT NOT NULL,
    main_matches INTEGER NOT NULL CHECK (main_matches BETWEEN 0 AND 5),
    special_match INTEGER NOT NULL,
    prize_usd INTEGER CHECK (prize_usd > 0),
    PRIMARY KEY (edition, drawing, tier),
    UNIQUE (edition, drawing, main_matches, special_match)
) STRICT;

CREATE TABLE draws (
    id TEXT PRIMARY KEY,
    game TEXT NOT NULL,
    draw_date TEXT NOT NULL,
    draw_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    edition TEXT NOT NULL,
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    advertised_jackpot_usd INTEGER CHECK (advertised_jackpot_usd > 0),
    status TEXT NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'open', 'closed', 'result_entered',
        'verified', 'checked', 'settled', 'cancelled')),
    result_version INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (game, draw_date),
    UNIQUE (id, edition),
    UNIQUE (id, main_max, special_max),
    FOREIGN KEY (edition, game) REFERENCES game_editions (code, game),
    FOREIGN KEY (edition, main_max, special_max) REFERENCES game_editions (code, main_max, special_max)
) STRICT;
CREATE INDEX draws_by_time ON draws (draw_at, id);

-- What one person read from one named source. Blind: nobody is shown another's open entry.
CREATE TABLE result_entries (
    id TEXT PRIMARY KEY,
    draw_id TEXT NOT NULL,
    for_version INTEGER NOT NULL CHECK (for_version >= 1),
    person TEXT NOT NULL REFERENCES users (id),
    source TEXT NOT NULL,
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    n1 INTEGER NOT NULL CHECK (n1 >= 1), n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
    n5 INTEGER NOT NULL,
    special INTEGER NOT NULL CHECK (special >= 1),
    multiplier INTEGER CHECK (multiplier IN (1, 2, 3, 4, 5, 10)),
    double_n1 INTEGER, double_n2 INTEGER, double_n3 INTEGER, double_n4 INTEGER, double_n5 INTEGER,
    double_special INTEGER,
    reason TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'agreed', 'disagreed', 'withdrawn')),
    entered_at INTEGER NOT NULL,
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
) STRICT;
CREATE UNIQUE INDEX result_entries_one_open ON result_entries (draw_id, for_version, person) WHERE state = 'open';

-- What a feed said: evidence beside the entries, never a person.
CREATE TABLE result_imports (
    id TEXT PRIMARY KEY,
    draw_id TEXT NOT NULL REFERENCES draws (id),
    source TEXT NOT NULL,
    n1 INTEGER NOT NULL, n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL, n5 INTEGER NOT NULL,
    special INTEGER NOT NULL,
    multiplier INTEGER,
    double_n1 INTEGER, double_n2 INTEGER, double_n3 INTEGER, double_n4 INTEGER, double_n5 INTEGER,
    double_special INTEGER,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL REFERENCES users (id),
    UNIQUE (draw_id, source)
) STRICT;

CREATE TABLE draw_results (
    id TEXT PRIMARY KEY,
    draw_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    n1 INTEGER NOT NULL CHECK (n1 >= 1), n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
    n5 INTEGER NOT NULL,
    special INTEGER NOT NULL CHECK (special >= 1),
    multiplier INTEGER CHECK (multiplier IN (1, 2, 3, 4, 5, 10)),
    double_n1 INTEGER, double_n2 INTEGER, double_n3 INTEGER, double_n4 INTEGER, double_n5 INTEGER,
    double_special INTEGER,
    entered_by TEXT NOT NULL REFERENCES users (id),
    entered_source TEXT NOT NULL,
    verified_by TEXT NOT NULL REFERENCES users (id),
    verified_source TEXT NOT NULL,
    verified_at INTEGER NOT NULL,
    reason TEXT,
    UNIQUE (draw_id, version),
    UNIQUE (id, draw_id),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    CHECK (entered_by <> verified_by),
    CHECK (entered_source <> verified_source),
    CHECK (version = 1 OR reason IS NOT NULL),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
) STRICT;

-- Orders

CREATE TABLE order_counters (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
) STRICT;

-- status and the three statuses beside it are projections of lines, payments, claims and payouts, written by one
-- function of storage; filters read them.
CREATE TABLE lotto_orders (
    id TEXT PRIMARY KEY,
    order_number TEXT NOT NULL UNIQUE,
    external_reference TEXT,
    customer_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    status TEXT NOT NULL CHECK (status IN ('pending', 'payment_pending', 'payment_failed', 'confirmed', 'purchased_usa',
        'waiting_draw', 'checking_results', 'no_win', 'partial_win', 'jackpot', 'payout_processing', 'completed',
        'cancelled')),
    payment_status TEXT NOT NULL CHECK (payment_status IN ('pending', 'completed', 'failed', 'refunded',
        'partially_refunded')),
    usa_purchase_status TEXT NOT NULL CHECK (usa_purchase_status IN ('not_purchased', 'in_progress', 'completed',
        'failed')),
    payout_status TEXT NOT NULL CHECK (payout_status IN ('not_applicable', 'pending', 'processing', 'completed',
        'failed')),
    total_tickets INTEGER NOT NULL CHECK (total_tickets > 0),
    ticket_cost_usd INTEGER NOT NULL CHECK (ticket_cost_usd > 0),
    service_fee_usd INTEGER NOT NULL CHECK (service_fee_usd >= 0),
    total_usd INTEGER NOT NULL CHECK (total_usd = ticket_cost_usd + service_fee_usd),
    total_thb INTEGER NOT NULL CHECK (total_thb > 0),
    thb_per_usd INTEGER NOT NULL CHECK (thb_per_usd > 0), -- scaled by a million, as quoted
    rate_id TEXT NOT NULL REFERENCES fx_rates (id),
    fee_schedule_id TEXT NOT NULL REFERENCES fee_schedules (id),
    commission_basis_points INTEGER NOT NULL,
    consent_version TEXT NOT NULL,
    missed_draw_choice TEXT NOT NULL DEFAULT 'refund' CHECK (missed_draw_choice IN ('refund', 'roll')),
    assignee TEXT REFERENCES users (id),
    paid_at INTEGER,
    customer_told_at INTEGER,
    cancelled_at INTEGER,
    cancellation_reason TEXT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX lotto_orders_by_time ON lotto_orders (created_at, id);
CREATE INDEX lotto_orders_by_status ON lotto_orders (status, created_at, id);
CREATE INDEX lotto_orders_by_customer ON lotto_orders (customer_id, created_at, id);
CREATE INDEX lotto_orders_by_total ON lotto_orders (total_thb, id);
CREATE INDEX lotto_orders_by_reference ON lotto_orders (external_reference) WHERE external_reference IS NOT NULL;

-- One play line that a customer ordered for one draw. Numbers are null while a terminal pick is not yet bound.
CREATE TABLE lotto_tickets (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    line_number INTEGER NOT NULL CHECK (line_number >= 1),
    draw_id TEXT NOT NULL,
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    selection TEXT NOT NULL CHECK (selection IN ('chosen', 'house_pick', 'terminal_pick')),
    n1 INTEGER CHECK (n1 >= 1), n2 INTEGER, n3 INTEGER, n4 INTEGER, n5 INTEGER,
    special INTEGER CHECK (special >= 1),
    power_play INTEGER NOT NULL DEFAULT 0,
    double_play INTEGER NOT NULL DEFAULT 0,
    ticket_price_usd INTEGER NOT NULL CHECK (ticket_price_usd > 0),
    service_fee_usd INTEGER NOT NULL CHECK (service_fee_usd >= 0),
    pass_through_thb INTEGER NOT NULL CHECK (pass_through_thb >= 0),
    fee_thb INTEGER NOT NULL CHECK (fee_thb >= 0),
    total_thb INTEGER NOT NULL CHECK (total_thb = pass_through_thb + fee_thb),
    cancelled_at INTEGER,
    UNIQUE (order_id, line_number),
    UNIQUE (id, order_id, draw_id),
    CHECK (selection = 'terminal_pick'
        OR (n1 IS NOT NULL AND n2 IS NOT NULL AND n3 IS NOT NULL AND n4 IS NOT NULL AND n5 IS NOT NULL
            AND special IS NOT NULL)),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5),
    CHECK (n5 <= main_max),
    CHECK (special <= special_max),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
) STRICT;
CREATE INDEX lotto_tickets_by_draw ON lotto_tickets (draw_id, order_id, line_number);

CREATE TABLE payments (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    provider TEXT NOT NULL CHECK (provider IN ('promptpay', 'bank_transfer', 'stripe', 'omise')),
    payment_method TEXT NOT NULL CHECK (payment_method IN ('credit_card', 'promptpay', 'bank_transfer')),
    reference TEXT NOT NULL,
    amount_thb INTEGER NOT NULL CHECK (amount_thb > 0),
    status TEXT NOT NULL CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'refunded', 'disputed')),
    received_at INTEGER NOT NULL,
    posted_by TEXT NOT NULL REFERENCES users (id),
    posted_at INTEGER NOT NULL,
    review_reason TEXT, -- why it waits for a decision, or why it failed
    approval_id TEXT REFERENCES approvals (id),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (provider, reference),
    -- A transfer credited by hand needs a second person.
    CHECK (provider <> 'bank_transfer' OR status <> 'completed' OR approval_id IS NOT NULL)
) STRICT;
CREATE INDEX payments_by_order ON payments (order_id, status);
CREATE INDEX payments_by_time ON payments (posted_at, id);
CREATE UNIQUE INDEX payments_one_captured ON payments (order_id) WHERE status IN ('completed', 'disputed');

CREATE TABLE refunds (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    amount_thb INTEGER NOT NULL CHECK (amount_thb > 0),
    refunded_by TEXT NOT NULL REFERENCES users (id),
    refunded_at INTEGER NOT NULL,
    approval_id TEXT REFERENCES approvals (id)
) STRICT;
CREATE INDEX refunds_by_order ON refunds (order_id);

CREATE TABLE refund_lines (
    ticket_id TEXT PRIMARY KEY REFERENCES lotto_tickets (id), -- a line is refunded once
    refund_id TEXT NOT NULL REFERENCES refunds (id),
    amount_thb INTEGER NOT NULL CHECK (amount_thb > 0)
) STRICT;
CREATE INDEX refund_lines_by_refund ON refund_lines (refund_id);

-- A refund of bought lines, waiting for a second person.
CREATE TABLE refund_requests (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    reason_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'granted', 'refused', 'void')),
    requested_by TEXT NOT NULL REFERENCES users (id),
    requested_at INTEGER NOT NULL
) STRICT;
CREATE INDEX refund_requests_by_order ON refund_requests (order_id);

CREATE TABLE refund_request_lines (
    request_id TEXT NOT NULL REFERENCES refund_requests (id),
    ticket_id TEXT NOT NULL REFERENCES lotto_tickets (id),
    PRIMARY KEY (request_id, ticket_id)
) STRICT;

CREATE TABLE order_notes (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    author TEXT NOT NULL REFERENCES users (id),
    body TEXT NOT NULL,
    follow_up_on TEXT,
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX order_notes_by_order ON order_notes (order_id, written_at);

-- Paper

CREATE TABLE shops (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (length(state) = 2),
    zone TEXT NOT NULL,
    terminal TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    UNIQUE (id, state)
) STRICT;

CREATE TABLE shop_cutoffs (
    shop_id TEXT NOT NULL REFERENCES shops (id),
    game TEXT NOT NULL REFERENCES games (code),
    local_time TEXT NOT NULL CHECK (length(local_time) = 5), -- "21:45" in the shop's zone, on the draw's date
    effective_from TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES users (id),
    PRIMARY KEY (shop_id, game, effective_from, recorded_at)
) STRICT;

-- Where paper may be. There is no place abroad.
CREATE TABLE places (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('shop', 'agent', 'box', 'claim_centre')),
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (length(state) = 2),
    UNIQUE (id, state)
) STRICT;

CREATE TABLE leases (
    id TEXT PRIMARY KEY,
    agent TEXT NOT NULL REFERENCES users (id),
    shop_id TEXT NOT NULL REFERENCES shops (id),
    taken_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    released_at INTEGER
) STRICT;

CREATE TABLE lease_lines (
    lease_id TEXT NOT NULL REFERENCES leases (id),
    ticket_id TEXT NOT NULL REFERENCES lotto_tickets (id),
    active INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (lease_id, ticket_id)
) STRICT;
CREATE UNIQUE INDEX lease_lines_one_holder ON lease_lines (ticket_id) WHERE active;
CREATE INDEX lease_lines_by_ticket ON lease_lines (ticket_id);

-- One piece of paper. It belongs to one order, because paper is claimed whole; without an order it is the house's.
CREATE TABLE physical_tickets (
    id TEXT PRIMARY KEY,
    order_id TEXT REFERENCES lotto_orders (id),
    shop_id TEXT NOT NULL,
    state TEXT NOT NULL,
    edition TEXT NOT NULL,
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    serial TEXT NOT NULL CHECK (length(serial) >= 6),
    symbology TEXT, -- null where the serial was typed by hand
    raw_bytes BLOB,
    price_usd INTEGER NOT NULL CHECK (price_usd > 0),
    sold_at INTEGER,
    binding TEXT NOT NULL CHECK (binding IN ('bound', 'quarantined', 'rejected', 'orphan')),
    second_look TEXT NOT NULL DEFAULT 'not_needed' CHECK (second_look IN ('not_needed', 'needed', 'done')),
    second_look_by TEXT REFERENCES users (id),
    replaces_slip_id TEXT REFERENCES physical_tickets (id),
    captured_at INTEGER, -- the scanning machine's clock: evidence, decides nothing
    received_at INTEGER NOT NULL, -- when the service got it, which decides
    bound_by TEXT NOT NULL REFERENCES users (id),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (state, serial),
    UNIQUE (id, order_id),
    UNIQUE (id, edition),
    UNIQUE (id, main_max, special_max),
    FOREIGN KEY (shop_id, state) REFERENCES shops (id, state),
    FOREIGN KEY (edition, main_max, special_max) REFERENCES game_editions (code, main_max, special_max),
    CHECK (binding = 'orphan' OR order_id IS NOT NULL)
) STRICT;
CREATE INDEX physical_tickets_by_order ON physical_tickets (order_id);
CREATE INDEX physical_tickets_by_time ON physical_tickets (received_at, id);
CREATE INDEX physical_tickets_open ON physical_tickets (binding, received_at) WHERE binding <> 'bound';

-- Plays as printed, which are what is checked.
CREATE TABLE slip_plays (
    id TEXT PRIMARY KEY,
    slip_id TEXT NOT NULL,
    main_max INTEGER NOT NULL,
    special_max INTEGER NOT NULL,
    letter TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J')),
    n1 INTEGER NOT NULL CHECK (n1 >= 1), n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
    n5 INTEGER NOT NULL,
    special INTEGER NOT NULL CHECK (special >= 1),
    multiplier INTEGER CHECK (multiplier IN (2, 3, 4, 5, 10)), -- of the play itself, where the edition prints one
    power_play INTEGER NOT NULL DEFAULT 0,
    double_play INTEGER NOT NULL DEFAULT 0,
    quick_pick INTEGER NOT NULL DEFAULT 0,
    UNIQUE (slip_id, letter),
    UNIQUE (id, slip_id),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    FOREIGN KEY (slip_id, main_max, special_max) REFERENCES physical_tickets (id, main_max, special_max)
) STRICT;

CREATE INDEX slip_plays_double ON slip_plays (slip_id) WHERE double_play;

CREATE TABLE slip_draws (
    slip_id TEXT NOT NULL,
    draw_id TEXT NOT NULL,
    edition TEXT NOT NULL,
    PRIMARY KEY (slip_id, draw_id),
    FOREIGN KEY (slip_id, edition) REFERENCES physical_tickets (id, edition),
    FOREIGN KEY (draw_id, edition) REFERENCES draws (id, edition)
) STRICT;
CREATE INDEX slip_draws_by_draw ON slip_draws (draw_id, slip_id);

-- Which printed play fulfils which ordered line. A play serves one line a draw, and a line is bought once.
CREATE TABLE placements (
    id TEXT PRIMARY KEY,
    slip_play_id TEXT NOT NULL,
    slip_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    draw_id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    placed_at INTEGER NOT NULL,
    placed_by TEXT NOT NULL REFERENCES users (id),
    FOREIGN KEY (slip_play_id, slip_id) REFERENCES slip_plays (id, slip_id),
    FOREIGN KEY (slip_id, order_id) REFERENCES physical_tickets (id, order_id),
    FOREIGN KEY (slip_id, draw_id) REFERENCES slip_draws (slip_id, draw_id),
    FOREIGN KEY (ticket_id, order_id, draw_id) REFERENCES lotto_tickets (id, order_id, draw_id)
) STRICT;
CREATE UNIQUE INDEX placements_play_serves_one_line ON placements (slip_play_id, draw_id) WHERE active;
CREATE UNIQUE INDEX placements_line_is_bought_once ON placements (ticket_id) WHERE active;
CREATE INDEX placements_by_order ON placements (order_id);
CREATE INDEX placements_by_draw ON placements (draw_id, order_id);

CREATE TABLE slip_files (
    slip_id TEXT NOT NULL REFERENCES physical_tickets (id),
    side TEXT NOT NULL CHECK (side IN ('front', 'back')),
    file_id TEXT NOT NULL REFERENCES files (id),
    attached_at INTEGER NOT NULL,
    PRIMARY KEY (slip_id, side, file_id)
) STRICT;

CREATE TABLE custody_events (
    id TEXT PRIMARY KEY,
    slip_id TEXT NOT NULL,
    slip_state TEXT NOT NULL,
    place_id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES users (id),
    happened_at INTEGER NOT NULL,
    note TEXT,
    FOREIGN KEY (place_id, slip_state) REFERENCES places (id, state), -- paper stays in its state
    FOREIGN KEY (slip_id) REFERENCES physical_tickets (id)
) STRICT;
CREATE INDEX custody_events_by_slip ON custody_events (slip_id, happened_at, id);
CREATE INDEX custody_events_by_place ON custody_events (place_id, slip_id);

-- A binding that arrived after the draw closed, waiting for a second person.
CREATE TABLE quarantined_bindings (
    id TEXT PRIMARY KEY,
    slip_id TEXT NOT NULL UNIQUE REFERENCES physical_tickets (id),
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    reason_code TEXT NOT NULL,
    placements TEXT NOT NULL, -- [{"slip_play_id","draw_id","ticket_id"}], made active on release
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'released', 'rejected')),
    approval_id TEXT REFERENCES approvals (id),
    received_at INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;

CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    slip_id TEXT REFERENCES physical_tickets (id),
    order_id TEXT REFERENCES lotto_orders (id),
    details TEXT NOT NULL,
    reported_by TEXT NOT NULL REFERENCES users (id),
    reported_at INTEGER NOT NULL,
    resolved_by TEXT REFERENCES users (id),
    resolved_at INTEGER
) STRICT;
CREATE INDEX incidents_by_time ON incidents (reported_at, id);
CREATE INDEX incidents_by_slip ON incidents (slip_id);

-- Checking

CREATE TABLE check_runs (
    id TEXT PRIMARY KEY,
    draw_id TEXT NOT NULL,
    result_id TEXT NOT NULL UNIQUE, -- one run a result version
    state TEXT NOT NULL CHECK (state IN ('checking', 'projecting', 'done')),
    plays_checked INTEGER NOT NULL DEFAULT 0,
    winners INTEGER NOT NULL DEFAULT 0,
    orders_projected INTEGER NOT NULL DEFAULT 0,
    projected_up_to TEXT, -- the last order whose status was written, so that a run resumes
    started_by TEXT NOT NULL REFERENCES users (id),
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    FOREIGN KEY (result_id, draw_id) REFERENCES draw_results (id, draw_id)
) STRICT;

-- Winners only. The key makes a second check of the same result add nothing.
CREATE TABLE wins (
    result_id TEXT NOT NULL,
    slip_play_id TEXT NOT NULL,
    draw_id TEXT NOT NULL,
    drawing TEXT NOT NULL CHECK (drawing IN ('main', 'double_play')),
    slip_id TEXT NOT NULL,
    tier TEXT NOT NULL,
    prize_usd INTEGER CHECK (prize_usd > 0),
    unpriced_reason TEXT,
    PRIMARY KEY (result_id, slip_play_id, drawing),
    FOREIGN KEY (result_id, draw_id) REFERENCES draw_results (id, draw_id),
    FOREIGN KEY (slip_play_id, slip_id) REFERENCES slip_plays (id, slip_id),
    FOREIGN KEY (slip_id, draw_id) REFERENCES slip_draws (slip_id, draw_id),
    CHECK ((prize_usd IS NULL) = (unpriced_reason IS NOT NULL))
) STRICT;
CREATE INDEX wins_by_slip ON wins (slip_id);
CREATE INDEX wins_by_draw ON wins (draw_id, result_id);

-- Claims and payouts

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    slip_id TEXT NOT NULL REFERENCES physical_tickets (id),
    path TEXT NOT NULL CHECK (path IN ('retailer', 'claim_centre', 'customer_in_person')),
    claimant TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('opened', 'submitted', 'received', 'refused', 'withdrawn')),
    expected_usd INTEGER NOT NULL CHECK (expected_usd >= 0),
    gross_usd INTEGER CHECK (gross_usd > 0),
    withheld_usd INTEGER CHECK (withheld_usd >= 0 AND withheld_usd <= gross_usd),
    received_into TEXT CHECK (received_into IN ('agent_cash', 'bank')),
    received_from TEXT,
    received_at INTEGER,
    reason TEXT,
    opened_by TEXT NOT NULL REFERENCES users (id),
    opened_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (id, slip_id),
    CHECK (state <> 'received' OR (gross_usd IS NOT NULL AND withheld_usd IS NOT NULL AND received_into IS NOT NULL
        AND received_from IS NOT NULL AND received_at IS NOT NULL))
) STRICT;
CREATE INDEX claims_by_slip ON claims (slip_id);
CREATE INDEX claims_by_state ON claims (state, opened_at, id);

-- Which wins a claim collects. A printed play's prize of one drawing is collected once, whatever result version.
CREATE TABLE claim_wins (
    claim_id TEXT NOT NULL,
    slip_id TEXT NOT NULL,
    result_id TEXT NOT NULL,
    slip_play_id TEXT NOT NULL,
    draw_id TEXT NOT NULL,
    drawing TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    for_house INTEGER NOT NULL DEFAULT 0, -- the play served no ordered line
    received_usd INTEGER CHECK (received_usd >= 0), -- of the claim's gross, once it is received
    withheld_usd INTEGER CHECK (withheld_usd >= 0 AND withheld_usd <= received_usd),
    PRIMARY KEY (claim_id, result_id, slip_play_id, drawing),
    FOREIGN KEY (claim_id, slip_id) REFERENCES claims (id, slip_id),
    FOREIGN KEY (result_id, slip_play_id, drawing) REFERENCES wins (result_id, slip_play_id, drawing)
) STRICT;
CREATE UNIQUE INDEX claim_wins_collected_once ON claim_wins (slip_play_id, draw_id, drawing) WHERE active;
CREATE INDEX claim_wins_by_play ON claim_wins (slip_play_id, draw_id, drawing);

CREATE TABLE payouts (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    order_id TEXT NOT NULL REFERENCES lotto_orders (id),
    customer_id TEXT NOT NULL REFERENCES customer_profiles (user_id),
    gross_usd INTEGER NOT NULL CHECK (gross_usd > 0),
    withheld_usd INTEGER NOT NULL CHECK (withheld_usd >= 0),
    commission_usd INTEGER NOT NULL CHECK (commission_usd >= 0),
    net_usd INTEGER NOT NULL CHECK (net_usd > 0 AND net_usd = gross_usd - withheld_usd - commission_usd),
    thb_per_usd INTEGER NOT NULL CHECK (thb_per_usd > 0),
    rate_id TEXT NOT NULL REFERENCES fx_rates (id),
    net_thb INTEGER NOT NULL CHECK (net_thb > 0),
    beneficiary TEXT NOT NULL, -- bank and last four digits, as seen by the approver
    state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'held', 'sent', 'confirmed', 'cancelled',
        'superseded')),
    approval_id TEXT REFERENCES approvals (id),
    proposed_by TEXT NOT NULL REFERENCES users (id),
    proposed_at INTEGER NOT NULL,
    approved_by TEXT REFERENCES users (id),
    approved_at INTEGER,
    sent_at INTEGER,
    bank_reference TEXT,
    confirmed_at INTEGER,
    reason TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (state NOT IN ('approved', 'sent', 'confirmed') OR (approved_by IS NOT NULL AND approved_by <> proposed_by))
) STRICT;
-- A claim is paid out once.
CREATE UNIQUE INDEX payouts_one_live ON payouts (claim_id) WHERE state NOT IN ('cancelled', 'superseded');
CREATE UNIQUE INDEX payouts_by_bank_reference ON payouts (bank_reference) WHERE bank_reference IS NOT NULL;
CREATE INDEX payouts_by_state ON payouts (state, proposed_at, id);
CREATE INDEX payouts_by_order ON payouts (order_id);

-- Which results a payout was proposed on; an approval holds only while they are the newest.
CREATE TABLE payout_results (
    payout_id TEXT NOT NULL REFERENCES payouts (id),
    result_id TEXT NOT NULL REFERENCES draw_results (id),
    PRIMARY KEY (payout_id, result_id)
) STRICT;
CREATE INDEX payout_results_by_result ON payout_results (result_id);

-- What a correction of a result left open after a payout was paid.
CREATE TABLE payout_differences (
    id TEXT PRIMARY KEY,
    payout_id TEXT NOT NULL REFERENCES payouts (id),
    result_id TEXT NOT NULL REFERENCES draw_results (id),
    amount_thb INTEGER NOT NULL CHECK (amount_thb > 0),
    treatment TEXT NOT NULL DEFAULT 'receivable' CHECK (treatment IN ('receivable', 'house_loss')),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled', 'void')),
    approval_id TEXT REFERENCES approvals (id),
    opened_at INTEGER NOT NULL,
    settled_at INTEGER,
    UNIQUE (payout_id, result_id),
    CHECK (treatment <> 'house_loss' OR approval_id IS NOT NULL)
) STRICT;

-- Ledger

CREATE TABLE ledger_accounts (
    id TEXT PRIMARY KEY, -- "kind:owner:currency"
    kind TEXT NOT NULL CHECK (kind IN ('psp', 'bank', 'agent_cash', 'customer_wallet', 'customer_prize',
        'unearned_orders', 'service_fee', 'ticket_pass_through', 'ticket_cost', 'commission', 'withheld_tax',
        'fx_clearing', 'receivable', 'house', 'rounding')),
    owner TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL CHECK (currency IN ('USD', 'THB')),
    UNIQUE (kind, owner, currency),
    UNIQUE (id, currency)
) STRICT;

-- Insert only. One row is both legs, so the books always balance; the id comes from the business event, so that a
-- retry cannot post twice.
CREATE TABLE ledger_transfers (
    id TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    posted_at INTEGER NOT NULL,
    CHECK (debit <> credit),
    FOREIGN KEY (debit, currency) REFERENCES ledger_accounts (id, currency),
    FOREIGN KEY (credit, currency) REFERENCES ledger_accounts (id, currency)
) STRICT;
CREATE INDEX ledger_transfers_by_debit ON ledger_transfers (debit);
CREATE INDEX ledger_transfers_by_credit ON ledger_transfers (credit);
CREATE INDEX ledger_transfers_by_subject ON ledger_transfers (subject_id);

-- What happened

-- Codes and arguments, never sentences; timelines and notices are read from here in the reader's language.
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES users (id),
    happened_at INTEGER NOT NULL
) STRICT;
CREATE INDEX events_by_entity ON events (entity, entity_id, happened_at, id);

-- Append only. Numbered and chained afterwards by the sequencer, in audit_seals.
CREATE TABLE audit_log (
    id TEXT PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    actor TEXT REFERENCES users (id),
    session_id TEXT,
    operation TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    details TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_time ON audit_log (recorded_at, id);
CREATE INDEX audit_log_by_entity ON audit_log (entity, entity_id, recorded_at);

CREATE TABLE audit_seals (
    sequence INTEGER PRIMARY KEY,
    audit_id TEXT NOT NULL UNIQUE REFERENCES audit_log (id),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE email_queue (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL REFERENCES users (id),
    template_name TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    dedupe_key TEXT NOT NULL UNIQUE,
    arguments TEXT NOT NULL,
    priority INTEGER NOT NULL DEFAULT 5, -- 1 is most urgent
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sending', 'sent', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    scheduled_for INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;
CREATE INDEX email_queue_due ON email_queue (status, priority, scheduled_for);

CREATE TABLE idempotency_keys (
    principal TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    response TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (principal, operation, key)
) STRICT;
