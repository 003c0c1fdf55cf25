-- The foundation: people, games, orders, paper, results, claims, payouts, ledger, events. docs/architecture.md
-- explains the words; every rule that a key or a check can hold is held here.

-- Workspace

CREATE TABLE workspace (
    singleton smallint PRIMARY KEY CHECK (singleton = 1),
    id uuid NOT NULL,
    name text NOT NULL,
    environment text NOT NULL CHECK (environment IN ('live', 'training', 'sample')),
    restore_epoch bigint NOT NULL DEFAULT 0,
    oldest_program text NOT NULL,
    created_at timestamptz(3) NOT NULL
);

-- People

-- One table for everybody; kind keeps staff from ordering and customers from holding staff roles.
CREATE TABLE users (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('customer', 'staff', 'system')),
    role text NOT NULL CHECK (role IN ('customer', 'seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner',
                                         'system')),
    display_name text NOT NULL,
    email text COLLATE "C",
    password_hash text,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'banned')),
    created_by uuid REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (id, kind),
    UNIQUE (email)
);
CREATE INDEX users_by_name ON users (display_name, id);

CREATE TABLE user_roles (
    user_id uuid NOT NULL,
    kind text NOT NULL DEFAULT 'staff' CHECK (kind = 'staff'),
    role text NOT NULL CHECK (role IN ('seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner')),
    granted_by uuid REFERENCES users (id),
    granted_at timestamptz(3) NOT NULL,
    PRIMARY KEY (user_id, role),
    FOREIGN KEY (user_id, kind) REFERENCES users (id, kind)
);

CREATE TABLE customer_profiles (
    user_id uuid PRIMARY KEY,
    kind text NOT NULL DEFAULT 'customer' CHECK (kind = 'customer'),
    full_name text COLLATE "C" NOT NULL,
    phone text,
    date_of_birth date NOT NULL,
    id_type text CHECK (id_type IN ('thai_id', 'passport')),
    id_number_sealed bytea,
    id_number_index text,
    address_line1 text,
    address_line2 text,
    city text,
    province text,
    postal_code text,
    country text NOT NULL DEFAULT 'TH',
    language text NOT NULL DEFAULT 'th' CHECK (language IN ('th', 'en')),
    kyc_status text NOT NULL DEFAULT 'pending' CHECK (kyc_status IN ('pending', 'verified', 'rejected')),
    kyc_verified_at timestamptz(3),
    staff_household boolean NOT NULL DEFAULT FALSE,
    beneficiary_bank text,
    beneficiary_sealed bytea,
    beneficiary_last4 text,
    FOREIGN KEY (user_id, kind) REFERENCES users (id, kind)
);
CREATE INDEX customer_profiles_by_name ON customer_profiles (full_name, user_id);
CREATE UNIQUE INDEX customer_profiles_one_per_id ON customer_profiles (id_number_index)
    WHERE id_number_index IS NOT NULL;

CREATE TABLE consents (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    document text NOT NULL,
    version text NOT NULL,
    language text NOT NULL,
    accepted_at timestamptz(3) NOT NULL,
    address text,
    UNIQUE (user_id, document, version)
);

CREATE TABLE spending_limits (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    period text NOT NULL CHECK (period IN ('day', 'month')),
    amount_thb bigint NOT NULL CHECK (amount_thb >= 0),
    effective_from timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id)
);
CREATE INDEX spending_limits_by_user ON spending_limits (user_id, period, effective_from);

CREATE TABLE self_exclusions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3),
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id)
);
CREATE INDEX self_exclusions_by_user ON self_exclusions (user_id, starts_at);

CREATE TABLE sanctions_lists (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    published_at timestamptz(3) NOT NULL,
    entry_count bigint NOT NULL CHECK (entry_count >= 0),
    imported_at timestamptz(3) NOT NULL,
    imported_by uuid REFERENCES users (id)
);

-- Names of a list, for screening customers who come later.
CREATE TABLE sanctions_entries (
    list_id uuid NOT NULL REFERENCES sanctions_lists (id),
    entry text NOT NULL,
    match_key text NOT NULL,
    PRIMARY KEY (list_id, entry)
);
CREATE INDEX sanctions_entries_by_key ON sanctions_entries (match_key);

CREATE TABLE sanctions_hits (
    list_id uuid NOT NULL REFERENCES sanctions_lists (id),
    user_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    entry text NOT NULL,
    outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'false_positive', 'confirmed')),
    decided_by uuid REFERENCES users (id),
    decided_at timestamptz(3),
    PRIMARY KEY (list_id, user_id, entry)
);

CREATE TABLE kyc_cases (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    status text NOT NULL CHECK (status IN ('open', 'awaiting_customer', 'resolved')),
    opened_at timestamptz(3) NOT NULL,
    resolved_at timestamptz(3),
    assignee uuid REFERENCES users (id),
    version bigint NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX kyc_cases_one_open ON kyc_cases (user_id) WHERE status <> 'resolved';

CREATE TABLE files (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('slip_front', 'slip_back', 'receipt', 'kyc_document', 'payment_slip')),
    object_key text NOT NULL UNIQUE,
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    size_bytes bigint NOT NULL CHECK (size_bytes > 0),
    media_type text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL REFERENCES users (id)
);

