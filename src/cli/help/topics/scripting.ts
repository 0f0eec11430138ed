import { EXIT } from '../../../core/complaint.ts';
import type { Page } from '../../../core/page.ts';
import { same, type Text, text } from '../../../core/text.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic, verbatim } from './topic.ts';

export const EXITS: Readonly<Record<keyof typeof EXIT, Text>> = {
  done: text('done; an empty list is 0, too', '已完成；清单为空也是 0'),
  failed: text(
    'could not be done: no such record, against a rule, disk full',
    '办不到：没有这条记录、违反规则、磁盘已满等',
  ),
  usage: text(
    'usage: unknown command or option, a value missing or malformed',
    '用法有误：没有这个命令或选项，缺少内容或写法不对',
  ),
  damaged: text('the desk cannot be trusted as it stands; nothing was written', '台面数据不可信，未写入任何内容'),
  oldNode: text('this Node is too old; nothing was done', 'Node 版本过低，什么也没做'),
  locked: text('another process kept the desk locked; try again', '台面被另一个进程占用，请重试'),
  interrupted: text('interrupted at a question', '提问时被中断'),
};

/** Variables that `office` itself reads. */
export const VARIABLES: readonly (readonly [string, Text])[] = [
  ['OFFICE_DESK', text('the desk’s folder', '台面所在文件夹')],
  ['OFFICE_LANG', text('en or zh', 'en 或 zh')],
  [
    'OFFICE_NOW',
    text('the clock, for a rehearsal: 2026-11-25T08:30:00+08:00', '指定时钟，用于演练：2026-11-25T08:30:00+08:00'),
  ],
  ['OFFICE_PAGER', text('program that shows long pages; preferred to PAGER', '分页程序，先于 PAGER')],
  ['PAGER', text('program that shows long pages; unset: less; empty: none', '分页程序；不设用 less，设为空则不分页')],
  ['VISUAL, EDITOR', text('what office config edit opens', 'office config edit 所用的编辑器')],
  ['NO_COLOR', text('no colours', '不用颜色')],
  ['FORCE_COLOR', text('colours even into a file', '写入文件也用颜色')],
];

const LINE: Page = part(
  text('The line', '命令行的写法'),
  points(
    text(
      'Words come before options, options begin with --. After an option with a value no other word is taken: quote a value with blanks.',
      '先写内容，后写选项；选项以 -- 开头。选项的值之后不再接受其他内容：值里有空格要加引号。',
    ),
    text(
      'A value that begins with -- is written with =; text that begins with a dash goes behind -- alone:',
      '值以 -- 开头时用 = 连写；内容以横线开头时，写在单独的 -- 之后：',
    ),
  ),
  verbatim(text('  office jot -- —call the archive', '  office 随手记 -- ——转发上级通知')),
  points(
    text(
      'An empty value is an error, for it comes from an unset variable. A hyphen clears: office edit F9 --remark -',
      '值为空即报错，因为它多半来自没有设置的变量。要清除原有内容，写一个连字符：office edit F9 --remark -',
    ),
  ),
);

const OUTPUT: Page = part(
  text('Output', '输出'),
  points(
    text(
      '--json prints one JSON value on one line. Its “schema” names shape and version; within a version fields are only added.',
      '--json 输出一行一个 JSON 值。其中 schema 写明格式和版本；同一版本只增字段，不改不减。',
    ),
    text(
      'office followup new --help --json names a command’s arguments, options and their values.',
      'office followup new --help --json 列出命令的参数、选项和可填的值。',
    ),
    text(
      'Results go to stdout, everything else to stderr. Without a terminal nothing is asked, paged or coloured.',
      '结果写到标准输出，其余写到标准错误。不在终端上时，不提问、不分页、不用颜色。',
    ),
    text(
      '--no-input never asks, not even on a terminal: a missing value is an error that names the option.',
      '--不提问 在终端上也不提问：缺少内容即报错，并指明选项。',
    ),
  ),
  verbatim(same(`  office today --json | jq -r '.items[] | select(.quadrant == "A") | .title'`)),
);

const ERRORS: Page = part(
  text('Errors', '报错'),
  points(
    text(
      'With --json an error is one line on stderr. Codes are stable, messages are not:',
      '用 --json 时，报错是标准错误中的一行。code 不变，message 可能变：',
    ),
  ),
  verbatim(same('  {"error":{"code":"noSuchRecord","message":"…","hint":"…"}}')),
);

const CODES: Page = part(
  text('Exit codes', '退出码'),
  listing(
    (Object.keys(EXIT) as (keyof typeof EXIT)[]).map((name) => [same(String(EXIT[name]).padStart(3)), EXITS[name]]),
  ),
);

const ENVIRONMENT: Page = part(
  text('Environment', '环境变量'),
  listing(VARIABLES.map(([name, is]) => [same(name), is])),
  points(
    text(
      'An option beats the environment, the environment beats office config, and that beats the locale.',
      '选项优先于环境变量，环境变量优先于 office config，office config 优先于系统语言。',
    ),
  ),
);

export const scripting: Topic = {
  name: 'scripting',
  alias: '脚本',
  summary: text('JSON, exit codes, environment', 'JSON、退出码、环境变量'),
  page: () => [
    { kind: 'title', cell: text('Scripting', '脚本') },
    ...LINE,
    ...OUTPUT,
    ...ERRORS,
    ...CODES,
    ...ENVIRONMENT,
  ],
};
