// What is said to an old Node, which reads this file: so there is no `node:` before the names of modules, no `?.` and no `??`. The setting of
// the language cannot be read here, so both languages are spoken.

/** EX_UNAVAILABLE of sysexits(3). */
const UNAVAILABLE = 69;

const here = process.version;
const what = `office needs Node 20.20 or a later 20, or 22.13 or later; this one is ${here}.`;
const hint = 'Install a newer Node, or take a file of the release that has Node inside (docs/install.md).';
const both = [
  what,
  hint,
  `office 需要 Node 22.13 以上，或 20.20 以上的 20；这里是 ${here}。`,
  '请安装新版 Node，或改用自带 Node 的安装文件（见 docs/install.md）。',
];

/** Says which Node is needed, on standard error, and ends the process. */
exports.refuse = () => {
  const isJson = process.argv.indexOf('--json') !== -1;
  const said = isJson ? JSON.stringify({ error: { code: 'oldNode', message: what, hint: hint } }) : both.join('\n');
  // Written at once: `process.exit` does not wait for a pipe.
  // biome-ignore lint/style/useNodejsImportProtocol: an old Node knows no such names.
  require('fs').writeSync(2, `${said}\n`);
  process.exit(UNAVAILABLE);
};