CREATE TABLE kyc_documents (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES kyc_cases (id),
    kind text NOT NULL CHECK (kind IN ('id_front', 'id_back', 'passport', 'selfie', 'proof_of_address')),
    file_id uuid NOT NULL REFERENCES files (id),
    added_at timestamptz(3) NOT NULL
);

CREATE TABLE kyc_decisions (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES kyc_cases (id),
    outcome text NOT NULL CHECK (outcome IN ('verified', 'rejected_final', 'rejected_retry')),
    label text,
    customer_message text,
    note text,
    decided_by uuid NOT NULL REFERENCES users (id),
    decided_at timestamptz(3) NOT NULL
);

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    token_hash text NOT NULL UNIQUE,
    device text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3)
);
CREATE INDEX sessions_by_user ON sessions (user_id, created_at);

-- Four eyes

-- An approval is bound to a digest of what was seen; a change of it voids the approval.
CREATE TABLE approvals (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    digest text NOT NULL CHECK (length(digest) = 64),
    seen jsonb NOT NULL,
    proposed_by uuid NOT NULL REFERENCES users (id),
    proposed_at timestamptz(3) NOT NULL,
    decision text NOT NULL DEFAULT 'pending' CHECK (decision IN ('pending', 'approved', 'rejected', 'void')),
    decided_by uuid REFERENCES users (id),
    decided_at timestamptz(3),
    reason text,
    CHECK ((decision = 'pending') = (decided_at IS NULL)),
    CHECK (decision <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
);
CREATE UNIQUE INDEX approvals_one_pending ON approvals (kind, subject_id) WHERE decision = 'pending';
CREATE INDEX approvals_by_decision ON approvals (decision, proposed_at, id);

-- Dated rules of the house

-- One row a value; it counts from effective_from on, once approval_id is set.
CREATE TABLE settings (
    id uuid PRIMARY KEY,
    key text NOT NULL,
    value text NOT NULL,
    effective_from timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);
CREATE INDEX settings_by_key ON settings (key, effective_from, recorded_at);

-- Who said that legal advice was taken, in their own words.
CREATE TABLE legal_acknowledgements (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    statement text NOT NULL,
    acknowledged_at timestamptz(3) NOT NULL
);

-- A role that was asked for or is to be taken away; user_roles changes with the approval.
CREATE TABLE role_proposals (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    role text NOT NULL CHECK (role IN ('seller', 'support', 'agent', 'kyc', 'finance', 'admin', 'owner')),
    action text NOT NULL CHECK (action IN ('grant', 'revoke')),
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);

-- A bank account that prizes are to go to; the profile changes with the approval.
CREATE TABLE beneficiary_proposals (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    bank text NOT NULL,
    sealed bytea NOT NULL,
    last4 text NOT NULL CHECK (length(last4) = 4),
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);

CREATE TABLE fx_rates (
    id uuid PRIMARY KEY,
    thb_per_usd bigint NOT NULL CHECK (thb_per_usd > 0), -- scaled by a million
    source text NOT NULL,
    effective_from timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);
CREATE INDEX fx_rates_by_time ON fx_rates (effective_from, recorded_at);

CREATE TABLE fee_schedules (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    service_fee_usd bigint NOT NULL CHECK (service_fee_usd >= 0), -- a line
    commission_basis_points bigint NOT NULL CHECK (commission_basis_points BETWEEN 0 AND 10000),
    effective_from timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id)
);

-- Default is deny: without a row that is allowed, approved and not expired, nothing is bought in a state.
CREATE TABLE state_policies (
    id uuid PRIMARY KEY,
    state text NOT NULL CHECK (length(state) = 2),
    status text NOT NULL CHECK (status IN ('allowed', 'banned', 'not_cleared')),
    document text,
    reviewer text,
    valid_from timestamptz(3) NOT NULL,
    expires_at timestamptz(3),
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    approval_id uuid REFERENCES approvals (id),
    CHECK (status <> 'allowed' OR (document IS NOT NULL AND reviewer IS NOT NULL AND expires_at IS NOT NULL))
);
CREATE INDEX state_policies_by_state ON state_policies (state, valid_from, recorded_at);

-- Games

CREATE TABLE games (
    code text PRIMARY KEY CHECK (code IN ('powerball', 'mega_millions')),
    name text NOT NULL
);

CREATE TABLE game_editions (
    code text PRIMARY KEY,
    game text NOT NULL REFERENCES games (code),
    first_draw date NOT NULL,
    main_count smallint NOT NULL CHECK (main_count = 5),
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    line_price_usd bigint NOT NULL CHECK (line_price_usd > 0),
    multiplier_rule text NOT NULL CHECK (multiplier_rule IN ('none', 'fixed_table', 'per_draw', 'per_play')),
    UNIQUE (game, first_draw),
    UNIQUE (code, game),
    UNIQUE (code, main_max, special_max)
);

-- prize_usd is null where a prize is a share of the jackpot or not known.
CREATE TABLE edition_prizes (
    edition text NOT NULL REFERENCES game_editions (code),
    drawing text NOT NULL CHECK (drawing IN ('main', 'double_play')),
    tier text NOT NULL,
    main_matches smallint NOT NULL CHECK (main_matches BETWEEN 0 AND 5),
    special_match boolean NOT NULL,
    prize_usd bigint CHECK (prize_usd > 0),
    PRIMARY KEY (edition, drawing, tier),
    UNIQUE (edition, drawing, main_matches, special_match)
);

