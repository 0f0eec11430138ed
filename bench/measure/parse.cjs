// The floor: reading the desk and parsing its JSON, and nothing else.
const { readFileSync } = require('node:fs');

JSON.parse(readFileSync(process.argv[2], 'utf8'));
