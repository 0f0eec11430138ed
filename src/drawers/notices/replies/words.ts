import type { Field } from '../../../core/field.ts';
import { echo, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import type { Reply } from '../record.ts';
import { noticeWords as w } from '../words.ts';

/** The words by which people answer, besides the codes and labels of the answers. */
const HEARD: Readonly<Record<Reply, readonly string[]>> = {
  yes: [
    ...[
      'y',
      'ok',
      'coming',
      'comes',
      'c',
      '来',
      '能',
      '到',
      '去',
      '可以',
      '可',
      '好',
      '行',
      '能来',
      '能到',
      '能去',
      '能参加',
    ],
    ...[
      '可以参加',
      '准时参加',
      '按时参加',
      '准时到',
      '按时到',
      '准时到会',
      '按时到会',
      '到会',
      '出席',
      '参会',
      '参训',
      '可以来',
    ],
  ],
  no: [
    ...[
      'n',
      'not',
      'declined',
      'not coming',
      '不',
      '不来',
      '不去',
      '不到',
      '不能',
      '不能来',
      '不能去',
      '不能到',
      '不能参加',
    ],
    ...['无法参加', '不出席', '不参会', '来不了', '去不了', '到不了', '参加不了', '不能到会', '不能出席'],
  ],
  leave: ['l', 'on leave', '假', '告假', '请个假', '请公假', '请事假', '请病假'],
  substitute: [
    ...[
      's',
      'sub',
      'sends',
      '代',
      '替',
      '替会',
      '派',
      '派人',
      '派员',
      '代替',
      '代会',
      '派人代替',
      '派人参加',
      '派员参加',
      '派代表',
      '由',
    ],
    ...['委托'],
  ],
};

const REPLIES = Object.keys(HEARD) as Reply[];

const folded = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** Every word for an answer, with the answer. */
const byWord: ReadonlyMap<string, Reply> = new Map(
  REPLIES.flatMap((answer) =>
    [answer, w.answers[answer].en, w.answers[answer].zh, ...HEARD[answer]].map(
      (word) => [folded(word), answer] as const,
    ),
  ),
);

/** The answer that a word means: 来 means coming. Null for any other word. */
export const answerIn = (typed: string): Reply | null => byWord.get(folded(typed)) ?? null;

/** The words for answers other than coming, the longest first: 不能参加 before 不. */
export const WORDS_OF_ABSENCE: readonly (readonly [string, Reply])[] = [...byWord]
  .filter(([word, answer]) => answer !== 'yes' && /\p{Script=Han}/u.test(word))
  .sort(([a], [b]) => b.length - a.length);

/** A field for an answer, in any of the words by which people give it. */
export const answer = (help: Text): Field<Reply, false> => {
  const one = field.choice(help, w.answers);
  return { ...one, read: (typed, reading) => answerIn(typed.at(-1) ?? '') ?? one.read(typed, reading) };
};

type Fault = 'noName' | 'notCalled' | 'noAnswer' | 'noReason' | 'noSubstitute' | 'twice';

export const replyWords = {
  whoHelp: text('who answers; several names, or - for pasted lines', '回复人，可写多人；粘贴的接龙写 -'),
  answerHelp: text('what they answer', '答复'),
  moreHelp: text('the reason, or the name of the substitute', '请假原因，或代替人姓名'),
  restHelp: text('the answer of all others who have not answered', '其余未回复人员的答复'),

  restReplied: (count: number, answer: Text): Text =>
    text(`the other ${count}: ${answer.en}`, `其余 ${count} 人：${answer.zh}`),

  needsWho: text('Nobody is named, and nothing was piped in', '没有写回复人，也没有从管道传入内容'),
  needsWhoHint: (id: string): Text =>
    text(
      `office notice reply ${id} NAMES yes|no|leave|substitute, office notice reply ${id} --rest yes, or pasted lines: pbpaste | office notice reply ${id}`,
      `office notice reply ${id} 姓名 参加|不参加|请假|派员代替；其余人员：office notice reply ${id} --rest 参加；粘贴的接龙：office notice reply ${id} - < 接龙.txt`,
    ),
  needsAnswer: (names: Text): Text => text(`What does ${names.en} answer?`, `${names.zh} 怎样答复？`),
  needsAnswerHint: (id: string): Text =>
    text(
      `office notice reply ${id} NAMES yes|no|leave|substitute`,
      `office notice reply ${id} 姓名 参加|不参加|请假|派员代替`,
    ),
  restAlone: text('--rest does not go with pasted lines', '--rest 不能与粘贴的接龙同用'),
  moreTwice: text('The reason or the substitute is given twice', '原因或代替人写了两次'),
  moreTwiceHint: text('Give it either behind the answer or as an option', '写在答复后面或写成选项，两者只写其一'),
  pasteNow: text('Paste the lines, then Enter and Ctrl-D', '请粘贴接龙，然后回车并按 Ctrl-D'),

  taken: (count: number): Text =>
    text(`${count} ${count === 1 ? 'answer' : 'answers'} recorded`, `已登记 ${count} 条答复`),
  noneTaken: text('no new answer', '没有新的答复'),
  unchanged: (count: number): Text => text(`${count} known already`, `${count} 条原已登记`),
  refused: (count: number): Text => text(`${count} not taken`, `${count} 条未采用`),
  line: (number: number, written: string): Text =>
    text(`line ${number} “${echo(written)}”: `, `第 ${number} 行“${echo(written)}”：`),
  faults: {
    noName: () => text('no name in it', '没有姓名'),
    notCalled: (name: string) => text(`${echo(name)} is not called`, `${echo(name)} 不在名单中`),
    noAnswer: (name: string) => text(`no answer of ${name} that is understood`, `看不出 ${name} 是否参加`),
    noReason: (name: string) => text(`leave of ${name} without a reason`, `${name} 请假未写原因`),
    noSubstitute: (name: string) => text(`${name} sends somebody, but whom?`, `${name} 派员代替，未写由谁代替`),
    twice: (name: string) => text(`an earlier line of ${name} says something else`, `与前面 ${name} 的答复不一致`),
  } satisfies Readonly<Record<Fault, (name: string) => Text>>,

  openNow: (count: number): Text => text(`Not answered: ${count}`, `未回复 ${count} 人`),
  asked: (at: number, all: number, name: Text): Text => text(`${at}/${all} ${name.en}`, `${at}/${all} ${name.zh}`),
  observer: text('observer', '列席'),
  keysHelp: text(
    'Space coming, l leave, s substitute, n no, ↑↓, number or name, Esc ends',
    '空格 参加　假 代 不　↑↓ 前后　序号或姓名 跳到　Esc 结束',
  ),
  ahead: text('later', '跳过'),
  back: text('back', '上一个'),
  whyLeave: (name: string): Text => text(`Why is ${name} on leave?`, `${name} 请假原因`),
  whoInstead: (name: string): Text => text(`Who comes instead of ${name}?`, `谁代替 ${name}`),
  escBack: text('Esc goes back', 'Esc 返回'),
  notUnderstood: text(
    'Neither an answer nor the number or name of somebody called',
    '既不是答复，也不是名单中的序号或姓名',
  ),
  kept: (count: number): Text =>
    text(`${count} ${count === 1 ? 'answer' : 'answers'} given before: kept`, `已登记的 ${count} 条答复保留`),
} as const;
