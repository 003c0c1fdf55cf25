'use strict';

const crypto = require('node:crypto');

const { failure, inTransaction, now, run, runFor, statement, withClient } = require('./database');
const { dateText, summaries } = require('./orders');
const { present, thb, usd } = require('./values');

const operation = 'own_orders.place';

const findAnswer = statement(/ FROM idempotency_keys /);
const findProfile = statement(/^SELECT u\.email, u\.email_verified_at/);
const findDraw = statement(/ FROM draws WHERE id = \$1$/);
const findSetting = statement(/ FROM settings s /);
const findRate = statement(/ FROM fx_rates r /);
const findFees = statement(/^SELECT f\.id, f\.name, f\.service_fee_usd.* FROM fee_schedules f /);
const findShopStates = statement(/ FROM shops /);
const findStanding = statement(/^SELECT u\.kind, u\.status, p\.date_of_birth/);
const findExclusion = statement(/ FROM self_exclusions /);
const findSanctionsList = statement(/ FROM sanctions_lists /);
const findAdvice = statement(/ FROM legal_acknowledgements /);
const sumSpent = statement(/ AS spent FROM lotto_orders o /);
const findLimit = statement(/ FROM spending_limits /);
const listPolicies = statement(/ FROM state_policies /);
const takeCount = statement(/^INSERT INTO order_counters /);
const insertOrder = statement(/^INSERT INTO lotto_orders /);
const insertTicket = statement(/^INSERT INTO lotto_tickets /);
const insertEvent = statement(/^INSERT INTO events /);
const insertAudit = statement(/^INSERT INTO audit_log /);
const findSummary = statement(/^SELECT o\.id, o\.order_number, o\.external_reference.* WHERE o\.id = \$1$/);
const findTerms = statement(/^SELECT o\.thb_per_usd, f\.name AS fee_schedule/);
const listLines = statement(/^SELECT t\.id, t\.line_number, t\.draw_id, d\.game/);
const listWins = statement(/^\s*SELECT p\.ticket_id, w\.drawing/);
const listNotes = statement(/ FROM order_notes n /);
const listPayments = statement(/ FROM payments p LEFT JOIN /);
const listRefunds = statement(/ FROM refunds r JOIN users u /);
const loadFacts = statement(/SELECT \* FROM fact/);
const loadStandings = statement(/^\s*SELECT t\.id, t\.line_number, t\.draw_id, d\.status/);
const listOwnedLines = statement(/^SELECT o\.id AS order_id, o\.order_number/);
const storeAnswer = statement(/^INSERT INTO idempotency_keys /);

const defaults = {
    'kyc.threshold_thb': '10000.00',
    'house.limit_day_thb': '100000.00',
    'house.limit_month_thb': '1000000.00',
    'sales.buffer_minutes': '60',
    'consent.version': '1',
};
const linePrices = { powerball: 200, mega_millions: 200 };
const bangkokOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const nobodysOrder = '00000000-0000-0000-0000-000000000001';

