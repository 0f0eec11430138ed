// Loaded before a program with --require. When the program ends, writes its peak of resident memory (KiB) into the file named by BENCH_PEAK.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
