import { type Amended, listAfter } from '../../core/amendment.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { nameKey, tidied } from '../../core/names/fold.ts';
import type { Page } from '../../core/page.ts';
import { compareIds } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { listed, text } from '../../core/text.ts';
import { readLine } from '../../core/writing.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Answer, type AnyCall, verb } from '../kit/verb.ts';
import { type GroupSaid, peopleBehind } from './groupBehind.ts';
import { groupWords as words } from './groupWords.ts';
import { key, type Person } from './record.ts';

/** The verb `office person group`: shows the groups, or says who belongs to one. */
export const group = verb({
  name: 'group',
  zh: '分组',
  summary: text('Show groups, or say who belongs to one', '查看分组，或指定某组的成员'),
  about: text(
    'A notice calls all members under the name of the group. A list without signs replaces the members.',
    '通知中写组名即通知全组。成员前不写 + 或 - 为整个替换。',
  ),
  examples: [
    {
      typed: text(
        'office person group Committee --members "P1, P2"',
        'office person group 党组成员 --members 罗景和、段明远',
      ),
      does: text('who belongs to it', '指定成员'),
    },
    {
      typed: text(
        'office person group Committee --members +P3 -P1',
        'office person group 党组成员 --members +吴敏 -段明远',
      ),
      does: text('one more, one less', '增加一人，减少一人'),
    },
    { typed: 'office person group', does: text('all groups', '查看全部分组') },
  ],
  args: {
    name: field.called(
      words.group,
      field.rest(field.passage(text('the name of the group, and who belongs to it', '组名，后面可写成员'), 'GROUP')),
    ),
  },
  options: field.amending({
    members: {
      ...field.names(text('who belongs to it; + adds, - takes away', '成员；+ 增加，- 减少')),
      label: words.members,
    },
  }),
  run: async ({ args, options, ...call }) => {
    const people = options.members === undefined ? peopleBehind(args.name ?? null, call.facts) : null;
    if (people !== null) return made(people, call);
    const { members } = options;
    if (members === undefined || args.name == null) {
      if (members !== undefined) throw new Complaint('missingValue', words.whichGroup, words.whichGroupHint);
      return shown(groupsIn(call.desk.records(key), call.facts), args.name ?? null);
    }
    return made({ name: readLine(tidied(args.name)), members }, call);
  },
});

const made = async ({ name, members }: GroupSaid, call: Pick<AnyCall, 'desk' | 'facts' | 'lens'>): Promise<Answer> => {
  const changed = await call.desk.change(key, (records, { facts }) => regrouped(records, name, members, facts));
  const now = groupsIn(call.desk.records(key), call.facts);
  const answer = recorded(call, key, changed, (person) => [
    isIn(person, name) ? words.joined(person.name, name) : words.left(person.name, name),
  ]);
  return { ...answer, page: [...answer.page, ...pageOf(now.filter((one) => nameKey(one.name) === nameKey(name)))] };
};

type Group = { readonly name: string; readonly members: readonly string[] };

const isIn = ({ groups }: Person, name: string): boolean =>
  (groups ?? []).some((one) => nameKey(one) === nameKey(name));

/** The groups in the order in which they first occur, with the labels of their members. */
const groupsIn = (records: readonly Person[], { contacts }: Facts): readonly Group[] => {
  const labels = new Map(directoryOf(contacts).people.map(({ contact, label }) => [contact.id, label]));
  const groups = new Map<string, { readonly name: string; readonly members: string[] }>();
  for (const person of records.toSorted((a, b) => compareIds(a.id, b.id)))
    for (const name of person.groups ?? []) {
      const one = groups.get(nameKey(name)) ?? { name, members: [] };
      groups.set(nameKey(name), one);
      one.members.push(labels.get(person.id) ?? person.name);
    }
  return [...groups.values()];
};

/**
 * The change after which a group has these members. Throws `badValue` if a person is called like the group, `noSuchRecord` for a member who
 * is not on the desk, and `ruleViolated` where nothing would change.
 */
const regrouped = (
  records: readonly Person[],
  name: string,
  said: Amended<string> | null,
  { now, contacts }: Facts,
): Change<Person> => {
  const directory = directoryOf(contacts);
  if (directory.find(name).length > 0) throw new Complaint('badValue', words.isPerson(name), words.isPersonHint);
  const idOf = (label: string): string => {
    const known = directory.person(label);
    if (known === null) throw new Complaint('noSuchRecord', words.stranger(label), words.strangerHint(label));
    return known.id;
  };
  const stands = directory.group(name) ?? [];
  const members = new Set(listAfter(said, stands).map(idOf));
  const after = records.map((person) => {
    const belongs = members.has(person.id);
    if (belongs === isIn(person, name)) return person;
    const others = (person.groups ?? []).filter((one) => nameKey(one) !== nameKey(name));
    return { ...person, groups: belongs ? [...others, name] : others, updatedAt: now };
  });
  const touched = after.filter((person, n) => person !== records[n]);
  if (touched.length === 0) throw new Complaint('ruleViolated', words.sameAsBefore(name, stands));
  return { records: after, touched };
};

const shown = (groups: readonly Group[], asked: string | null) => {
  const found = asked === null ? groups : groups.filter(({ name }) => nameKey(name) === nameKey(asked));
  if (asked !== null && found.length === 0)
    throw new Complaint('noSuchRecord', words.noGroup(asked), words.makeGroup(tidied(asked)));
  return { json: { schema: 'office.groups/1', groups: found }, page: pageOf(found) };
};

const pageOf = (groups: readonly Group[]): Page =>
  groups.length === 0
    ? [{ kind: 'lines', lines: [words.none] }]
    : [
        {
          kind: 'table',
          columns: [{ head: words.group }, { head: words.count }, { head: words.members, grow: true }],
          rows: groups.map(({ name, members }) => [name, String(members.length), listed(members)]),
        },
      ];
