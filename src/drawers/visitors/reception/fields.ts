import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { tidied } from '../../../core/names/fold.ts';
import { resolvedName } from '../../../core/names/resolve.ts';
import { postLevelIn } from '../../../core/postLevels.ts';
import type { Text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../../kit/fields/index.ts';
import { taskParts } from '../../kit/fields/tasks.ts';
import type { Activity, Guest } from './record.ts';
import { receptionWords as r } from './words.ts';

type Named<T> = { readonly read: (typed: string, reading: Reading) => T; readonly wordsOf: (item: T) => string };

/** A list whose items are typed in three parts, one each time the option is given. */
const inParts = <T>(shape: string, help: Text, { read, wordsOf }: Named<T>): Field<readonly T[], false> => ({
  ...{ shape, help, required: false, repeats: true },
  read: (typed, reading) => typed.map((one) => read(one, reading)),
  items: {
    isOneEach: true,
    wordsOf: (item) => wordsOf(item as T),
    dropped: (typed) => [{ typed, items: [readLine(taskParts(typed).title)], isPartEnough: true }],
  },
});

/** A guest, typed as `姓名=单位 职务@职级` or `NAME=UNIT, TITLE@LEVEL`. */
const readGuest = (typed: string): Guest => {
  const { title: name, owner, by } = taskParts(typed);
  return {
    name: tidied(readLine(name)),
    ...(isBlank(owner) ? { unit: null, title: null } : readPost(readLine(owner))),
    level: isBlank(by) ? null : postLevelIn(by),
  };
};

/** Unit and title: the title is behind the last comma, or is the last word if that is Chinese. English titles have blanks in them. */
const readPost = (written: string): Pick<Guest, 'unit' | 'title'> => {
  const [, unit, title = written] = POST_WITH_COMMA.exec(written) ?? POST_IN_CHINESE.exec(written) ?? [];
  return { unit: unit ?? null, title };
};

const POST_WITH_COMMA = /^(.*\S)\s*[,，]\s*([^,，]*[^,，\s])$/u;
const POST_IN_CHINESE = /^(.+) (\S*\p{Script=Han}\S*)$/u;

/** An activity, typed as `活动=地点@时间` or, with the person who answers for it, `活动=地点=责任人@时间`. */
const readActivity = (typed: string, reading: Reading): Activity => {
  const { title, owner: last, by } = taskParts(typed);
  const [item = '', ...between] = title.split(/[=＝]/);
  const [place = null, owner = null] = between.length === 0 ? [last] : [between.join('='), last];
  if (by === null || item.trim() === '') throw new Complaint('badValue', r.badActivity(typed), r.activityHint);
  return {
    item: readLine(item),
    place: isBlank(place) ? null : readLine(place),
    start: field.time(r.activitiesHelp, 'refuse').read([by], reading),
    owner: isBlank(owner) ? null : resolvedName(owner, reading),
  };
};

const isBlank = (written: string | null): written is null => written === null || written.trim() === '';

/** Options of a visit that is received by rule. */
export const receptionOptions = {
  letter: field.called(r.letter, field.line(r.letterHelp)),
  level: field.called(r.level, field.postLevel(r.levelHelp)),
  guests: field.called(
    r.guests,
    inParts('"GUEST=UNIT, TITLE@LEVEL"', r.guestsHelp, { read: readGuest, wordsOf: ({ name }) => name }),
  ),
  leader: field.called(r.leader, field.name(r.leaderHelp)),
  hostReason: field.called(r.hostReason, field.passage(r.hostReasonHelp)),
  companions: field.called(r.companions, field.names(r.companionsHelp)),
  activities: field.called(r.activities, {
    ...inParts('"ITEM=PLACE=OWNER@WHEN"', r.activitiesHelp, { read: readActivity, wordsOf: ({ item }) => item }),
    peopleIn: (value: unknown) => (value as readonly Activity[]).flatMap(({ owner }) => owner ?? []),
  }),
};
