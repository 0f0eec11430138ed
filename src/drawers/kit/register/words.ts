import { PLATES } from '../../../core/plates.ts';
import type { DrawerName } from '../../../core/record.ts';
import { echo, listed, type Text, text } from '../../../core/text.ts';

const MOST_NAMED = 6;

/** Words that are the same for all registers. */
export const registerWords = {
  idHelp: (noun: string, label: Text, letter: string): Text =>
    text(`the ${noun}, such as ${letter}3`, `${label.zh}编号，如 ${letter}3`),
  idOrTitleHelp: (noun: string, label: Text, letter: string): Text =>
    text(`the ${noun}; its id (${letter}3) or its name`, `${label.zh}；写编号（如 ${letter}3）或名称`),
  noneCalled: (said: string): Text => text(`Nothing here is called “${echo(said)}”`, `没有叫“${echo(said)}”的`),
  seeList: (drawer: DrawerName): Text =>
    text(`office ${PLATES[drawer].noun} list shows what there is`, `有哪些，请看 office ${PLATES[drawer].noun} list`),
  severalFit: (said: string): Text => text(`“${echo(said)}” fits several`, `“${echo(said)}”对得上好几个`),
  whichOf: (all: readonly (readonly [id: string, title: string])[]): Text => {
    const some = listed(all.slice(0, MOST_NAMED).map(([id, title]) => `${id} ${title}`));
    return text(`Type the id or the whole name: ${some.en}`, `请写编号或全名：${some.zh}`);
  },
  newDoes: (one: Text, label: Text): Text => text(`Enter ${one.en}`, `登记${label.zh}`),
  editDoes: (one: Text, label: Text): Text => text(`Correct ${one.en}`, `更正${label.zh}`),
  entered: (title: string): Text => text(`entered: ${title}`, `已登记：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  noted: (log: Text, title: string): Text => text(`${log.en} noted: ${title}`, `已记${log.zh}：${title}`),
  only: (label: Text): Text => text(`of this ${label.en.toLowerCase()} only`, `只看这一${label.zh}的`),
  knownAlready: (id: string, title: string): Text =>
    text(`${title} is here already: ${id}`, `${title} 已经登记：${id}`),
  needed: (id: string, by: readonly string[]): Text => {
    const some = listed(by.slice(0, MOST_NAMED));
    return text(`${id} is needed by what is still open: ${some.en}`, `${id} 还有未了结的事项要用：${some.zh}`);
  },
  neededHint: text('Give them another, or close them first', '请先改派、取消或了结这些事项'),
  correct: (noun: string, id: string): Text =>
    text(`Correct it with office ${noun} edit ${id}`, `更正请用 office ${noun} edit ${id}`),
} as const;