CREATE TABLE draws (
    id uuid PRIMARY KEY,
    game text NOT NULL,
    draw_date date NOT NULL,
    draw_at timestamptz(3) NOT NULL,
    zone text NOT NULL,
    edition text NOT NULL,
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    advertised_jackpot_usd bigint CHECK (advertised_jackpot_usd > 0),
    status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'open', 'closed', 'result_entered',
        'verified', 'checked', 'settled', 'cancelled')),
    result_version bigint,
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (game, draw_date),
    UNIQUE (id, edition),
    UNIQUE (id, main_max, special_max),
    FOREIGN KEY (edition, game) REFERENCES game_editions (code, game),
    FOREIGN KEY (edition, main_max, special_max) REFERENCES game_editions (code, main_max, special_max)
);
CREATE INDEX draws_by_time ON draws (draw_at, id);

-- What one person read from one named source. Blind: nobody is shown another's open entry.
CREATE TABLE result_entries (
    id uuid PRIMARY KEY,
    draw_id uuid NOT NULL,
    for_version bigint NOT NULL CHECK (for_version >= 1),
    person uuid NOT NULL REFERENCES users (id),
    source text NOT NULL,
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    n1 smallint NOT NULL CHECK (n1 >= 1), n2 smallint NOT NULL, n3 smallint NOT NULL, n4 smallint NOT NULL,
    n5 smallint NOT NULL,
    special smallint NOT NULL CHECK (special >= 1),
    multiplier smallint CHECK (multiplier IN (1, 2, 3, 4, 5, 10)),
    double_n1 smallint, double_n2 smallint, double_n3 smallint, double_n4 smallint, double_n5 smallint,
    double_special smallint,
    reason text,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'agreed', 'disagreed', 'withdrawn')),
    entered_at timestamptz(3) NOT NULL,
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
);
CREATE UNIQUE INDEX result_entries_one_open ON result_entries (draw_id, for_version, person) WHERE state = 'open';

-- What a feed said: evidence beside the entries, never a person.
CREATE TABLE result_imports (
    id uuid PRIMARY KEY,
    draw_id uuid NOT NULL REFERENCES draws (id),
    source text NOT NULL,
    n1 smallint NOT NULL, n2 smallint NOT NULL, n3 smallint NOT NULL, n4 smallint NOT NULL, n5 smallint NOT NULL,
    special smallint NOT NULL,
    multiplier smallint,
    double_n1 smallint, double_n2 smallint, double_n3 smallint, double_n4 smallint, double_n5 smallint,
    double_special smallint,
    imported_at timestamptz(3) NOT NULL,
    imported_by uuid NOT NULL REFERENCES users (id),
    UNIQUE (draw_id, source)
);

CREATE TABLE draw_results (
    id uuid PRIMARY KEY,
    draw_id uuid NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    n1 smallint NOT NULL CHECK (n1 >= 1), n2 smallint NOT NULL, n3 smallint NOT NULL, n4 smallint NOT NULL,
    n5 smallint NOT NULL,
    special smallint NOT NULL CHECK (special >= 1),
    multiplier smallint CHECK (multiplier IN (1, 2, 3, 4, 5, 10)),
    double_n1 smallint, double_n2 smallint, double_n3 smallint, double_n4 smallint, double_n5 smallint,
    double_special smallint,
    entered_by uuid NOT NULL REFERENCES users (id),
    entered_source text NOT NULL,
    verified_by uuid NOT NULL REFERENCES users (id),
    verified_source text NOT NULL,
    verified_at timestamptz(3) NOT NULL,
    reason text,
    UNIQUE (draw_id, version),
    UNIQUE (id, draw_id),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    CHECK (entered_by <> verified_by),
    CHECK (entered_source <> verified_source),
    CHECK (version = 1 OR reason IS NOT NULL),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
);

-- Orders

CREATE TABLE order_counters (
    kind text NOT NULL,
    year bigint NOT NULL,
    last_number bigint NOT NULL,
    PRIMARY KEY (kind, year)
);

