import { type Text, text } from '../../../core/text.ts';

/** Words that are the same for all registers. */
export const registerWords = {
  idHelp: (noun: string, label: Text, letter: string): Text =>
    text(`the ${noun}, such as ${letter}3`, `${label.zh}编号，如 ${letter}3`),
  newDoes: (one: Text, label: Text): Text => text(`Enter ${one.en}`, `登记${label.zh}`),
  editDoes: (one: Text, label: Text): Text => text(`Correct ${one.en}`, `更正${label.zh}`),
  entered: (title: string): Text => text(`entered: ${title}`, `已登记：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  noted: (log: Text, title: string): Text => text(`${log.en} noted: ${title}`, `已记${log.zh}：${title}`),
  only: (label: Text): Text => text(`of this ${label.en.toLowerCase()} only`, `只看这一${label.zh}的`),
  knownAlready: (id: string, title: string): Text =>
    text(`${title} is here already: ${id}`, `${title} 已经登记：${id}`),
  correct: (noun: string, id: string): Text =>
    text(`Correct it with office ${noun} edit ${id}`, `更正请用 office ${noun} edit ${id}`),
} as const;
