import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Moment } from '../../core/civil.ts';
import { type Copy, copiesOf } from '../beside/copies.ts';
import { openStore } from '../store.ts';
import type { StoreOptions } from '../storeOptions.ts';
import { type WholeDesk, wholeDesk } from '../wholeDesk.ts';
import { laidAside } from './laidAside.ts';
import { type IsForgotten, type Survey, type SurveyedDesk, standingIn, surveyJournal } from './survey.ts';
import { surveyCopy } from './surveyCopy.ts';

/** Recovery of records that the desk lacks. It works on a desk that is gone, too. */
export type Recovery = {
  /** The whole desk, for the change that brings the records back. A desk that is gone is an empty one. */
  readonly whole: Pick<WholeDesk, 'contents' | 'change'>;
  /** The records that the desk with these contents lacks: of its journal, or of a copy. Complains of `badFile`, `unreadable`. */
  readonly survey: (contents: ReturnType<WholeDesk['contents']>, from: string | null) => Survey;
  /** The records that a desk lacks of its journal, where its archive does not fit into memory. */
  readonly surveyDesk: (desk: SurveyedDesk) => Survey;
  /** The path that a typed file name means: from the current folder on, or from the desk's. */
  readonly pathOf: (typed: string) => string;
  /** The name by which a file is shown: within the desk's folder without that. */
  readonly nameOf: (path: string) => string;
  /** Copies of files of the desk that lie beside them. */
  readonly copies: () => readonly Copy[];
  /** Moves a copy from beside the desk into `backup/`; null for a file that lies elsewhere. Returns its new path. */
  readonly layAside: (path: string, now: Moment) => string | null;
};

export const openRecovery = (options: StoreOptions, isForgotten: IsForgotten): Recovery => {
  const store = openStore({ ...options, mayBeGone: true });
  const { folder } = options;
  const reach = store.reach;
  return {
    whole: wholeDesk(store),
    survey: (contents, from) =>
      from === null
        ? surveyJournal(reach, { contents, rows: () => standingIn(contents, reach).values() }, isForgotten)
        : surveyCopy(reach, contents, from, isForgotten),
    surveyDesk: (desk) => surveyJournal(reach, desk, isForgotten),
    pathOf: (typed) => (existsSync(typed) ? typed : join(folder, typed)),
    nameOf: (path) => (relative(folder, resolve(path)).startsWith('..') ? path : relative(folder, resolve(path))),
    copies: () => copiesOf(folder, reach.disk.files),
    layAside: (path, now) => laidAside(reach, path, now),
  };
};