-- status and the three statuses beside it are projections of lines, payments, claims and payouts, written by one
-- function of storage; filters read them.
CREATE TABLE lotto_orders (
    id uuid PRIMARY KEY,
    order_number text COLLATE "C" NOT NULL UNIQUE,
    external_reference text,
    customer_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    status text NOT NULL CHECK (status IN ('pending', 'payment_pending', 'payment_failed', 'confirmed', 'purchased_usa',
        'waiting_draw', 'checking_results', 'no_win', 'partial_win', 'jackpot', 'payout_processing', 'completed',
        'cancelled')),
    payment_status text NOT NULL CHECK (payment_status IN ('pending', 'completed', 'failed', 'refunded',
        'partially_refunded')),
    usa_purchase_status text NOT NULL CHECK (usa_purchase_status IN ('not_purchased', 'in_progress', 'completed',
        'failed')),
    payout_status text NOT NULL CHECK (payout_status IN ('not_applicable', 'pending', 'processing', 'completed',
        'failed')),
    total_tickets bigint NOT NULL CHECK (total_tickets > 0),
    ticket_cost_usd bigint NOT NULL CHECK (ticket_cost_usd > 0),
    service_fee_usd bigint NOT NULL CHECK (service_fee_usd >= 0),
    total_usd bigint NOT NULL CHECK (total_usd = ticket_cost_usd + service_fee_usd),
    total_thb bigint NOT NULL CHECK (total_thb > 0),
    thb_per_usd bigint NOT NULL CHECK (thb_per_usd > 0), -- scaled by a million, as quoted
    rate_id uuid NOT NULL REFERENCES fx_rates (id),
    fee_schedule_id uuid NOT NULL REFERENCES fee_schedules (id),
    commission_basis_points bigint NOT NULL,
    consent_version text NOT NULL,
    missed_draw_choice text NOT NULL DEFAULT 'refund' CHECK (missed_draw_choice IN ('refund', 'roll')),
    assignee uuid REFERENCES users (id),
    paid_at timestamptz(3),
    customer_told_at timestamptz(3),
    cancelled_at timestamptz(3),
    cancellation_reason text,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    version bigint NOT NULL DEFAULT 1
);
CREATE INDEX lotto_orders_by_time ON lotto_orders (created_at, id);
CREATE INDEX lotto_orders_by_status ON lotto_orders (status, created_at, id);
CREATE INDEX lotto_orders_by_customer ON lotto_orders (customer_id, created_at, id);
CREATE INDEX lotto_orders_by_total ON lotto_orders (total_thb, id);
CREATE INDEX lotto_orders_by_reference ON lotto_orders (external_reference) WHERE external_reference IS NOT NULL;

-- One play line that a customer ordered for one draw. Numbers are null while a terminal pick is not yet bound.
CREATE TABLE lotto_tickets (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    line_number smallint NOT NULL CHECK (line_number >= 1),
    draw_id uuid NOT NULL,
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    selection text NOT NULL CHECK (selection IN ('chosen', 'house_pick', 'terminal_pick')),
    n1 smallint CHECK (n1 >= 1), n2 smallint, n3 smallint, n4 smallint, n5 smallint,
    special smallint CHECK (special >= 1),
    power_play boolean NOT NULL DEFAULT FALSE,
    double_play boolean NOT NULL DEFAULT FALSE,
    ticket_price_usd bigint NOT NULL CHECK (ticket_price_usd > 0),
    service_fee_usd bigint NOT NULL CHECK (service_fee_usd >= 0),
    pass_through_thb bigint NOT NULL CHECK (pass_through_thb >= 0),
    fee_thb bigint NOT NULL CHECK (fee_thb >= 0),
    total_thb bigint NOT NULL CHECK (total_thb = pass_through_thb + fee_thb),
    cancelled_at timestamptz(3),
    UNIQUE (order_id, line_number),
    UNIQUE (id, order_id, draw_id),
    CHECK (selection = 'terminal_pick'
        OR (n1 IS NOT NULL AND n2 IS NOT NULL AND n3 IS NOT NULL AND n4 IS NOT NULL AND n5 IS NOT NULL
            AND special IS NOT NULL)),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5),
    CHECK (n5 <= main_max),
    CHECK (special <= special_max),
    FOREIGN KEY (draw_id, main_max, special_max) REFERENCES draws (id, main_max, special_max)
);
CREATE INDEX lotto_tickets_by_draw ON lotto_tickets (draw_id, order_id, line_number);

CREATE TABLE payments (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    provider text NOT NULL CHECK (provider IN ('promptpay', 'bank_transfer', 'stripe', 'omise')),
    payment_method text NOT NULL CHECK (payment_method IN ('credit_card', 'promptpay', 'bank_transfer')),
    reference text NOT NULL,
    amount_thb bigint NOT NULL CHECK (amount_thb > 0),
    status text NOT NULL CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'refunded', 'disputed')),
    received_at timestamptz(3) NOT NULL,
    posted_by uuid NOT NULL REFERENCES users (id),
    posted_at timestamptz(3) NOT NULL,
    review_reason text, -- why it waits for a decision, or why it failed
    approval_id uuid REFERENCES approvals (id),
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (provider, reference),
    -- A transfer credited by hand needs a second person.
    CHECK (provider <> 'bank_transfer' OR status <> 'completed' OR approval_id IS NOT NULL)
);
CREATE INDEX payments_by_order ON payments (order_id, status);
CREATE INDEX payments_by_time ON payments (posted_at, id);
CREATE UNIQUE INDEX payments_one_captured ON payments (order_id) WHERE status IN ('completed', 'disputed');

CREATE TABLE refunds (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    reason_code text NOT NULL,
    reason text NOT NULL,
    amount_thb bigint NOT NULL CHECK (amount_thb > 0),
    refunded_by uuid NOT NULL REFERENCES users (id),
    refunded_at timestamptz(3) NOT NULL,
    approval_id uuid REFERENCES approvals (id)
);
CREATE INDEX refunds_by_order ON refunds (order_id);

