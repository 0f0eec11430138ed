import type { Key } from '../../core/record.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { gateWords } from '../kit/gates/words.ts';
import { choice, yes } from '../kit/register/choosing.ts';
import type { RecordOf } from '../kit/register/declaration.ts';
import { happened, leads } from '../kit/register/deskKinds.ts';
import { gatesKept } from '../kit/register/gatesKept.ts';
import { day, line, lines, moment, passage, person, whole } from '../kit/register/kinds.ts';
import { begun, kept, may, needs, usual } from '../kit/register/spec.ts';
import { GENRES } from './genre.ts';
import type { logs } from './logs.ts';
import { matterIds, owedAsk, owedInform } from './ownKinds.ts';
import { documentWords as w } from './words.ts';

/** The day on a paper, which is past or near. */
const datedDay = { ...day, typed: field.lookedDay };
const quiet = { quiet: true } as const;

export const fields = {
  title: needs(line('TITLE'), c.title, w.titleHelp),
  /** A paper that came in (收文) or one that goes out (发文). */
  direction: begun(choice(w.directions), 'in', w.direction),
  /** The year and the number under which a paper that came in was entered: 2026-138. */
  year: kept(whole(2000, 9999), w.year),
  serial: may(whole(1, 99_999), w.serial, w.serialHelp, quiet),
  from: may(line('BODY'), w.from, w.fromHelp, { omitted: true }),
  to: may(lines, w.to, w.toHelp, quiet),
  cc: may(lines, w.cc, w.ccHelp, quiet),
  code: may(line('NUMBER'), w.code, w.codeHelp, { omitted: true }),
  genre: may(choice(GENRES), w.genre, w.genreHelp, quiet),
  source: may(choice(w.sources), w.source, w.sourceHelp, quiet),
  docDate: may(datedDay, w.docDate, w.docDateHelp, { ...quiet, option: 'dated' }),
  receivedAt: kept(happened, w.receivedAt),
  copies: may(whole(1, 9999), w.copies, w.copiesHelp, quiet),
  pages: may(whole(1, 99_999), w.pages, w.pagesHelp, quiet),
  mark: may(choice(c.marks), w.mark, w.markHelp, { omitted: true }),
  handling: usual(choice(w.handlings), 'act', w.handling, w.handlingHelp, { quiet: false }),
  due: kept(moment('close'), c.due),
  /** True if the desk set the date by the mark, and the sender gave none. */
  isDueOurs: begun(yes, false, w.isDueOurs),
  drafter: may(person(), w.drafter, w.drafterHelp, quiet),
  remark: may(passage, c.remark, w.remarkHelp, quiet),
  remind: may(leads, c.remind, w.remindHelp, quiet),
  gates: kept(gatesKept, gateWords.gates),
  /** The leader who has to decide between instructions that differ; null if there is nothing to decide. */
  dispute: kept(person(), w.dispute),
  /** The follow-ups that were opened for the paper. */
  matters: kept(matterIds, w.matters),
  reply: kept(passage, w.reply),
  repliedAt: kept(happened, w.repliedAt),
  result: kept(passage, w.result),
  /** The moment when nothing was left to be done; the paper then waits for its filing. */
  doneAt: kept(happened, w.doneAt),
  returnedAt: kept(happened, w.returnedAt),
  returnReason: kept(passage, w.returnReason),
  signer: kept(person(), w.signer),
  signedAt: kept(happened, w.signedAt),
  signed: kept(passage, w.signed),
  numberedAt: kept(happened, w.numberedAt),
  sentAt: kept(happened, w.sentAt),
  filedAt: kept(happened, w.filedAt),
  fileYear: kept(whole(1949, 9999), w.fileYear),
  keep: kept(choice(w.keeps), w.keep),
  piece: kept(whole(1, 99_999), w.piece),
  box: kept(whole(1, 9999), w.box),
};

/** Options that decide a value together with what the record has. */
export const options = {
  due: may(moment('close'), c.due, w.dueHelp),
  ask: may(owedAsk, w.ask, w.ask, quiet),
  inform: may(owedInform, w.inform, w.inform, quiet),
};

export type Doc = RecordOf<typeof fields, typeof logs>;
/** How long a paper is kept, the longest first. */
export const KEEPS = ['permanent', '30', '10'] as const;
export type Keep = (typeof KEEPS)[number];

export const key: Key<Doc> = { name: 'documents' };
