import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { Change } from '../../core/rule.ts';
import { isWithheld, SEALED } from '../../core/sealing.ts';
import { inLang, type Lang, type Text } from '../../core/text.ts';
import type { Changed, OpenDesk } from '../../drawers/kit/desk.ts';
import { type Cover, complaintWithout, coverFor, coveringDrawer, textWithout } from './cover.ts';
import { type DeskOpening, openDesk } from './openDesk.ts';
import { sealedPast } from './sealedPast.ts';

/**
 * The desk as every command sees it that was not given `--reveal`: sealed records come without what was written in them, and so do
 * complaints and the commands of the journal. Rules get and save the records as they are.
 */
const sealedDesk = (desk: OpenDesk, lang: Lang): OpenDesk => {
  const cover = coverFor(desk, inLang(SEALED, lang));
  const shown = coveringDrawers(cover.words);
  return {
    unsealed: desk,
    get drawers() {
      return desk.drawers.map(shown);
    },
    named: (name) => shown(desk.named(name)),
    lettered: (letter) => {
      const drawer = desk.lettered(letter);
      return drawer === undefined ? undefined : shown(drawer);
    },
    get whole() {
      return desk.whole;
    },
    get wide() {
      return desk.wide;
    },
    pointingAt: (id, since) => desk.pointingAt(id, since).map(shown),
    records: (key) => cover.records(key.name, desk.records(key)),
    morning: async (day) => {
      const morning = await desk.morning(day);
      const { drawers, recordsOf } = morning;
      return {
        ...morning,
        drawers: drawers.map(shown),
        recordsOf: (drawer) => cover.records(drawer.name, recordsOf(drawer)),
      };
    },
    all: (key, sieve) => cover.records(key.name, desk.all(key, sieve)),
    find: (key, id) => cover.record(key.name, desk.find(key, id)),
    change: changing(desk, cover),
    changeWide: (rule) => desk.changeWide(rule),
    ...sealedPast(desk, cover),
  };
};

/** The desk as a command sees it that was given `--reveal` or not. */
export const shownDesk = (opened: DeskOpening, reveal: boolean, lang: Lang): OpenDesk =>
  reveal ? openDesk(opened) : sealedDesk(openDesk(opened), lang);

/** Covers drawers, each once, because a drawer is known by being the same object. */
const coveringDrawers = (words: string): ((drawer: Drawer) => Drawer) => {
  const made = new Map<Drawer, Drawer>();
  return (drawer) => {
    const known = made.get(drawer) ?? coveringDrawer(drawer, words);
    made.set(drawer, known);
    return known;
  };
};

const changing =
  (desk: OpenDesk, cover: Cover): OpenDesk['change'] =>
  async (key, rule, options) => {
    let seen: readonly Row[] = [];
    try {
      const changed = await desk.change(
        key,
        (records, tools) => {
          seen = records;
          return rule(records, tools);
        },
        options,
      );
      return changedCovered(key.name, changed, cover);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      throw complaintWithout(error, cover.secretsIn(key.name, seen), cover.words);
    }
  };

/** The outcome of a change. A record that is sealed now is covered as it was before too, so that an edit does not tell what it covered; one that is open now is shown as it was. */
const changedCovered = <R extends Row, C extends Change<R>>(
  name: DrawerName,
  changed: Changed<R, C>,
  cover: Cover,
): Changed<R, C> => {
  const { touched, before, change, opened, notes } = changed;
  const always = new Set(touched.filter(isWithheld).map(({ id }) => id));
  const open = new Set(touched.filter((record) => !isWithheld(record)).map(({ id }) => id));
  const secrets = [
    ...cover.secretsIn(name, [...before, ...touched], always),
    ...opened.flatMap(({ drawer, record }) => cover.secretsIn(drawer.name, [record])),
  ];
  const withheld = (said: Text): Text => textWithout(said, secrets, cover.words);
  return {
    touched: cover.records(name, touched),
    before: before.map((record) => (open.has(record.id) ? record : cover.record(name, record, always))),
    change: {
      ...change,
      touched: cover.records(name, change.touched, always),
      records: cover.records(name, change.records, always),
    },
    opened: opened.map(({ drawer, record }) => ({ drawer, record: cover.record(drawer.name, record) })),
    notes: notes.map(withheld),
    withheld,
  };
};
