'use strict';

const crypto = require('node:crypto');

const { failure, inTransaction, run, statement, withClient } = require('./database');
const { present, thb, usd } = require('./values');

const mostCounted = 10_000;

const countOrders = statement(/^SELECT count\(\*\) FROM \(SELECT 1 FROM lotto_orders o /);
const firstPage = statement(/ AS page_key, (?!.*\) < \(\$)/);
const namesOfMany = statement(/ FROM customer_profiles WHERE user_id IN .*, \$50\)/);
const nameOfOne = statement(/ FROM customer_profiles WHERE user_id IN \(\$1\)/);
const drawsOfMany = statement(/ AS lives FROM lotto_tickets t .*, \$50\) /);
const drawsOfOne = statement(/ AS lives FROM lotto_tickets t .* IN \(\$1\) /);
const nextPage = statement(/ AS page_key, .*\) < \(\$/);

const fields = new Set(['status', 'payment_status', 'limit', 'cursor']);

/** What the statements are narrowed by. */
function filterOf(query) {
    for (const name of Object.keys(query)) {
        if (!fields.has(name)) {
            throw failure(400, 'request.unknown_field', `There is no field ${name}.`);
        }
    }
    return [query.status, query.payment_status];
}

function markOf(filter) {
    const text = JSON.stringify(['orders', filter]);
    return crypto.createHash('sha256').update(text).digest().subarray(0, 9).toString('base64url');
}

function encodeCursor(filter, row, counted) {
    const parts = [markOf(filter), row.page_key.getTime(), row.page_id, counted.count, counted.isCapped];
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeCursor(filter, cursor) {
    const [mark, key, id, count, isCapped] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (mark !== markOf(filter)) {
        throw failure(400, 'page.foreign_cursor', 'This place belongs to another list.');
    }
    return { key: new Date(key), id, counted: { count, isCapped } };
}

async function countCapped(client, filter) {
    const [row] = await run(client, countOrders, filter);
    const count = Number(row.count);
    return { count: Math.min(count, mostCounted), isCapped: count > mostCounted };
}

function dateText(date) {
    const two = (number) => String(number).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function sortsBefore(a, b) {
    const key = (row) => `${1 - row.lives}|${dateText(row.draw_date)}|${row.game}|${row.draw_id}`;
    return key(a) < key(b);
}

/** As many as the statement has places for. */
function filled(ids) {
    return ids.length > 1 ? Array.from({ length: 50 }, (unused, at) => ids[Math.min(at, ids.length - 1)]) : ids;
}

/** The customers' names by their ids. */
async function namesOf(client, rows) {
    const ids = [...new Set(rows.map((row) => row.customer_id))];
    const names = await run(client, ids.length > 1 ? namesOfMany : nameOfOne, filled(ids));
    return new Map(names.map((row) => [row.id, row.name]));
}

/** The first draw of each order, and how many it has. */
async function drawsOf(client, rows) {
    const ids = rows.map((row) => row.id);
    const found = new Map();
    for (const row of await run(client, ids.length > 1 ? drawsOfMany : drawsOfOne, filled(ids))) {
        const known = found.get(row.order_id);
        if (!known) {
            found.set(row.order_id, { first: row, draws: 1 });
        } else {
            known.draws += 1;
            known.first = sortsBefore(row, known.first) ? row : known.first;
        }
    }
    return found;
}

function summary(row, customerName, { first, draws }) {
    return present({
        id: row.id,
        order_number: row.order_number,
        external_reference: row.external_reference,
        customer_id: row.customer_id,
        customer_name: customerName,
        status: row.status,
        payment_status: row.payment_status,
        usa_purchase_status: row.usa_purchase_status,
        payout_status: row.payout_status,
        draw: { draw_id: first.draw_id, game: first.game, draw_date: dateText(first.draw_date), draws },
        total_tickets: Number(row.total_tickets),
        total: usd(row.total_usd),
        charge: thb(row.total_thb),
        assignee: row.assignee,
        created_at: row.created_at.toISOString(),
        updated_at: row.updated_at.toISOString(),
        version: Number(row.version),
    });
}

/** With what is shown beside each row. */
async function summaries(client, rows) {
    if (rows.length === 0) {
        return [];
    }
    const names = await namesOf(client, rows);
    const draws = await drawsOf(client, rows);
    return rows.map((row) => summary(row, names.get(row.customer_id), draws.get(row.id)));
}

async function page(client, filter, after, limit) {
    const counted = after ? after.counted : await countCapped(client, filter);
    const rows = after
        ? await run(client, nextPage, [...filter, after.key, after.id, limit + 1])
        : await run(client, firstPage, [...filter, limit + 1]);
    const shown = rows.slice(0, limit);
    return present({
        data: await summaries(client, shown),
        next: rows.length > limit ? encodeCursor(filter, shown[limit - 1], counted) : null,
        count: counted.count,
        count_capped: counted.isCapped,
    });
}

async function listOrders(request) {
    const filter = filterOf(request.query);
    const limit = Number(request.query.limit || 50);
    if (!(limit >= 1 && limit <= 50)) {
        throw failure(400, 'page.bad_limit', 'A page has 1 to 50 rows.');
    }
    const after = request.query.cursor ? decodeCursor(filter, request.query.cursor) : null;
    return withClient((client) =>
        inTransaction(client, 'REPEATABLE READ READ ONLY', () => page(client, filter, after, limit)));
}

module.exports = { dateText, listOrders, summaries };
