import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { valuesIn } from '../../../core/settings/setting.ts';
import { both, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { type PaperFile, paperFile, paperOut, textOut } from '../../kit/paper.ts';
import { type Answer, type Call, verb } from '../../kit/verb.ts';
import { key, type Notice, refuseCancelled } from '../record.ts';
import { noticeWords } from '../words.ts';
import { askedOptions, ranksAsked } from './asked.ts';
import { takenSeats } from './occupied.ts';
import { platePaper, seatPaper } from './paper.ts';
import { type SeatOptions, seatingSaid, seatOptions } from './said.ts';
import { type Seating, type SeatingSaid, seatingOf } from './seating.ts';
import { seatSettings } from './settings.ts';
import { placeHint, seatRemarks, seatSheet } from './sheet.ts';
import { seatsJson } from './view.ts';

const args = { id: field.id('N', noticeWords.idHelp) };
const options = {
  ...seatOptions,
  out: paperOut,
  plates: field.called(text('Plates', '桌牌'), {
    ...textOut,
    help: text(
      'write the nameplates into this new file: .docx, or their list: .txt',
      '桌牌写成新文件：.docx；清单：.txt',
    ),
  }),
};

type SeatsCall = Call<typeof args, typeof options>;

export const seatNotice = verb({
  name: 'seats',
  zh: '座次',
  summary: text('Who sits where, and the nameplates', '排座次、打桌牌'),
  about: text(
    'Who declined or is on leave has no seat, and the others move up; a substitute sits by the own rank. Without a rank nobody is given a place. Interpreters and staff are not seated: leave them off the list. The time of writing a file is kept, and today says when replies change the seats afterwards.',
    '请假、不参加的不排，后面依次递补；代替的人按本人排名。没有排名的列为“名次未定”，不猜。译员和工作人员不排座，请勿列入名单。写成文件的时间会记下，此后答复有变，今日清单会提示。',
  ),
  examples: [
    { typed: 'office notice seats N4', does: text('a dais, one row', '主席台一排') },
    {
      typed: text(
        'office notice seats N4 --rows 7,9 --out seats.docx --plates plates.docx',
        'office notice seats N4 --rows 7,9 --out 座次图.docx --plates 桌牌.docx',
      ),
      does: text('two rows, for printing', '两排，打印用'),
    },
    {
      typed: text(
        'office notice seats N4 --layout long --guests "Wang Qiang, Liu Yang" --door east',
        'office notice seats N4 --layout long --guests 王强、刘洋 --door east',
      ),
      does: text('two parties at a long table', '长桌，宾主两方'),
    },
  ],
  args,
  options,
  run: async (call) => {
    const n = call.desk.find(key, call.args.id);
    refuseCancelled(n);
    const seating = await seatedBy(n, call.options, call);
    const files = filesOf(n, seating, call);
    return files.length === 0 ? shown(n, seating, call) : written(n, seating, files, call);
  },
});

type Drawn = Seating & { readonly said: SeatingSaid };

const seatedBy = async (n: Notice, given: SeatOptions, call: SeatsCall): Promise<Drawn> => {
  const asked = await askedOptions(given, call);
  const { seatRule } = valuesIn(seatSettings, call.desk.wide.settings);
  const first = seatingSaid(asked, { rule: seatRule, ranks: new Map() });
  const said = { ...first, ranks: await ranksAsked(n, first, call) };
  return { ...seatingOf(n, said, call.facts), said };
};

/** The files that are asked for. Throws `badValue` before anything is written. */
const filesOf = (
  n: Notice,
  seating: Drawn,
  { options: { out, plates }, facts, ...call }: SeatsCall,
): readonly PaperFile[] => [
  ...(out == null ? [] : [paperFile(out, seatPaper(n, seating, facts), call)]),
  ...(plates == null ? [] : [paperFile(plates, { text: platePaper(n, seating, facts) }, call)]),
];

const shown = (n: Notice, seating: Drawn, { facts, lens }: SeatsCall): Answer => ({
  json: seatsJson(n, seating, lens),
  page: [{ kind: 'verbatim', text: both((lang) => seatSheet(n, seating, facts, lang)) }],
  notes: [...placeHint(seating), words.onlyShown],
});

const written = async (n: Notice, seating: Drawn, files: readonly PaperFile[], call: SeatsCall): Promise<Answer> => {
  const { facts, lens, desk } = call;
  const lines: Text[] = [];
  for (const { write } of files) lines.push(await write());
  const changed = await desk.change(key, (records, tools) => printed(records, n.id, tools.facts));
  const [record = n] = changed.touched;
  return {
    json: { ...seatsJson(record, seating, lens), files: files.map(({ path }) => path) },
    page: [{ kind: 'lines', lines }],
    notes: [...changed.notes, ...seatRemarks(n, seating, facts), ...placeHint(seating)],
  };
};

/** Keeps when the seats were printed, and for whom. */
const printed = (records: readonly Notice[], id: string, facts: Facts) =>
  amend(records, id, facts.now, (n) => ({
    ...n,
    seating: { printedAt: facts.now, taken: [...takenSeats(find(records, id), facts)] },
  }));

const words = {
  onlyShown: text(
    'Only shown. For paper: --out seats.docx --plates plates.docx; then today says when replies change the seats',
    '以上只供查看。打印请加 --out 座次图.docx --plates 桌牌.docx；此后答复有变会提示',
  ),
} as const;
