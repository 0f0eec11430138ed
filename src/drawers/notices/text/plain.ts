import type { Enclosed, NoticeParts } from './parts.ts';

/** The indent of a paragraph: two characters (GB/T 9704). */
const INDENT = '　　';

/**
 * The width, in characters, within which signature and date are set to the right. A line of GB/T 9704 has 28 characters, but a chat on a
 * phone shows about 16 and would break longer lines.
 */
const WIDTH = 16;

/** The notice as a text to be pasted elsewhere: urgency, document number, heading, addressees, body, annexes, signature, copies. */
export const chineseText = (parts: NoticeParts, { annexes, copies }: Enclosed): string => {
  const { mark, number, heading, to, body, office, date } = parts;
  const head = [mark, number].filter((line) => line !== null);
  return [
    ...head,
    ...(head.length === 0 ? [] : ['']),
    ...[heading, '', to],
    ...body.map((line) => INDENT + line.text),
    ...(annexes.length === 0 ? [] : ['', ...annexes.map((annex, at) => annexLine(annex, at, annexes.length))]),
    '',
    ...signature(office, date),
    ...(copies.length === 0 ? [] : ['', `抄送：${copies.join('，')}。`]),
  ].join('\n');
};

const annexLine = (annex: string, at: number, count: number): string =>
  `${INDENT}${at === 0 ? '附件：' : '　　　'}${count === 1 ? '' : `${at + 1}.`}${annex}`;

/** Signature and date set to the right, the shorter line centred over or under the longer (GB/T 9704). */
const signature = (office: string, date: string): readonly string[] => {
  const lines = [office, date].filter((line) => line !== '');
  const longest = Math.max(...lines.map(widthOf));
  return lines.map(
    (line) => '　'.repeat(Math.max(0, Math.floor(WIDTH - longest + (longest - widthOf(line)) / 2))) + line,
  );
};

/** The width of a line in full-width characters. Latin letters and digits are half as wide. */
const widthOf = (line: string): number =>
  Array.from(line, (sign) => (sign < '\u0100' ? 0.5 : 1)).reduce((a, b) => a + b, 0);

/** The notice in English as a text. */
export const englishText = (parts: NoticeParts, { annexes, copies }: Enclosed): string => {
  const { mark, number, heading, to, body, office, date } = parts;
  const head = [...(mark === null ? [] : [mark]), ...(number === null ? [] : [number])];
  return [
    ...head,
    ...(head.length === 0 ? [] : ['']),
    ...[heading, '', to, ''],
    ...body.map((line) => line.text),
    ...(annexes.length === 0 ? [] : ['', 'Annexes:', ...annexes.map((annex, at) => `${at + 1}. ${annex}`)]),
    '',
    ...[office, date].filter((line) => line !== ''),
    ...(copies.length === 0 ? [] : ['', `Copies to: ${copies.join(', ')}`]),
  ].join('\n');
};
