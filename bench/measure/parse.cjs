// Reads a desk and parses its JSON, and does nothing else: the lowest cost of any command that reads.
const { readFileSync } = require('node:fs');

JSON.parse(readFileSync(process.argv[2], 'utf8'));
