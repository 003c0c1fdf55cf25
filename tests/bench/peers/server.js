'use strict';

// GET /api/admin/orders and POST /api/lotto/orders as Express 4 and pg would serve them, with the statements of
// truvamate-server. Environment: DATABASE_URL, DATABASE_POOL_MAX, STATEMENTS (a file), JWT_SECRET, NOW (what time it is
// for this server), WORKERS (processes, 1 where nothing is said).

const cluster = require('node:cluster');
const express = require('express');

const { authenticate } = require('./authentication');
const { used } = require('./database');
const { listOrders } = require('./orders');
const { placeOrder } = require('./placing');

function application() {
    const app = express();
    app.disable('x-powered-by');
    app.disable('etag');
    app.use(express.json({ limit: '1mb' }));
    app.get('/healthz', (request, response) => response.json({ status: 'ok' }));
    app.get('/statements', (request, response) => response.json([...used.keys()]));
    app.get('/api/admin/orders', authenticate('staff'), answer(listOrders));
    app.post('/api/lotto/orders', authenticate('customer'), answer(placeOrder));
    app.use((error, request, response, next) => {
        response.status(error.status || 500).json({ code: error.code || 'internal', title: error.message });
    });
    return app;
}

function answer(handler) {
    return (request, response, next) => {
        handler(request).then((body) => response.json(body), next);
    };
}

const workers = Number(process.env.WORKERS || 1);
if (workers > 1 && cluster.isPrimary) {
    let listening = 0;
    cluster.on('listening', (worker, address) => {
        listening += 1;
        if (listening === workers) {
            console.log(`Listening on ${address.port}`);
        }
    });
    for (let i = 0; i < workers; ++i) {
        cluster.fork();
    }
    process.on('SIGTERM', () => process.exit(0));
} else {
    const server = application().listen(Number(process.env.PORT || 0), '127.0.0.1', () => {
        if (cluster.isPrimary) {
            console.log(`Listening on ${server.address().port}`);
        }
    });
    server.keepAliveTimeout = 75_000;
    process.on('SIGTERM', () => process.exit(0));
    process.on('disconnect', () => process.exit(0));
}