CREATE TABLE refund_lines (
    ticket_id uuid PRIMARY KEY REFERENCES lotto_tickets (id), -- a line is refunded once
    refund_id uuid NOT NULL REFERENCES refunds (id),
    amount_thb bigint NOT NULL CHECK (amount_thb > 0)
);
CREATE INDEX refund_lines_by_refund ON refund_lines (refund_id);

-- A refund of bought lines, waiting for a second person.
CREATE TABLE refund_requests (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    reason_code text NOT NULL,
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'granted', 'refused', 'void')),
    requested_by uuid NOT NULL REFERENCES users (id),
    requested_at timestamptz(3) NOT NULL
);
CREATE INDEX refund_requests_by_order ON refund_requests (order_id);

CREATE TABLE refund_request_lines (
    request_id uuid NOT NULL REFERENCES refund_requests (id),
    ticket_id uuid NOT NULL REFERENCES lotto_tickets (id),
    PRIMARY KEY (request_id, ticket_id)
);

CREATE TABLE order_notes (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    author uuid NOT NULL REFERENCES users (id),
    body text NOT NULL,
    follow_up_on date,
    written_at timestamptz(3) NOT NULL
);
CREATE INDEX order_notes_by_order ON order_notes (order_id, written_at);

-- Paper

CREATE TABLE shops (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    state text NOT NULL CHECK (length(state) = 2),
    zone text NOT NULL,
    terminal text,
    active boolean NOT NULL DEFAULT TRUE,
    UNIQUE (id, state)
);

CREATE TABLE shop_cutoffs (
    shop_id uuid NOT NULL REFERENCES shops (id),
    game text NOT NULL REFERENCES games (code),
    local_time text NOT NULL CHECK (length(local_time) = 5), -- "21:45" in the shop's zone, on the draw's date
    effective_from date NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users (id),
    PRIMARY KEY (shop_id, game, effective_from, recorded_at)
);

-- Where paper may be. There is no place abroad.
CREATE TABLE places (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('shop', 'agent', 'box', 'claim_centre')),
    name text NOT NULL,
    state text NOT NULL CHECK (length(state) = 2),
    UNIQUE (id, state)
);