function uuid7(time) {
    const bytes = crypto.randomBytes(16);
    bytes.writeUIntBE(time.getTime(), 0, 6);
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function canonical(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonical).join(',')}]`;
    }
    if (value && typeof value === 'object') {
        const names = Object.keys(value).sort();
        return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
    }
    return JSON.stringify(value);
}

async function setting(client, key, time) {
    const [row] = await run(client, findSetting, [key, time]);
    return row ? row.value : defaults[key];
}

async function thbSetting(client, key, time) {
    return Math.round(Number(await setting(client, key, time)) * 100);
}

/** The lines with their draws, while sales are open. */
async function checkLines(client, lines, time) {
    if (!Array.isArray(lines) || lines.length < 1 || lines.length > 100) {
        throw failure(400, 'order.line_count', 'An order has 1 to 100 lines.');
    }
    const checked = [];
    for (const line of lines) {
        const [draw] = await run(client, findDraw, [line.draw_id]);
        const buffer = Number(await setting(client, 'sales.buffer_minutes', time)) * 60_000;
        if (!draw || !['scheduled', 'open'].includes(draw.status) || time >= new Date(draw.draw_at - buffer)) {
            throw failure(409, 'order.draw_not_open', 'Nothing can be ordered for this draw.');
        }
        const numbers = [...new Set(line.numbers)].sort((a, b) => a - b);
        const isPlay = line.selection === 'chosen' && numbers.length === 5
            && numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= draw.main_max)
            && Number.isInteger(line.special) && line.special >= 1 && line.special <= draw.special_max;
        if (!isPlay) {
            throw failure(422, 'order.bad_play', 'These numbers are no play of this game.');
        }
        checked.push({ draw, numbers, special: line.special, powerPlay: line.power_play, doublePlay: line.double_play });
    }
    return checked;
}

/** Parts of a sum that add up to it again, by their weights. */
function allocate(total, weights) {
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((weight) => Math.floor((total * weight) / sum));
    const rests = weights
        .map((weight, at) => ({ at, rest: (total * weight) % sum }))
        .sort((a, b) => b.rest - a.rest || a.at - b.at);
    for (let left = total - parts.reduce((a, b) => a + b, 0), next = 0; left > 0; --left, ++next) {
        parts[rests[next].at] += 1;
    }
    return parts;
}

async function priceLines(client, lines, time) {
    const checked = await checkLines(client, lines, time);
    const [rate] = await run(client, findRate, [time]);
    const [fees] = await run(client, findFees, [time]);
    const fee = Number(fees.service_fee_usd);
    const cost = checked.map((line) => linePrices[line.draw.game]);
    const totals = cost.map((price) => price + fee);
    const total = totals.reduce((a, b) => a + b, 0);
    const charge = Math.round((total * Number(rate.thb_per_usd)) / 1_000_000);
    const charges = allocate(charge, totals);
    return {
        rate,
        fees,
        charge,
        ticketCost: cost.reduce((a, b) => a + b, 0),
        serviceFee: fee * checked.length,
        lines: checked.map((line, at) => {
            const [feePart, passThrough] = allocate(charges[at], [fee, cost[at]]);
            return { ...line, cost: cost[at], fee, feePart, passThrough };
        }),
    };
}

function ageOn(born, day) {
    const had = day.getUTCMonth() > born.getMonth()
        || (day.getUTCMonth() === born.getMonth() && day.getUTCDate() >= born.getDate());
    return day.getUTCFullYear() - born.getFullYear() - (had ? 0 : 1);
}

/** Everything that may stand against an order of this customer in this state. */
async function passGate(client, customer, charge, state, time) {
    const refuse = (code) => {
        throw failure(409, code, 'This order cannot be accepted.');
    };
    const bangkok = new Date(time.getTime() + bangkokOffsetMs);
    const [standing] = await run(client, findStanding, [customer]);
    const [exclusion] = await run(client, findExclusion, [customer, time]);
    const consent = await setting(client, 'consent.version', time);
    const threshold = await thbSetting(client, 'kyc.threshold_thb', time);
    const [list] = await run(client, findSanctionsList, []);
    const [advice] = await run(client, findAdvice, []);
    const [all] = await run(client, sumSpent, [customer, new Date(0), nobodysOrder]);
    const today = Date.UTC(bangkok.getUTCFullYear(), bangkok.getUTCMonth(), bangkok.getUTCDate()) - bangkokOffsetMs;
    const month = Date.UTC(bangkok.getUTCFullYear(), bangkok.getUTCMonth(), 1) - bangkokOffsetMs;
    for (const [period, since] of [['day', today], ['month', month]]) {
        const [spent] = await run(client, sumSpent, [customer, new Date(since), nobodysOrder]);
        const house = await thbSetting(client, `house.limit_${period}_thb`, time);
        const [personal] = await run(client, findLimit, [customer, period, time]);
        const after = Number(spent.spent) + charge;
        if (after > house || (personal && after > Number(personal.amount_thb))) {
            refuse(personal ? 'policy.personal_limit' : 'policy.house_limit');
        }
    }
    const policies = await run(client, listPolicies, [false, state]);
    const policy = policies
        .filter((row) => row.valid_from <= time && (!row.expires_at || row.expires_at > time))
        .pop();
    if (standing.status !== 'active' || standing.kind !== 'customer' || standing.staff_household) {
        refuse('policy.customer');
    }
    if (ageOn(standing.date_of_birth, bangkok) < 20 || exclusion) {
        refuse('policy.under_age');
    }
    if (standing.consent !== consent) {
        refuse('policy.consent_outdated');
    }
    if (standing.kyc_status !== 'verified' && Number(all.spent) + charge > threshold) {
        refuse('policy.kyc_required');
    }
    if (!list || time - list.published_at > 31 * dayMs || Number(standing.hits) > 0) {
        refuse('policy.sanctions');
    }
    if (!advice || !policy || policy.status !== 'allowed') {
        refuse('policy.state_not_cleared');
    }
}

function orderNumber(year, count) {
    const counted = String(count).padStart(6, '0');
    let product = 10;
    for (const digit of `${year}${counted}`) {
        const sum = (Number(digit) + product) % 10 || 10;
        product = (sum * 2) % 11;
    }
    return `LTO-${year}-${counted}-${(11 - product) % 10}`;
}

async function insertHead(client, user, body, priced, time) {
    const year = new Date(time.getTime() + bangkokOffsetMs).getUTCFullYear();
    const [{ last_number: count }] = await run(client, takeCount, ['LTO', year]);
    const order = { id: uuid7(time), number: orderNumber(year, count) };
    await run(client, insertOrder, [
        order.id, order.number, null, user, priced.lines.length, priced.ticketCost, priced.serviceFee,
        priced.ticketCost + priced.serviceFee, priced.charge, priced.rate.thb_per_usd, priced.rate.id, priced.fees.id,
        priced.fees.commission_basis_points, body.consent_version.trim(), body.missed_draw_choice, user, time,
    ]);
    return order;
}

async function insertLine(client, order, number, line, time) {
    await run(client, insertTicket, [
        uuid7(time), order.id, number, line.draw.id, line.draw.main_max, line.draw.special_max, 'chosen',
        ...line.numbers, line.special, line.powerPlay, line.doublePlay, line.cost, line.fee, line.passThrough,
        line.feePart, line.passThrough + line.feePart,
    ]);
}

async function record(client, principal, order, priced, time) {
    const charge = thb(priced.charge);
    const event = { charge, lines: priced.lines.length, number: order.number };
    await run(client, insertEvent, [
        uuid7(time), 'order', order.id, 'order.created', JSON.stringify(event), principal.user_id, time,
    ]);
    const details = { charge, number: order.number, rate: String(Number(priced.rate.thb_per_usd) / 1_000_000) };
    await run(client, insertAudit, [
        uuid7(time), time, principal.user_id, principal.session_id, operation, 'order', order.id, 'done',
        JSON.stringify(details),
    ]);
}

function ticketOf(row) {
    return present({
        id: row.id,
        order_id: row.order_id,
        order_number: row.order_number,
        line_number: row.line_number,
        game: row.game,
        draw_date: dateText(row.draw_date),
        draw_at: row.draw_at.toISOString(),
        selection: row.selection,
        numbers: [row.n1, row.n2, row.n3, row.n4, row.n5],
        special: row.special,
        power_play: row.power_play,
        double_play: row.double_play,
        ticket_price: usd(row.ticket_price_usd),
        service_fee: usd(row.service_fee_usd),
        charge: thb(row.total_thb),
        cancelled_at: row.cancelled_at && row.cancelled_at.toISOString(),
        refunded: row.refunded && thb(row.refunded),
        checked: ['checked', 'settled'].includes(row.draw_status),
        wins: [],
    });
}

/** The order as its customer sees it. */
async function loadOrder(client, id) {
    const [shown] = await summaries(client, await runFor(client, findSummary, id));
    const [terms] = await runFor(client, findTerms, id);
    await runFor(client, listLines, id);
    await runFor(client, listWins, id);
    await runFor(client, listNotes, id);
    const payments = await runFor(client, listPayments, id);
    const refunds = await runFor(client, listRefunds, id);
    const [facts] = await runFor(client, loadFacts, id);
    const standings = await runFor(client, loadStandings, id);
    const lines = await runFor(client, listOwnedLines, id);
    await runFor(client, listWins, id);
    const captured = payments.filter((payment) => ['completed', 'disputed'].includes(payment.status));
    const sum = (rows) => rows.reduce((total, row) => total + Number(row.amount_thb), 0);
    for (const hidden of ['external_reference', 'customer_id', 'customer_name', 'assignee', 'assignee_name', 'updated_at']) {
        delete shown[hidden];
    }
    return present({
        order: shown,
        thb_per_usd: String(Number(terms.thb_per_usd) / 1_000_000),
        commission: Number(terms.commission_basis_points),
        ticket_cost: usd(terms.ticket_cost_usd),
        service_fee: usd(terms.service_fee_usd),
        consent_version: terms.consent_version,
        missed_draw_choice: terms.missed_draw_choice,
        paid_at: terms.paid_at && terms.paid_at.toISOString(),
        cancelled_at: terms.cancelled_at && terms.cancelled_at.toISOString(),
        captured: thb(sum(captured)),
        refunded: thb(sum(refunds)),
        tickets: lines.map(ticketOf),
        payments: payments.map((payment) => ({
            method: payment.payment_method,
            amount: thb(payment.amount_thb),
            status: payment.status,
            received_at: payment.received_at.toISOString(),
        })),
        refunds: refunds.map((refund) => ({
            amount: thb(refund.amount_thb),
            refunded_at: refund.refunded_at.toISOString(),
        })),
        may_cancel: Number(facts.cancelled) === 0 && standings.every((line) => !line.bought && !line.leased),
    });
}

async function place(client, principal, key, body) {
    const time = now();
    const user = principal.user_id;
    const digest = crypto.createHash('sha256').update(canonical(body)).digest('hex');
    const [stored] = await run(client, findAnswer, [user, operation, key]);
    if (stored && stored.request_digest !== digest) {
        throw failure(409, 'request.key_reused', 'This idempotency key was used before.');
    }
    if (stored) {
        return stored.response;
    }
    const [profile] = await run(client, findProfile, [user]);
    if (!profile || !profile.email_verified_at) {
        throw failure(403, 'account.email_not_verified', 'Please confirm your e-mail address first.');
    }
    const priced = await priceLines(client, body.lines, time);
    const states = await run(client, findShopStates, []);
    await passGate(client, user, priced.charge, states[0].state, time);
    const order = await insertHead(client, user, body, priced, time);
    for (const [at, line] of priced.lines.entries()) {
        await insertLine(client, order, at + 1, line, time);
    }
    await record(client, principal, order, priced, time);
    const answer = await loadOrder(client, order.id);
    await run(client, storeAnswer, [user, operation, key, digest, JSON.stringify(answer), time]);
    return answer;
}

async function placeOrder(request) {
    const key = request.get('idempotency-key') || '';
    if (key.length < 8 || key.length > 200) {
        throw failure(400, 'request.no_idempotency_key', 'This request needs an idempotency key.');
    }
    return withClient((client) =>
        inTransaction(client, 'READ COMMITTED', () => place(client, request.principal, key, request.body)));
}

module.exports = { placeOrder };
