#!/usr/bin/env node
// Runs the program with code that V8 has compiled before, because compiling it at each start takes longer than the morning list. The program
// lies in several files: office.cjs has what the morning list loads, those of other daily commands are named after them, and what is loaded later
// lies in further ones (build/parts.js). A copy of the source has caches of the parts for every day from its build (dist/*.cache, see
// build/cache.js). An installed program keeps its own, see ownCache.js. A cache is valid for one version of Node on one kind of machine, which its
// name says. V8 refuses one that does not fit, and compiles. An old Node must be able to read this file, to be told which one is needed (`engines` in package.json): no `?.`, no `??`.
const [major, minor] = process.versions.node.split('.').map(Number);
const isFit = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 20);
if (!isFit) require('./oldNode.js').refuse();

const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const machine = `${process.version}-${process.platform}-${process.arch}`;
const isProgram = require.main === module;
const [, , typed = '', second = ''] = process.argv;
/** English words of daily commands, by the Chinese ones: parts and compiled code are named after the English ones. */
const ENGLISH = {
  __proto__: null,
  ...{ 今日: 'today', 来访: 'visitor', 督办: 'followup', 为何: 'why', 随手记: 'jot', 提醒: 'remind' },
  ...{ 查找: 'search', 本周: 'week', 通知: 'notice', 值班: 'duty', 查看: 'show', 暂缓: 'snooze', 撤销: 'undo' },
  ...{ 重做: 'redo', 新建: 'new' },
  ...{ 登记: 'in', 离开: 'out', 列表: 'list', 在内: 'inside', 谁在班: 'who', 预约: 'expect', 记录: 'log' },
  ...{ 催办: 'chase', 反馈: 'feedback', 办结: 'done', 发出: 'send', 回执: 'reply', 正文: 'text' },
};
/** Nouns of daily commands, by the letters of their ids. Such a noun has code for each of these verbs, because that of all is twice as much. */
const NOUNS = { __proto__: null, V: 'visitor', F: 'followup', N: 'notice', D: 'duty' };
const VERBS = [
  ...['in', 'out', 'list', 'show', 'inside', 'who', 'new', 'expect', 'log', 'chase', 'feedback', 'done', 'send'],
  ...['reply', 'text'],
];
/** Daily commands that begin with a part of their own, in which is all that they use, instead of that of the morning list. */
const OWN_PART = [
  ...['visitor-in', 'visitor-out', 'visitor-expect', 'visitor-list', 'visitor-inside', 'duty-who', 'duty-list'],
  ...['duty-log', 'followup-new', 'followup-chase', 'followup-feedback', 'followup-done', 'followup-list'],
  ...['followup-show', 'notice-new', 'notice-send', 'notice-reply', 'notice-text', 'notice-list', 'notice-show'],
  ...['why', 'jot', 'remind', 'search', 'snooze', 'undo', 'redo', 'week', '__complete'],
];
const inEnglish = (word) => ENGLISH[word] || word;
/** The beginning of a command by which its code is kept, in English words: `jot`; `visitor-in`; `followup-done` for `done F3`. */
const beginningOf = (one, two = '') => {
  const [first, second] = [inEnglish(one), inEnglish(two)];
  if (Object.values(NOUNS).includes(first)) return VERBS.includes(second) ? `${first}-${second}` : first;
  const noun = /^[a-z]\d/i.test(second) ? NOUNS[second[0].toUpperCase()] : undefined;
  return noun !== undefined && VERBS.includes(first) ? `${noun}-${first}` : first;
};
const typedBeginning = beginningOf(typed, second);
const isDaily = typedBeginning === 'today' || OWN_PART.includes(typedBeginning);
/** What is typed may be any text. A word in the name of a file is short, and of letters. */
const isWord = isDaily || /^[a-z_\u4e00-\u9fff][a-z_\u4e00-\u9fff-]{0,23}$/.test(typed);
const [word, first] = isWord ? [typedBeginning, inEnglish(typed)] : ['-', '-'];
/** The part that this command begins with. */
const begun = OWN_PART.includes(word) ? `office-${word}` : 'office';

/** Memory that all files are read into, one after the other: memory that was used before costs less. */
let memory = Buffer.allocUnsafeSlow(2 << 20);

/** Gives this memory away, for the desk. Files that are read later need other memory. */
const usedMemory = (size) => {
  if (memory.length < size) return undefined;
  const given = memory.subarray(0, size);
  memory = Buffer.allocUnsafeSlow(1 << 20);
  return given;
};

/** Bytes of a file, until the next one is read. */
const bytesOf = (path) => {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (memory.length < size) memory = Buffer.allocUnsafeSlow(size);
    let end = 0;
    for (let read = 1; read > 0 && end < size; end += read) read = readSync(file, memory, end, size - end, null);
    return memory.subarray(0, end);
  } finally {
    closeSync(file);
  }
};

/** The code that the build compiled for a word, or for any other. */
const fromBuild = (cacheFor) => {
  for (const path of [cacheFor(word), cacheFor(first), cacheFor('-')]) {
    try {
      return bytesOf(path);
    } catch {}
  }
  return undefined;
};

/** A part of the program, compiled, and the path of its cache from the build, by word. */
const partOf = (name) => {
  const filename = join(folder, `${name}.cjs`);
  const cacheFor = (one) => join(folder, `${name}-${machine}-${one}.cache`);
  // The bundle is pure ASCII, so it can be read as latin1: nothing is decoded, and V8 keeps one byte per character.
  const source = bytesOf(filename).latin1Slice();
  const built = fromBuild(cacheFor);
  const own = built === undefined && isProgram ? require('./ownCache.js').ownCache(source, machine, word) : null;
  const script = new Script(source, { filename, cachedData: own === null ? built : own.data });
  if (own !== null) own.keep(script);
  return { cacheFor, script };
};

const parts = {};
const compiled = (name) => {
  if (parts[name] === undefined) parts[name] = partOf(name);
  return parts[name];
};

/** Runs the program as `require` would, but anew at each call. `place` is what another caller sets in the world of a command, see `main`. */
const run = (place) => {
  const partNamed = (name) => compiled(name).script.runInThisContext();
  partNamed(begun)({ partNamed, requireOther: require, folder })({ usedMemory, ...place });
};

if (isProgram) run();
else module.exports = { ENGLISH, OWN_PART, beginningOf, compiledParts: () => Object.values(parts), run };
