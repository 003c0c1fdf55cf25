'use strict';

const crypto = require('node:crypto');
const jwt = require('jsonwebtoken');

const { failure, now, run, statement, withClient } = require('./database');

const findSession = statement(/ FROM sessions s /);
const takeFromWindow = statement(/^INSERT INTO rate_windows /);

const rolesThatReadOrders = new Set(['owner', 'admin', 'finance', 'support', 'kyc']);
const windowMs = 60_000;
const rateBlock = 100;
const reserves = new Map();

/** Who asks: the session that the token names, if its row still counts. */
async function principalOf(client, request) {
    const header = request.get('authorization') || '';
    let claims;
    try {
        claims = jwt.verify(header.replace(/^Bearer /i, ''), process.env.JWT_SECRET, {
            algorithms: ['HS256'],
            issuer: 'truvamate',
            clockTimestamp: Math.floor(now().getTime() / 1000),
        });
    } catch {
        throw failure(401, 'session.invalid', 'Please sign in.');
    }
    const rows = await run(client, findSession, [now(), claims.sid]);
    if (rows.length === 0 || rows[0].is_enrolling) {
        throw failure(401, 'session.invalid', 'Please sign in.');
    }
    return { ...rows[0], roles: rows.map((row) => row.role).filter(Boolean) };
}

/** Counted in the database, in blocks. */
async function takeRate(client, rateClass, user) {
    const digest = crypto.createHash('sha256').update(user).digest('hex').slice(0, 32);
    const key = `${rateClass}:${digest}`;
    const time = now().getTime();
    const window = time - (time % windowMs);
    let reserve = reserves.get(key);
    if (!reserve || reserve.window !== window) {
        reserve = { window, left: 0 };
        reserves.set(key, reserve);
    }
    if (reserve.left === 0) {
        await run(client, takeFromWindow, [key, new Date(window), rateBlock]);
        reserve.left += rateBlock;
    }
    reserve.left -= 1;
}

/** Lets staff who may read orders, or customers, go on; request.principal says who it is. */
function authenticate(kind) {
    const rateClass = kind === 'staff' ? 'reading' : 'writing';
    const mayPass = (principal) =>
        principal.kind === kind && (kind !== 'staff' || principal.roles.some((role) => rolesThatReadOrders.has(role)));
    return (request, response, next) => {
        withClient(async (client) => {
            const principal = await principalOf(client, request);
            await takeRate(client, rateClass, principal.user_id);
            if (!mayPass(principal)) {
                throw failure(403, 'permission.denied', 'This is not for you.');
            }
            request.principal = principal;
        }).then(() => next(), next);
    };
}

module.exports = { authenticate };
