import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Row } from '../../core/record.ts';
import { find, forEach } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import * as field from './fields/index.ts';
import { withForce } from './force.ts';
import { listVerb } from './listVerb.ts';
import { naming, referringTo } from './locate.ts';
import type { Noun } from './noun.ts';
import { refuseNeeded } from './register/pointing.ts';
import { recorded } from './saying.ts';
import { showVerb } from './showVerb.ts';
import { type Verb, verb } from './verb.ts';
import { isNamedBy, type VerbDoor, verbDoor } from './verbDoors.ts';
import { dailyWords as w } from './words.ts';

/**
 * The verbs of a drawer: its own, and those that are the same for every drawer. If `word` is one of the words of a verb, only this verb is
 * opened.
 */
export const verbsOf = async (drawer: Noun, word?: string): Promise<readonly Verb[]> => {
  const doors = [...(await drawer.verbs()), ...usualDoors(drawer)];
  const meant = word === undefined ? [] : doors.filter((door) => isNamedBy(door, word));
  const opened = await Promise.all((meant.length === 0 ? doors : meant).map(openedVerb));
  return opened.map((own) => withForce(own.name === 'edit' ? sayingSomething(drawer, own) : own));
};

/** The verbs that every drawer has. */
const usualDoors = (drawer: Noun): readonly VerbDoor[] => [
  verbDoor('list', '列表', async () =>
    withPaper(listVerb(drawer, await drawer.narrowing(), (await drawer.spread?.()) ?? null), drawer),
  ),
  verbDoor('show', '查看', async () => withForms(showVerb(drawer, (await drawer.sheet?.()) ?? null), drawer)),
  verbDoor('rm', '删除', () => rmVerb(drawer)),
];

const openedVerb = async (verb: Verb | VerbDoor): Promise<Verb> => ('open' in verb ? verb.open() : verb);

/** The verb `list` of a noun whose records hang on the wall, stand in a register on paper, or can be shown as a picture. */
const withPaper = async (plain: Verb, drawer: Noun): Promise<Verb> => {
  const list = await papered(plain, drawer);
  const picture = await drawer.picture?.();
  return picture === undefined ? list : (await import('./picturedList.ts')).picturedList(list, plain, drawer, picture);
};

const papered = async (list: Verb, drawer: Noun): Promise<Verb> => {
  const booked = await drawer.booked?.();
  if (booked !== undefined) return (await import('./bookedList.ts')).bookedList(list, drawer, booked);
  const posted = await drawer.posted?.();
  return posted === undefined ? list : (await import('./postedList.ts')).postedList(list, drawer, posted);
};

const NAMED = 4;

/**
 * The `edit` verb, which refuses to run without options. Such an edit would change nothing, but would be reported as a correction and stand
 * in the log.
 */
const sayingSomething = (drawer: Drawer, edit: Verb): Verb => ({
  ...edit,
  ...aboutLists(edit),
  run: (call) => {
    if (Object.keys(call.options).length > 0) return edit.run(call);
    const options = Object.keys(edit.options).slice(0, NAMED).map(field.spelled);
    throw new Complaint('missingValue', w.nothingToEdit, w.nothingToEditHint(options, `office ${drawer.noun} edit`));
  },
});

/** The help above the options of an `edit` that has a list. */
const aboutLists = ({ about, options }: Verb): Pick<Verb, 'about'> => {
  const list = Object.keys(options).find((name) => options[name]?.isAmended === true);
  if (list === undefined) return {};
  const lists = w.aboutLists(field.spelled(list));
  return { about: about === undefined ? lists : w.andAlso(about, lists) };
};

/** The verb `show` of a noun that has tables for paper. */
const withForms = async (show: Verb, drawer: Noun): Promise<Verb> => {
  const forms = await drawer.forms?.();
  return forms === undefined ? show : (await import('./showForms.ts')).showingForms(show, drawer, forms);
};

const namedNote = (name: string, found: ReturnType<typeof naming>): readonly Text[] =>
  found.length === 0
    ? []
    : [
        w.stillNamed(
          name,
          found.map(({ record }) => record.id),
        ),
      ];

const removed = (records: readonly Row[], id: string): Change<Row> => {
  const gone = find(records, id);
  return { records: records.filter((record) => record.id !== gone.id), touched: [gone] };
};

const rmVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'rm',
    zh: '删除',
    summary: w.rmDoes(drawer.one),
    examples: [{ typed: `office rm ${drawer.letter}1`, does: w.rmExample(`${drawer.letter}1`) }],
    args: { id: field.ids(drawer.letter, w.idHelp) },
    options: {},
    run: async ({ args, ...call }) => {
      const { desk, lens } = call;
      const changed = await desk.change(drawer, (records) => {
        // A hall or a car cannot go while something is to be done with it, neither for good nor as a slip.
        if (drawer.resource !== undefined) for (const id of args.id) refuseNeeded(call, id, lens.facts);
        return forEach(records, args.id, removed);
      });
      const answer = recorded({ desk, lens }, drawer, changed, (record) => [
        w.removed(drawer.titleOf(record)),
        w.undoHint(record.id),
      ]);
      const left = changed.touched.map((gone) => referringTo(desk, gone));
      const ids = left.flatMap(({ related }) => related.map(({ record }) => record.id));
      return {
        ...answer,
        notes: [
          ...(answer.notes ?? []),
          ...(ids.length === 0 ? [] : [w.referredTo(ids)]),
          ...changed.touched.flatMap((gone) => namedNote(drawer.titleOf(gone), naming(desk, drawer, gone, lens.facts))),
          ...left.flatMap(({ notes }) => notes),
        ],
      };
    },
  });
