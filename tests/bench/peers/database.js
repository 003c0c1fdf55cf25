'use strict';

const fs = require('node:fs');
const { Pool } = require('pg');

const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: Number(process.env.DATABASE_POOL_MAX || 8),
    options: '-c TimeZone=UTC',
});

/** The statements of truvamate-server, so that both ask the database the same. */
const known = JSON.parse(fs.readFileSync(process.env.STATEMENTS, 'utf8'));

/** Those that were run, with the name each is prepared under. */
const used = new Map();

/** The one statement that fits. */
function statement(pattern) {
    const fitting = known.filter((text) => pattern.test(text));
    if (fitting.length !== 1) {
        throw new Error(`${fitting.length} statements fit ${pattern}`);
    }
    const [text] = fitting;
    const places = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
    return { name: `statement_${known.indexOf(text)}`, text, places };
}

/** The rows of a statement, which stays prepared on its connection. */
async function run(client, { name, text }, values) {
    used.set(text, name);
    return (await client.query({ name, text, values })).rows;
}

/** With the same value at every place. */
function runFor(client, one, value) {
    return run(client, one, Array(one.places).fill(value));
}

async function withClient(work) {
    const client = await pool.connect();
    try {
        return await work(client);
    } finally {
        client.release();
    }
}

async function inTransaction(client, mode, work) {
    await client.query(`BEGIN ISOLATION LEVEL ${mode}`);
    try {
        const result = await work();
        await client.query('COMMIT');
        return result;
    } catch (error) {
        await client.query('ROLLBACK');
        throw error;
    }
}

const started = process.hrtime.bigint();
const startedAt = Date.parse(process.env.NOW);

/** What time it is for this server. */
function now() {
    return new Date(startedAt + Number((process.hrtime.bigint() - started) / 1_000_000n));
}

function failure(status, code, message) {
    return Object.assign(new Error(message), { status, code });
}

module.exports = { failure, inTransaction, now, run, runFor, statement, used, withClient };
