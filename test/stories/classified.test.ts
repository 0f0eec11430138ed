import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/** Words by which what got in would be found again. */
const INSIDE = '航道Q7';

/** A mark as people write it: plain, traditional, with characters without shape or blanks in it, within a longer word, as one sign. */
const MARKS = [
  ...['机密', '機密', '絕密', '机\u200b密', '秘\u00ad密', '绝\u2060密', '机\ufeff密', '机 密', '【绝　密】', '机-密'],
  ...['国家秘密', '國家秘密', '國家秘\u200d密', '工作秘密', '某局机密件', '㊙'],
];

/** Everything that takes words, with X for the words. */
const TYPED = [
  ...['jot X', 'followup new X --due 周五', 'followup edit F1 --title X', 'followup edit F1 --remark X'],
  ...['followup feedback F1 X', 'followup chase F1 --to X', 'followup done F1 --result X', 'followup edit F1 --lead X'],
  ...['followup extend F1 --due 月底 --reason X', 'followup transfer F1 --to X', 'followup request F1 X --to 李娜'],
  ...[
    'visitor in X --org 某局 --kind business --purpose 谈话',
    'visitor in 王强 --org X --kind business --purpose 谈话',
  ],
  ...['visitor in 王强 --org 某局 --kind business --purpose X', 'visitor expect X --at "周五 9:00" --org 某局'],
  ...[
    'visitor edit V1 --remark X',
    'visitor edit V1 --host X',
    'person new X',
    'person edit P1 --org X',
    'person edit P1 --alias X',
  ],
  ...['person group X --members 李娜', 'event new X --at "周五 9:00"', 'event new 会 --at "周五 9:00" --place X'],
  ...[
    'notice new X --at "周五 9:00" --place 三楼 --host 李娜 --to 李娜',
    'notice edit N1 --place X',
    'notice edit N1 --agenda X',
  ],
  ...[
    'notice edit N1 --material X=李娜',
    'notice edit N1 --remark X',
    'notice edit N1 --contact X',
    'notice edit N1 --to +X',
  ],
  ...[
    'notice cancel N1 --reason X',
    'notice reply N1 李娜 leave --reason X',
    'notice add N1 X',
    'notice edit N1 --host X',
  ],
  ...['duty log X', 'duty log 来电 --action X', 'duty log 来电 --caller X', 'duty set 周五 --officer X --leader 李娜'],
  ...[
    'checklist new X',
    'checklist add L1 X',
    'checklist edit L1 --remark X',
    'supply new X',
    'venue new X',
    'car new X',
  ],
  ...['contract new X', 'contract edit K1 --party X', 'routine new X --every 周五', 'config set office X'],
  ...['trip new X --at "周五 9:00" --to 某乡 --purpose 调研', 'trip new 李娜 --at "周五 9:00" --to X --purpose 调研'],
];

const event = (line: string): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t', 'BEGIN:VEVENT', 'UID:a1', 'DTSTAMP:20261120T000000Z'],
    ...['DTSTART:20261126T010000Z', 'DTEND:20261126T020000Z', line, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

/** Files with X in them or in their names, and the command that takes them in. */
const FILES: readonly (readonly [name: string, text: string, command: string])[] = [
  ['book.csv', '日期,姓名,单位,事由\n2026-11-20,王强,某局,X\n', 'visitor import'],
  ['book2.csv', '日期,姓名,单位,X\n2026-11-20,王强,某局,谈话\n', 'visitor import'],
  ['X.csv', '日期,姓名,单位,事由\n2026-11-20,王强,某局,谈话\n', 'visitor import'],
  ['people.csv', '姓名,单位\nX,某局\n', 'person import'],
  ['people2.csv', '姓名,单位\n赵敏,X\n', 'person import'],
  ['a.ics', event('SUMMARY:X'), 'calendar import'],
  ['b.ics', event('SUMMARY:会\r\nLOCATION:X'), 'calendar import'],
  ['X.ics', event('SUMMARY:会'), 'calendar import'],
  ['c.ics', event('SUMMARY:会').replace('PRODID', 'X-WR-CALNAME:X\r\nPRODID'), 'calendar import'],
  ['d.ics', event('SUMMARY:会'), 'calendar import --name X'],
  ['e.ics', event('SUMMARY:会'), 'calendar import --of X'],
  ['year.json', '{"year":2027,"days":[{"name":"X","date":"2027-01-01","isOffDay":true}]}', 'calendar import'],
];

/** Everything that shows or hands out what the desk has. */
const SHOWN = [
  ...[
    'today',
    'week',
    'log --limit 500',
    'export',
    'calendar list',
    'calendar export',
    'remind --dry-run',
    'config list',
  ],
  ...[
    'notice',
    'duty',
    'visitor',
    'followup',
    'person',
    'event',
    'checklist',
    'venue',
    'contract',
    'routine',
    'trip',
  ].map((noun) => `${noun} list --all`),
  ...['export --drawer events --format csv', 'backup', 'doctor', 'notice text N1', `search ${INSIDE}`],
];

const everyFile = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const begun = async (): Promise<Office> => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('person new 李娜 --role staff');
  await $('followup new 报总结 --due 周五 --lead 李娜');
  await $('visitor in 孙立 --org 某局 --kind business --purpose 谈话');
  await $('notice new 主任会议 --at "周四 9:00" --place 三楼 --host 李娜 --to 李娜');
  await $('notice send N1');
  for (const made of ['checklist new 清单', 'contract new 合同']) await $(made);
  return $;
};

/** The words of a line with X, put into it after it was split. */
const filled = (line: string, words: string): readonly string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', '').replaceAll('X', words));

it('what is classified gets in nowhere, and nothing that shows has it', async () => {
  const $ = await begun();
  const inbox = join($.folder, '..', 'inbox');
  mkdirSync(inbox);
  const wrong: string[] = [];
  const looked = (typed: readonly string[], { code, out, err }: { code: number; out: string; err: string }): void => {
    if (out.includes(INSIDE) || err.includes(INSIDE)) wrong.push(`shown by ${typed.join(' ')}: ${out}${err}`);
    if (!/密级标志/.test(out + err)) wrong.push(`not said by ${typed.join(' ')} (${code}): ${out}${err}`);
  };
  for (const [n, line] of TYPED.entries()) {
    const typed = filled(line, `关于${MARKS[n % MARKS.length]}${INSIDE}`);
    const ended = await $.try(typed);
    if (ended.code !== 1) wrong.push(`exit ${ended.code} of ${typed.join(' ')}: ${ended.out}${ended.err}`);
    looked(typed, ended);
  }
  for (const [n, [name, text, command]] of FILES.entries()) {
    const words = `${MARKS[(n * 5 + 1) % MARKS.length]}${INSIDE}`;
    const path = join(inbox, name.replaceAll('X', words));
    writeFileSync(path, text.replaceAll(/\bX\b(?!-)/g, words));
    const [noun = '', verb = '', ...options] = filled(command, words);
    const typed = [noun, verb, path, ...options];
    looked(typed, await $.try(typed));
  }
  for (const line of SHOWN) {
    const { out, err } = await $.try(line);
    if ((out + err).replaceAll(`“${INSIDE}”`, '').includes(INSIDE)) wrong.push(`${line} shows it: ${out}${err}`);
  }
  for (const file of everyFile($.folder)) if (readFileSync(file, 'utf8').includes(INSIDE)) wrong.push(`${file} has it`);
  expect(wrong).toEqual([]);
}, 60_000);
