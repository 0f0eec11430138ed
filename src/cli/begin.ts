import { Complaint } from '../core/complaint.ts';
import { late } from '../core/once.ts';
import type { Page } from '../core/page.ts';
import type { Lang, Text } from '../core/text.ts';
import type { Printer } from '../terminal/printer.ts';
import { type DeskAt, deskAt, factsAnyhow } from './desk/deskAt.ts';
import { treeFor } from './doors.ts';
import type { Edge } from './edge/edge.ts';
import { inEnglish } from './line/english.ts';
import { type Glance, glance } from './line/globals.ts';
import { mayNameCommand, rewordedPage } from './line/rewordedPage.ts';
import { slotsOf } from './line/slots.ts';
import type { FoundCommand, Tree } from './line/tree.ts';
import { type TypedLine, typedBehind } from './line/typedLine.ts';

/** A command in English words: what a first look at them shows, and the desk it seems to mean, opened only once. */
export type Begun = {
  /** The edge as it was given, unless some words were Chinese. */
  readonly edge: Edge;
  readonly seen: Glance;
  /** The commands that the words can mean, if they were looked up already. */
  readonly tree: Tree | null;
  readonly desk: () => DeskAt;
};

/** Looks at a command for the first time. */
export const begin = async (given: Edge): Promise<Begun> => {
  const { argv, tree } = await inEnglish(given.argv, treeFor);
  const edge = argv === given.argv ? given : { ...given, argv };
  const seen = glance(argv);
  return { edge, seen, tree, desk: late(() => deskAt(edge, seen.desk ?? undefined)) };
};

/** The commands that the words can mean. */
export const treeOf = async ({ tree, seen }: Begun): Promise<Tree> => tree ?? treeFor(seen.words);

/** The voice for one reader. Commands in its sentences are in Chinese words for readers of Chinese, and in English ones for scripts. */
export const reworded = (voice: Printer, lang: Lang, begun: Begun): Printer => {
  const { argv } = begun.edge;
  if (lang !== 'zh' || begun.seen.json) return voice;
  const rewording = late(async () =>
    (await import('./line/inChineseWords.ts')).inChineseWords(argv, {
      line: () => treeOf(begun),
      treeFor,
    }),
  );
  const spoken = async (said: Text): Promise<Text> => (mayNameCommand(said) ? (await rewording()).text(said) : said);
  const pageOf = (page: Page): Promise<Page> => rewordedPage(page, spoken);
  return {
    complaint: async (error) => voice.complaint(await (await rewording()).complaint(error)),
    warning: async (note) => voice.warning(await spoken(note)),
    said: (cell) => voice.said(cell),
    linesOf: async (page) => voice.linesOf(await pageOf(page)),
    // A page is printed only where nobody asked for JSON, so the JSON, which may be expensive, is not made.
    print: async ({ page, tail = [], isPart = false, isWhole = false, poured }) =>
      voice.print({ json: null, isPart, isWhole, poured, page: await pageOf(page), tail: await pageOf(tail) }),
  };
};

/** The desk of the parsed command. The first look may have taken the value of another option for `--desk`; the clock stays. */
export const deskMeant = ({ globals }: TypedLine, { edge, seen, desk }: Begun): DeskAt =>
  globals.desk === (seen.desk ?? undefined) ? desk() : deskAt(edge, globals.desk);

/**
 * The words behind a command, by field. Throws what `parse` throws; of a word too many the options are named that it fits, as the desk knows
 * people and months.
 */
export const typedFor = async (
  found: Extract<FoundCommand, { kind: 'verb' }>,
  { edge, desk }: Pick<Begun, 'edge' | 'desk'>,
): Promise<TypedLine> => {
  try {
    return await typedBehind(found, edge.argv);
  } catch (error) {
    const { Stray, optionsFitting } = await import('./line/stray.ts');
    if (!(error instanceof Stray)) throw error;
    const reading = { facts: await factsAnyhow(desk()), toLocal: desk().clock.zone.toLocal, given: {} };
    const slots = slotsOf(found.verb, { args: {}, options: {} });
    throw new Complaint(
      error.code,
      error.what,
      optionsFitting(error.word, slots, reading, found.command) ?? error.hint,
    );
  }
};
