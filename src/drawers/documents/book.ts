import { dayOf } from '../../core/civil.ts';
import { dayCell, figureCell, type PaperCell, type PaperTable } from '../../core/paper.ts';
import { listed, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { RegisterBook } from '../kit/bookedList.ts';
import { GENRES } from './genre.ts';
import type { Doc } from './record.ts';
import { docState, holdersOf } from './states.ts';
import { documentWords as w } from './words.ts';

/** The register of papers in (收文登记簿), or of papers out (发文登记簿) if the list has no others. */
export const booked: RegisterBook<Doc> = {
  formOf: (records) => {
    const incoming = records.filter(({ direction }) => direction === 'in');
    return incoming.length === 0 ? outgoingForm(records) : incomingForm(incoming);
  },
};

const day = (moment: string | null): PaperCell => (moment === null ? '' : dayCell(dayOf(moment)));

const figure = (count: number | null): PaperCell => (count === null ? '' : figureCell(count));

const incomingForm = (docs: readonly Doc[]): PaperTable => ({
  title: words.incoming,
  heads: [
    ...[w.serial, w.receivedAt, w.from, w.code, c.title, w.genre, w.copies],
    ...[w.mark, w.handling, c.due, w.holder, c.state, words.settled],
  ],
  rows: docs.map((doc) => [
    doc.year === null || doc.serial === null ? '' : w.serialText(doc.year, doc.serial),
    ...[day(doc.receivedAt), doc.from ?? '', doc.code ?? '', doc.title],
    ...[doc.genre === null ? '' : GENRES[doc.genre], figure(doc.copies)],
    ...[doc.mark === null ? '' : c.marks[doc.mark], w.handlings[doc.handling], day(doc.due)],
    ...[listed(holdersOf(doc)), w.states[docState(doc)], day(doc.doneAt ?? doc.returnedAt)],
  ]),
});

const outgoingForm = (docs: readonly Doc[]): PaperTable => ({
  title: words.outgoing,
  heads: [w.code, c.title, w.to, w.cc, w.drafter, w.signer, w.signedAt, w.copies, w.sentAt, c.state],
  rows: docs.map((doc) => [
    ...[doc.code ?? '', doc.title, listed(doc.to), listed(doc.cc), doc.drafter ?? '', doc.signer ?? ''],
    ...[day(doc.signedAt), figure(doc.copies), day(doc.sentAt), w.states[docState(doc)]],
  ]),
});

const words = {
  incoming: text('Register of incoming papers', '收文登记簿'),
  outgoing: text('Register of outgoing papers', '发文登记簿'),
  settled: text('Settled', '办结日期'),
} as const;
