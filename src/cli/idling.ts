import type { Idling, Verb } from '../drawers/kit/verb.ts';
import type { DeskAt } from './desk/deskAt.ts';
import type { Edge } from './edge/edge.ts';
import type { TypedLine } from './line/typedLine.ts';

const NOT_IDLE: Idling = { state: null, isIdle: false };

/** The idling of a verb, before the desk is read. A command with words, or one that is to print JSON, is always carried out. */
export const idlingOf = async (
  { idling }: Verb,
  { args, options, globals }: TypedLine,
  desk: DeskAt,
  { version }: Edge,
): Promise<Idling> => {
  const isBare = Object.keys({ ...args, ...options }).length === 0 && !globals.json && !globals.reveal;
  return isBare && idling !== undefined ? idling(desk.options, version) : NOT_IDLE;
};