CREATE TABLE leases (
    id uuid PRIMARY KEY,
    agent uuid NOT NULL REFERENCES users (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    taken_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    released_at timestamptz(3)
);

CREATE TABLE lease_lines (
    lease_id uuid NOT NULL REFERENCES leases (id),
    ticket_id uuid NOT NULL REFERENCES lotto_tickets (id),
    active boolean NOT NULL DEFAULT TRUE,
    PRIMARY KEY (lease_id, ticket_id)
);
CREATE UNIQUE INDEX lease_lines_one_holder ON lease_lines (ticket_id) WHERE active;
CREATE INDEX lease_lines_by_ticket ON lease_lines (ticket_id);

-- One piece of paper. It belongs to one order, because paper is claimed whole; without an order it is the house's.
CREATE TABLE physical_tickets (
    id uuid PRIMARY KEY,
    order_id uuid REFERENCES lotto_orders (id),
    shop_id uuid NOT NULL,
    state text NOT NULL,
    edition text NOT NULL,
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    serial text COLLATE "C" NOT NULL CHECK (length(serial) >= 6),
    symbology text, -- null where the serial was typed by hand
    raw_bytes bytea,
    price_usd bigint NOT NULL CHECK (price_usd > 0),
    sold_at timestamptz(3),
    binding text NOT NULL CHECK (binding IN ('bound', 'quarantined', 'rejected', 'orphan')),
    second_look text NOT NULL DEFAULT 'not_needed' CHECK (second_look IN ('not_needed', 'needed', 'done')),
    second_look_by uuid REFERENCES users (id),
    replaces_slip_id uuid REFERENCES physical_tickets (id),
    captured_at timestamptz(3), -- the scanning machine's clock: evidence, decides nothing
    received_at timestamptz(3) NOT NULL, -- when the service got it, which decides
    bound_by uuid NOT NULL REFERENCES users (id),
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (state, serial),
    UNIQUE (id, order_id),
    UNIQUE (id, edition),
    UNIQUE (id, main_max, special_max),
    FOREIGN KEY (shop_id, state) REFERENCES shops (id, state),
    FOREIGN KEY (edition, main_max, special_max) REFERENCES game_editions (code, main_max, special_max),
    CHECK (binding = 'orphan' OR order_id IS NOT NULL)
);
CREATE INDEX physical_tickets_by_order ON physical_tickets (order_id);
CREATE INDEX physical_tickets_by_time ON physical_tickets (received_at, id);
CREATE INDEX physical_tickets_open ON physical_tickets (binding, received_at) WHERE binding <> 'bound';

-- Plays as printed, which are what is checked.
CREATE TABLE slip_plays (
    id uuid PRIMARY KEY,
    slip_id uuid NOT NULL,
    main_max smallint NOT NULL,
    special_max smallint NOT NULL,
    letter text NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J')),
    n1 smallint NOT NULL CHECK (n1 >= 1), n2 smallint NOT NULL, n3 smallint NOT NULL, n4 smallint NOT NULL,
    n5 smallint NOT NULL,
    special smallint NOT NULL CHECK (special >= 1),
    multiplier smallint CHECK (multiplier IN (2, 3, 4, 5, 10)), -- of the play itself, where the edition prints one
    power_play boolean NOT NULL DEFAULT FALSE,
    double_play boolean NOT NULL DEFAULT FALSE,
    quick_pick boolean NOT NULL DEFAULT FALSE,
    UNIQUE (slip_id, letter),
    UNIQUE (id, slip_id),
    CHECK (n1 < n2 AND n2 < n3 AND n3 < n4 AND n4 < n5 AND n5 <= main_max AND special <= special_max),
    FOREIGN KEY (slip_id, main_max, special_max) REFERENCES physical_tickets (id, main_max, special_max)
);

CREATE INDEX slip_plays_double ON slip_plays (slip_id) WHERE double_play;

CREATE TABLE slip_draws (
    slip_id uuid NOT NULL,
    draw_id uuid NOT NULL,
    edition text NOT NULL,
    PRIMARY KEY (slip_id, draw_id),
    FOREIGN KEY (slip_id, edition) REFERENCES physical_tickets (id, edition),
    FOREIGN KEY (draw_id, edition) REFERENCES draws (id, edition)
);
CREATE INDEX slip_draws_by_draw ON slip_draws (draw_id, slip_id);

-- Which printed play fulfils which ordered line. A play serves one line a draw, and a line is bought once.
CREATE TABLE placements (
    id uuid PRIMARY KEY,
    slip_play_id uuid NOT NULL,
    slip_id uuid NOT NULL,
    order_id uuid NOT NULL,
    draw_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    active boolean NOT NULL DEFAULT TRUE,
    placed_at timestamptz(3) NOT NULL,
    placed_by uuid NOT NULL REFERENCES users (id),
    FOREIGN KEY (slip_play_id, slip_id) REFERENCES slip_plays (id, slip_id),
    FOREIGN KEY (slip_id, order_id) REFERENCES physical_tickets (id, order_id),
    FOREIGN KEY (slip_id, draw_id) REFERENCES slip_draws (slip_id, draw_id),
    FOREIGN KEY (ticket_id, order_id, draw_id) REFERENCES lotto_tickets (id, order_id, draw_id)
);
CREATE UNIQUE INDEX placements_play_serves_one_line ON placements (slip_play_id, draw_id) WHERE active;
CREATE UNIQUE INDEX placements_line_is_bought_once ON placements (ticket_id) WHERE active;
CREATE INDEX placements_by_order ON placements (order_id);
CREATE INDEX placements_by_draw ON placements (draw_id, order_id);

CREATE TABLE slip_files (
    slip_id uuid NOT NULL REFERENCES physical_tickets (id),
    side text NOT NULL CHECK (side IN ('front', 'back')),
    file_id uuid NOT NULL REFERENCES files (id),
    attached_at timestamptz(3) NOT NULL,
    PRIMARY KEY (slip_id, side, file_id)
);

CREATE TABLE custody_events (
    id uuid PRIMARY KEY,
    slip_id uuid NOT NULL,
    slip_state text NOT NULL,
    place_id uuid NOT NULL,
    person uuid NOT NULL REFERENCES users (id),
    happened_at timestamptz(3) NOT NULL,
    note text,
    FOREIGN KEY (place_id, slip_state) REFERENCES places (id, state), -- paper stays in its state
    FOREIGN KEY (slip_id) REFERENCES physical_tickets (id)
);
CREATE INDEX custody_events_by_slip ON custody_events (slip_id, happened_at, id);
CREATE INDEX custody_events_by_place ON custody_events (place_id, slip_id);

-- A binding that arrived after the draw closed, waiting for a second person.
CREATE TABLE quarantined_bindings (
    id uuid PRIMARY KEY,
    slip_id uuid NOT NULL UNIQUE REFERENCES physical_tickets (id),
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    reason_code text NOT NULL,
    placements jsonb NOT NULL, -- [{"slip_play_id","draw_id","ticket_id"}], made active on release
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'released', 'rejected')),
    approval_id uuid REFERENCES approvals (id),
    received_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3)
);

CREATE TABLE incidents (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    slip_id uuid REFERENCES physical_tickets (id),
    order_id uuid REFERENCES lotto_orders (id),
    details jsonb NOT NULL,
    reported_by uuid NOT NULL REFERENCES users (id),
    reported_at timestamptz(3) NOT NULL,
    resolved_by uuid REFERENCES users (id),
    resolved_at timestamptz(3)
);
CREATE INDEX incidents_by_time ON incidents (reported_at, id);
CREATE INDEX incidents_by_slip ON incidents (slip_id);

-- Checking

CREATE TABLE check_runs (
    id uuid PRIMARY KEY,
    draw_id uuid NOT NULL,
    result_id uuid NOT NULL UNIQUE, -- one run a result version
    state text NOT NULL CHECK (state IN ('checking', 'projecting', 'done')),
    plays_checked bigint NOT NULL DEFAULT 0,
    winners bigint NOT NULL DEFAULT 0,
    orders_projected bigint NOT NULL DEFAULT 0,
    projected_up_to uuid, -- the last order whose status was written, so that a run resumes
    started_by uuid NOT NULL REFERENCES users (id),
    started_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    FOREIGN KEY (result_id, draw_id) REFERENCES draw_results (id, draw_id)
);

