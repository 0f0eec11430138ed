import { Complaint } from '../../core/complaint.ts';
import { listed, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { register } from '../kit/register/register.ts';
import { actions } from './agenda.ts';
import { checkDoc, docNotes } from './check.ts';
import { withHolder } from './filters.ts';
import { logs } from './logs.ts';
import { fields, options } from './record.ts';
import { haveOneNumber } from './serial.ts';
import { docSaid, pastDocs, settledDoc } from './settle.ts';
import { docState, holdersOf, isOpen, isUnfiled } from './states.ts';
import { card, docStateCell, numberCell } from './view.ts';
import { documentWords as w } from './words.ts';

const declared = register('documents', {
  summary: w.summary,
  one: w.one,
  many: w.many,
  fields,
  options,
  logs,
  title: 'title',
  columns: [
    { head: text('Number', '收发文号'), cell: numberCell },
    'title',
    { head: c.org, cell: ({ from, to }) => from ?? listed(to) },
    'due',
    { head: w.holder, cell: (doc) => c.namesOf(holdersOf(doc)) },
    { head: c.state, cell: docStateCell },
  ],
  filters: {
    direction: { of: 'direction' },
    sender: { of: 'from', label: text('Sender', '来文') },
    code: { of: 'code' },
    handling: { of: 'handling' },
    genre: { of: 'genre' },
  },
  new: {
    example: {
      typed: text(
        'office doc in "Notice on the budget report" --from "Provincial office" --code 浙人办〔2026〕12号 --mark urgent --due 2026-12-04',
        'office doc in 关于报送预算报告的通知 --from 省人大办公厅 --code 浙人办〔2026〕12号 --mark urgent --due 2026-12-04',
      ),
      does: text('urgent, with the date of the sender', '加急，按来文时限'),
    },
  },
  edit: {
    example: {
      typed: text('office doc edit W1 --copies 3', 'office doc edit W1 --copies 3'),
      does: text('three copies came', '更正份数'),
    },
  },
  understood: docSaid,
  settled: settledDoc,
  pastFor: pastDocs,
  check: checkDoc,
  excludes: haveOneNumber,
  mayEdit: (doc) => {
    const { id, returnedAt } = doc;
    if (returnedAt !== null) throw new Complaint('ruleViolated', w.isNot(id, w.states[docState(doc)]), w.seeIt(id));
  },
  notes: docNotes,
  echo: ({ direction, year, serial }) =>
    direction === 'in' && year !== null && serial !== null
      ? text(`serial ${w.serialText(year, serial)}`, `收文号 ${w.serialText(year, serial)}`)
      : null,
  card,
  isOpen,
  // A paper that is done stays on the desk until it is filed, and is then archived.
  closedAt: ({ filedAt, returnedAt }) => filedAt ?? returnedAt,
  daysOnDesk: 0,
  keepsAsking: () => true,
  // All unfiled papers of a year are one matter.
  asksByDay: (doc) => !isUnfiled(doc),
  whenOf: ({ receivedAt, sentAt, createdAt }) => receivedAt ?? sentAt ?? createdAt,
  actions,
  doors: {
    reminding: () => import('./reminders.ts'),
    calendar: () => import('./calendar.ts'),
    sheet: async () => ({ sheetOf: (await import('./sheet.ts')).slipOf }),
    booked: async () => (await import('./book.ts')).booked,
  },
});

/** Documents (公文): papers that come in and go out, from their entry to their filing. */
export const documents = {
  ...declared,
  filling: async () => ({ filledBy: (await import('./filling.ts')).documentRows }),
  verbs: async () => (await import('./verbs.ts')).docVerbs(await declared.verbs()),
  narrowing: async () => withHolder(await declared.narrowing()),
};
