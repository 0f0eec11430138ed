// Required before a program: when it ends, its peak of resident memory (KiB) stands in the file named by BENCH_PEAK.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
