import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf, type KnownPerson } from '../../../core/names/directory.ts';
import { nearName, soundsIn } from '../../../core/names/near.ts';
import type { ProgramFiles } from '../../../core/programFiles.ts';
import { compareIds } from '../../../core/records.ts';
import { personName } from '../../../core/schema.ts';
import { isWithheld } from '../../../core/sealing.ts';
import { echo, listed, type Text, text } from '../../../core/text.ts';
import { rewritten } from '../../../core/walk.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Contents } from '../../../desk/live/contents.ts';

type Used = { readonly name: string; readonly ids: readonly string[] };

/**
 * Names in open records that fit nobody on the desk, or several people. No command changes them by guess, so they are only named, with what
 * to type. A desk without people is passed over.
 */
export const namesStanding = (
  contents: Contents,
  drawers: readonly Drawer[],
  facts: Facts,
  data: ProgramFiles,
): Ailment[] => {
  const contacts = drawers.flatMap(({ name, contacts: of }) => of?.(contents.drawers[name]) ?? []);
  if (contacts.length === 0) return [];
  const directory = directoryOf(contacts);
  const used = namesUsed(contents, drawers, { ...facts, contacts });
  const shared = used.flatMap((one) => {
    const found = directory.find(one.name);
    return found.length > 1 ? [advice('ambiguousName', words.shared(one, found), words.sharedDoes(one, found))] : [];
  });
  const strange = used.filter(({ name }) => directory.find(name).length === 0);
  if (strange.length === 0) return shared;
  const soundsOf = soundsIn(data.text('sounds.txt'));
  const told = strange.map((one) => ({ one, meant: nearName(one.name, directory, soundsOf) }));
  const near = told.flatMap(({ one, meant }) =>
    meant === null ? [] : [advice('unknownName', words.near(one, meant), words.nearDoes(one, meant))],
  );
  // Units and people from elsewhere stand in records too, so all others share one line.
  const others = told.filter(({ meant }) => meant === null).map(({ one }) => one);
  const rest = others.length === 0 ? [] : [advice('unknownName', words.strange(others), words.strangeDoes)];
  return [...shared, ...near, ...rest];
};

/** Names of people in open records, in the order of the ids in which they stand. What is written in sealed records is not told. */
const namesUsed = ({ drawers: rows }: Contents, drawers: readonly Drawer[], facts: Facts): readonly Used[] => {
  const ids = new Map<string, Set<string>>();
  for (const { name, schema, isOpen } of drawers)
    for (const row of rows[name].filter((one) => isOpen(one, facts) && !isWithheld(one)))
      rewritten(
        schema,
        row,
        (part) => part === personName,
        (stored) => {
          const known = ids.get(String(stored)) ?? new Set();
          ids.set(String(stored), known.add(row.id));
          return stored;
        },
      );
  return [...ids].map(([name, all]) => ({ name, ids: [...all].sort(compareIds) }));
};

const advice = (code: Ailment['code'], what: Text, remedy: Text): Ailment => ({
  ...{ code, what, remedy },
  ...{ severity: 'advice', where: '' },
});

/** Number of names in one line. */
const MOST = 8;

const words = {
  shared: ({ name, ids }: Used, found: readonly KnownPerson[]): Text =>
    text(
      `${echo(name)} in ${listed(ids).en} may be ${listed(found.map(({ label }) => label)).en}`,
      `${listed(ids).zh} 中的 ${echo(name)} 可能是 ${listed(found.map(({ label }) => label)).zh}`,
    ),
  sharedDoes: ({ ids: [id = ''] }: Used, found: readonly KnownPerson[]): Text => {
    const people = found.map(({ contact }) => contact.id);
    return text(
      `Say which: office edit ${id}, with ${people.join(' or ')} as the name`,
      `请指明：office edit ${id}，姓名写 ${people.join(' 或 ')}`,
    );
  },
  near: ({ name, ids }: Used, meant: string): Text =>
    text(
      `Nobody on the desk is called ${echo(name)} (${listed(ids).en}); ${meant} is`,
      `人员中没有 ${echo(name)}（${listed(ids).zh}），有 ${meant}`,
    ),
  nearDoes: ({ name, ids: [id = ''] }: Used, meant: string): Text =>
    text(
      `If ${meant} is meant: office edit ${id}; if not: office person new ${echo(name)}`,
      `若是 ${meant}：office edit ${id} 更正；若不是：office person new ${echo(name)}`,
    ),
  strange: (all: readonly Used[]): Text => {
    const named = all.slice(0, MOST).map(({ name, ids }) => `${echo(name)} (${ids.join(' ')})`);
    const more = all.length - named.length;
    return text(
      `Not among the people: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
      `未登记为人员：${named.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}`,
    );
  },
  strangeDoes: text(
    'Enter those who are people: office person new NAME; units may stay',
    '其中的人可登记：office person new 姓名；单位可不理',
  ),
} as const;