-- Winners only. The key makes a second check of the same result add nothing.
CREATE TABLE wins (
    result_id uuid NOT NULL,
    slip_play_id uuid NOT NULL,
    draw_id uuid NOT NULL,
    drawing text NOT NULL CHECK (drawing IN ('main', 'double_play')),
    slip_id uuid NOT NULL,
    tier text NOT NULL,
    prize_usd bigint CHECK (prize_usd > 0),
    unpriced_reason text,
    PRIMARY KEY (result_id, slip_play_id, drawing),
    FOREIGN KEY (result_id, draw_id) REFERENCES draw_results (id, draw_id),
    FOREIGN KEY (slip_play_id, slip_id) REFERENCES slip_plays (id, slip_id),
    FOREIGN KEY (slip_id, draw_id) REFERENCES slip_draws (slip_id, draw_id),
    CHECK ((prize_usd IS NULL) = (unpriced_reason IS NOT NULL))
);
CREATE INDEX wins_by_slip ON wins (slip_id);
CREATE INDEX wins_by_draw ON wins (draw_id, result_id);

-- Claims and payouts

CREATE TABLE claims (
    id uuid PRIMARY KEY,
    slip_id uuid NOT NULL REFERENCES physical_tickets (id),
    path text NOT NULL CHECK (path IN ('retailer', 'claim_centre', 'customer_in_person')),
    claimant text NOT NULL,
    state text NOT NULL CHECK (state IN ('opened', 'submitted', 'received', 'refused', 'withdrawn')),
    expected_usd bigint NOT NULL CHECK (expected_usd >= 0),
    gross_usd bigint CHECK (gross_usd > 0),
    withheld_usd bigint CHECK (withheld_usd >= 0 AND withheld_usd <= gross_usd),
    received_into text CHECK (received_into IN ('agent_cash', 'bank')),
    received_from text,
    received_at timestamptz(3),
    reason text,
    opened_by uuid NOT NULL REFERENCES users (id),
    opened_at timestamptz(3) NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (id, slip_id),
    CHECK (state <> 'received' OR (gross_usd IS NOT NULL AND withheld_usd IS NOT NULL AND received_into IS NOT NULL
        AND received_from IS NOT NULL AND received_at IS NOT NULL))
);
CREATE INDEX claims_by_slip ON claims (slip_id);
CREATE INDEX claims_by_state ON claims (state, opened_at, id);

-- Which wins a claim collects. A printed play's prize of one drawing is collected once, whatever result version.
CREATE TABLE claim_wins (
    claim_id uuid NOT NULL,
    slip_id uuid NOT NULL,
    result_id uuid NOT NULL,
    slip_play_id uuid NOT NULL,
    draw_id uuid NOT NULL,
    drawing text NOT NULL,
    active boolean NOT NULL DEFAULT TRUE,
    for_house boolean NOT NULL DEFAULT false, -- the play served no ordered line
    received_usd bigint CHECK (received_usd >= 0), -- of the claim's gross, once it is received
    withheld_usd bigint CHECK (withheld_usd >= 0 AND withheld_usd <= received_usd),
    PRIMARY KEY (claim_id, result_id, slip_play_id, drawing),
    FOREIGN KEY (claim_id, slip_id) REFERENCES claims (id, slip_id),
    FOREIGN KEY (result_id, slip_play_id, drawing) REFERENCES wins (result_id, slip_play_id, drawing)
);
CREATE UNIQUE INDEX claim_wins_collected_once ON claim_wins (slip_play_id, draw_id, drawing) WHERE active;
CREATE INDEX claim_wins_by_play ON claim_wins (slip_play_id, draw_id, drawing);

CREATE TABLE payouts (
    id uuid PRIMARY KEY,
    claim_id uuid NOT NULL REFERENCES claims (id),
    order_id uuid NOT NULL REFERENCES lotto_orders (id),
    customer_id uuid NOT NULL REFERENCES customer_profiles (user_id),
    gross_usd bigint NOT NULL CHECK (gross_usd > 0),
    withheld_usd bigint NOT NULL CHECK (withheld_usd >= 0),
    commission_usd bigint NOT NULL CHECK (commission_usd >= 0),
    net_usd bigint NOT NULL CHECK (net_usd > 0 AND net_usd = gross_usd - withheld_usd - commission_usd),
    thb_per_usd bigint NOT NULL CHECK (thb_per_usd > 0),
    rate_id uuid NOT NULL REFERENCES fx_rates (id),
    net_thb bigint NOT NULL CHECK (net_thb > 0),
    beneficiary text NOT NULL, -- bank and last four digits, as seen by the approver
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'held', 'sent', 'confirmed', 'cancelled',
        'superseded')),
    approval_id uuid REFERENCES approvals (id),
    proposed_by uuid NOT NULL REFERENCES users (id),
    proposed_at timestamptz(3) NOT NULL,
    approved_by uuid REFERENCES users (id),
    approved_at timestamptz(3),
    sent_at timestamptz(3),
    bank_reference text,
    confirmed_at timestamptz(3),
    reason text,
    version bigint NOT NULL DEFAULT 1,
    CHECK (state NOT IN ('approved', 'sent', 'confirmed') OR (approved_by IS NOT NULL AND approved_by <> proposed_by))
);
-- A claim is paid out once.
CREATE UNIQUE INDEX payouts_one_live ON payouts (claim_id) WHERE state NOT IN ('cancelled', 'superseded');
CREATE UNIQUE INDEX payouts_by_bank_reference ON payouts (bank_reference) WHERE bank_reference IS NOT NULL;
CREATE INDEX payouts_by_state ON payouts (state, proposed_at, id);
CREATE INDEX payouts_by_order ON payouts (order_id);

