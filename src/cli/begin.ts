import type { Complaint } from '../core/complaint.ts';
import { late } from '../core/once.ts';
import { type DeskAt, deskAt } from './desk/deskAt.ts';
import { treeFor } from './doors.ts';
import type { Edge } from './edge/edge.ts';
import { inEnglish } from './line/english.ts';
import { type Glance, glance } from './line/globals.ts';
import type { TypedLine } from './line/parse.ts';
import type { Tree } from './line/tree.ts';

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

/** A complaint in the words of the line, which was typed in Chinese. */
export const asTyped = async (error: Complaint, begun: Begun): Promise<Complaint> => {
  const { complaintInChinese } = await import('./line/complaintInChinese.ts');
  return complaintInChinese(error, begun.edge.argv, await treeOf(begun));
};

/** The desk of the parsed command. The first look may have taken the value of another option for `--desk`; the clock stays. */
export const deskMeant = ({ globals }: TypedLine, { edge, seen, desk }: Begun): DeskAt =>
  globals.desk === (seen.desk ?? undefined) ? desk() : deskAt(edge, globals.desk);
