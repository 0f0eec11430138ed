import { dayText } from '../../../calendar/speak.ts';
import { echo, listed, quoted, type Text, text } from '../../../core/text.ts';
import type { Gate } from './gate.ts';
import type { Via } from './vias.ts';

const namesOf = (gates: readonly Gate[]): Text => listed(gates.flatMap(({ to }) => to ?? []));

const vias: Readonly<Record<Via, Text>> = {
  phone: text('by phone', '电话'),
  visit: text('in person', '当面'),
  letter: text('by letter', '书面'),
  message: text('by message', '短信或微信'),
};

/** Words of gates, whatever record they belong to. */
export const gateWords = {
  gates: text('Gates', '请示报告'),
  vias,

  ask: (to: string | null): Text => (to === null ? text('Ask', '请示') : text(`Ask ${to}`, `请示 ${to}`)),
  nobodyAsked: text('Nobody was asked for an instruction yet', '尚未请示'),
  fetch: text('Fetch the instruction', '催领批示'),
  report: (to: string): Text => text(`Report to ${to}`, `报告 ${to}`),
  reportBy: (to: string, by: Text): Text => text(`Report to ${to} by ${by.en}`, `报告 ${to}（${by.zh} 前）`),
  confirmTo: (to: string): Text => text(`Confirm in writing to ${to}`, `补书面报告 ${to}`),
  waitsFor: (to: string): Text => text(`Awaiting the instruction of ${to}`, `待 ${to} 批示`),
  confirmInWriting: text('Confirm in writing', '补书面报告'),
  owesRequest: text('must be asked first', '须先请示'),
  waitsForInstruction: text('awaiting instruction', '待批示'),
  owesReport: text('not reported yet', '尚未报告'),
  oralOnly: (to: string): Text => text(`told by phone only: ${to}`, `只口头报告过 ${to}`),

  askFirst: text('Ask', '请示'),
  informFirst: text('Inform', '报告'),
  askOwed: (id: string, { to, askedAt }: Gate): Text => {
    if (askedAt !== null)
      return text(
        `${id} waits for an instruction and cannot be closed before it is recorded`,
        `${id} 正在请示，批示登记之前不能办结`,
      );
    return to === null
      ? text(`${id} needs an instruction first`, `${id} 尚未请示`)
      : text(`${id}: ${to} has not been asked yet`, `${id} 尚未请示 ${to}`);
  },
  askOwedHint: (noun: string, id: string, { to, askedAt }: Gate): Text =>
    askedAt === null
      ? text(
          `office request ${id} TEXT --to ${quoted(to ?? 'NAME')}; if you may decide: office request ${id} --decide REASON`,
          `office request ${id} 内容 --to ${quoted(to ?? '姓名')}；有权决定的：office request ${id} --decide 理由`,
        )
      : text(`office ${noun} instruction ${id} TEXT --by NAME`, `office ${noun} instruction ${id} 批示内容 --by 姓名`),
  informOwed: (to: string): Text => text(`${to} has not been told yet`, `尚未报告 ${to}`),
  informOwedHint: (id: string, to: string): Text =>
    text(`office inform ${id} TEXT --to ${quoted(to)}`, `office inform ${id} 报告内容 --to ${quoted(to)}`),
  notAsked: (id: string, name: string, gates: readonly Gate[]): Text =>
    text(
      `${id} waits for ${namesOf(gates).en}; ${echo(name)} was not asked`,
      `${id} 请示的是 ${namesOf(gates).zh}，不是 ${echo(name)}`,
    ),
  notAskedHint: (id: string, [first]: readonly Gate[]): Text => {
    const to = quoted(first?.to ?? '');
    return text(
      `If it is given in somebody’s place: office instruction ${id} TEXT --by NAME --for ${to}`,
      `代为批示的，写明代谁：office instruction ${id} 批示内容 --by 姓名 --for ${to}`,
    );
  },
  nothingToDecide: (id: string): Text => text(`${id} needs no instruction`, `${id} 不需要请示`),
  nothingToDecideHint: (id: string): Text =>
    text(
      `Leave out --decide, or ask: office request ${id} TEXT --to NAME`,
      `不必写 --decide；要请示：office request ${id} 内容 --to 姓名`,
    ),

  halfRequest: text('A request needs both what is asked and of whom', '请示须写明内容和向谁请示'),
  halfRequestHint: (id: string, to: string | null): Text =>
    text(
      `office request ${id} TEXT --to ${quoted(to ?? 'NAME')}`,
      `office request ${id} 内容 --to ${quoted(to ?? '姓名')}`,
    ),
  requested: (to: string): Text => text(`instruction asked of ${to}`, `已向 ${to} 请示`),
  instructed: (by: string): Text => text(`instruction of ${by} recorded`, `已登记 ${by} 的批示`),
  toldAlready: (to: string): Text => text(`${to} was told`, `已报告 ${to}`),
  decidedAlone: text('decided without an instruction', '自行决定，已记理由'),
  answeredFor: (by: string, to: string): Text => text(`${by} answered for ${to}`, `${by} 代 ${to} 批示`),
  onlyRead: (id: string, said: string, by: string): Text =>
    text(
      `“${echo(said)}” only says that it was read, so the request stands. If it means agreement: office instruction ${id} ${quoted(echo(said))} --by ${quoted(by)} --agreed`,
      `“${echo(said)}”只表示看过，请示仍未了结。确系同意的：office instruction ${id} ${quoted(echo(said))} --by ${quoted(by)} --agreed`,
    ),
  doesItMeanYes: (said: string): Text => text(`Does “${echo(said)}” mean agreement?`, `“${echo(said)}”是否表示同意？`),
  stillToAsk: (gates: readonly Gate[]): Text =>
    text(`Still to be asked or answered: ${namesOf(gates).en}`, `仍须请示：${namesOf(gates).zh}`),
  stillToTell: (gates: readonly Gate[]): Text =>
    text(`Still to be told: ${namesOf(gates).en}`, `仍须报告：${namesOf(gates).zh}`),
  writeUntil: (by: string): Text =>
    text(`Confirm in writing by ${dayText(by).en}`, `请于 ${dayText(by).zh} 前补书面报告`),

  eventRequest: (to: string, said: string): Text =>
    text(`instruction asked of ${to}: ${said}`, `向 ${to} 请示：${said}`),
  eventInstruction: (by: string, said: string): Text => text(`instruction of ${by}: ${said}`, `${by} 批示：${said}`),
  eventInform: (to: string, via: Via | null, said: string | null): Text =>
    text(
      `reported to ${to}${via === null ? '' : ` ${vias[via].en}`}${said === null ? '' : `: ${said}`}`,
      `报告 ${to}${via === null ? '' : `（${vias[via].zh}）`}${said === null ? '' : `：${said}`}`,
    ),
  eventDecide: (reason: string): Text => text(`decided here: ${reason}`, `自行决定：${reason}`),

  writtenMatter: (to: string, title: string): Text =>
    text(`Confirm in writing to ${to}: ${title}`, `补书面报告 ${to}：${title}`),
} as const;