-- Which results a payout was proposed on; an approval holds only while they are the newest.
CREATE TABLE payout_results (
    payout_id uuid NOT NULL REFERENCES payouts (id),
    result_id uuid NOT NULL REFERENCES draw_results (id),
    PRIMARY KEY (payout_id, result_id)
);
CREATE INDEX payout_results_by_result ON payout_results (result_id);

-- What a correction of a result left open after a payout was paid.
CREATE TABLE payout_differences (
    id uuid PRIMARY KEY,
    payout_id uuid NOT NULL REFERENCES payouts (id),
    result_id uuid NOT NULL REFERENCES draw_results (id),
    amount_thb bigint NOT NULL CHECK (amount_thb > 0),
    treatment text NOT NULL DEFAULT 'receivable' CHECK (treatment IN ('receivable', 'house_loss')),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled', 'void')),
    approval_id uuid REFERENCES approvals (id),
    opened_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    UNIQUE (payout_id, result_id),
    CHECK (treatment <> 'house_loss' OR approval_id IS NOT NULL)
);

-- Ledger

CREATE TABLE ledger_accounts (
    id text PRIMARY KEY, -- "kind:owner:currency"
    kind text NOT NULL CHECK (kind IN ('psp', 'bank', 'agent_cash', 'customer_wallet', 'customer_prize',
        'unearned_orders', 'service_fee', 'ticket_pass_through', 'ticket_cost', 'commission', 'withheld_tax',
        'fx_clearing', 'receivable', 'house', 'rounding')),
    owner text NOT NULL DEFAULT '',
    currency text NOT NULL CHECK (currency IN ('USD', 'THB')),
    UNIQUE (kind, owner, currency),
    UNIQUE (id, currency)
);

-- Insert only. One row is both legs, so the books always balance; the id comes from the business event, so that a
-- retry cannot post twice.
CREATE TABLE ledger_transfers (
    id text PRIMARY KEY,
    event text NOT NULL,
    subject_id uuid NOT NULL,
    debit text NOT NULL,
    credit text NOT NULL,
    currency text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    posted_at timestamptz(3) NOT NULL,
    CHECK (debit <> credit),
    FOREIGN KEY (debit, currency) REFERENCES ledger_accounts (id, currency),
    FOREIGN KEY (credit, currency) REFERENCES ledger_accounts (id, currency)
);
CREATE INDEX ledger_transfers_by_debit ON ledger_transfers (debit);
CREATE INDEX ledger_transfers_by_credit ON ledger_transfers (credit);
CREATE INDEX ledger_transfers_by_subject ON ledger_transfers (subject_id);

-- What happened

-- Codes and arguments, never sentences; timelines and notices are read from here in the reader's language.
CREATE TABLE events (
    id uuid PRIMARY KEY,
    entity text NOT NULL,
    entity_id uuid NOT NULL,
    code text NOT NULL,
    arguments jsonb NOT NULL,
    actor uuid NOT NULL REFERENCES users (id),
    happened_at timestamptz(3) NOT NULL
);
CREATE INDEX events_by_entity ON events (entity, entity_id, happened_at, id);

-- Append only. Numbered and chained afterwards by the sequencer, in audit_seals.
CREATE TABLE audit_log (
    id uuid PRIMARY KEY,
    recorded_at timestamptz(3) NOT NULL,
    actor uuid REFERENCES users (id),
    session_id uuid,
    operation text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    details jsonb NOT NULL
);
CREATE INDEX audit_log_by_time ON audit_log (recorded_at, id);
CREATE INDEX audit_log_by_entity ON audit_log (entity, entity_id, recorded_at);

CREATE TABLE audit_seals (
    sequence bigint PRIMARY KEY,
    audit_id uuid NOT NULL UNIQUE REFERENCES audit_log (id),
    hash text NOT NULL CHECK (length(hash) = 64)
);

CREATE TABLE email_queue (
    id uuid PRIMARY KEY,
    recipient uuid NOT NULL REFERENCES users (id),
    template_name text NOT NULL,
    subject_id uuid NOT NULL,
    dedupe_key text NOT NULL UNIQUE,
    arguments jsonb NOT NULL,
    priority smallint NOT NULL DEFAULT 5, -- 1 is most urgent
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sending', 'sent', 'failed')),
    attempts smallint NOT NULL DEFAULT 0,
    last_error text,
    scheduled_for timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3)
);
CREATE INDEX email_queue_due ON email_queue (status, priority, scheduled_for);

CREATE TABLE idempotency_keys (
    principal uuid NOT NULL,
    operation text NOT NULL,
    key text NOT NULL,
    request_digest text NOT NULL,
    response jsonb NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    PRIMARY KEY (principal, operation, key)
);
