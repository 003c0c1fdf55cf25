'use strict';

// How values look on the wire.

function money(minor, currency) {
    const amount = Number(minor);
    return { minor: amount, currency, decimal: (amount / 100).toFixed(2) };
}

const usd = (minor) => money(minor, 'USD');
const thb = (minor) => money(minor, 'THB');

/** Without the fields that hold nothing. */
function present(object) {
    const result = {};
    for (const [name, value] of Object.entries(object)) {
        if (value !== null && value !== undefined) {
            result[name] = value;
        }
    }
    return result;
}

module.exports = { present, thb, usd };
