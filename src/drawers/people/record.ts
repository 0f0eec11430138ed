import { dayText } from '../../calendar/speak.ts';
import { type Day, dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, dim } from '../../core/page.ts';
import { POST_LEVEL_LABELS } from '../../core/postLevels.ts';
import type { Key } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { choice, choices } from '../kit/register/choosing.ts';
import { log, type RecordOf } from '../kit/register/declaration.ts';
import { address, day, line, lines, passage, phone, whole } from '../kit/register/kinds.ts';
import { kept, later, may, needs } from '../kit/register/spec.ts';
import { carBudget, carBudgets } from './carBudgets.ts';
import { personWords as w } from './words.ts';

export const ROLES = ['leader', 'member', 'staff', 'veteran', 'driver'] as const;

export const fields = {
  name: needs(line('NAME'), c.name, text('the name', '姓名')),
  title: may(line(), text('Title', '职务'), text('the title', '职务')),
  org: may(line(), c.org, text('the unit', '单位')),
  roles: may(
    choices(w.roles),
    text('Roles', '身份'),
    text('what they are to this office; may be repeated', '身份，可写多个'),
    {
      option: 'role',
    },
  ),
  phone: may(phone, c.phone, text('the phone number', '电话')),
  email: later(
    may(
      address,
      text('Mail', '邮箱'),
      text('the address of mail; invitations to meetings go there', '电子邮箱，会议邀请发往此处'),
      { omitted: true },
    ),
  ),
  home: later(
    may(line(), text('Home', '住址'), text('where they live, for visits and pick-ups', '住址，走访、接送用'), {
      quiet: true,
    }),
  ),
  rank: may(
    whole(1, 100_000),
    text('Rank', '排名'),
    text('the place in the order of names; 1 is first', '排名次序，1 最前'),
    { quiet: true },
  ),
  level: later(
    may(
      { ...choice(POST_LEVEL_LABELS), typed: field.postLevel },
      text('Level', '职级'),
      text('the level of the post, by which hosts of guests are chosen', '职级，对等接待用，如 副处'),
      { quiet: true },
    ),
  ),
  /** The budgets for trips by car (包干经费), by year. The last entry of a year counts. */
  carBudgets: later(kept(carBudgets, text('Car budget', '包干经费'))),
  /** Other names: a short form, a former name, a form of address. */
  aliases: later(
    may(
      lines,
      text('Also called', '别名'),
      text('another name: a short form, a form of address; may be repeated', '别名、简称、称呼，可写多个'),
      { option: 'alias', quiet: true },
    ),
  ),
  /** Names of the groups the person belongs to: 常委会组成人员. */
  groups: later(
    may(
      lines,
      text('Groups', '分组'),
      text('a group that can be called under its name; may be repeated', '所在分组，通知时可写组名，可写多个'),
      { option: 'group', quiet: true },
    ),
  ),
};

/** Options besides the fields: the car budget of a year, which is added to its history. */
export const options = {
  carBudget: may(
    carBudget,
    text('Car budget', '包干经费'),
    text(
      'what this year’s trips by car may cost, in yuan; 2027=12000 for another year',
      '本年度用车包干经费，单位元；别的年度写 2027=12000',
    ),
    { quiet: true },
  ),
};

/** A leave (请假): the days away, the first and the last included. */
export type Leave = { readonly from: Day; readonly to: Day; readonly reason: string | null };

const leaveLine = ({ from, to, reason }: Leave, { facts }: Lens): Cell => {
  const span = w.span(dayText(from), dayText(to));
  const isPast = to < dayOf(facts.now);
  return [isPast ? dim(span) : span, ...(reason === null ? [] : ['  ', dim(reason)])];
};

export const logs = {
  /** Leaves in the order of days; none overlaps another. The verbs `leave` and `back` write them. */
  leaves: log({
    label: w.leaveLabel,
    fields: {
      from: needs(day, text('From', '起'), w.leaveFromHelp),
      to: needs(day, text('To', '止'), w.leaveToHelp),
      reason: may(passage, c.reason, w.reasonHelp),
    },
    by: 'from',
    cell: leaveLine,
  }),
};

export type Person = RecordOf<typeof fields, typeof logs>;

export const key: Key<Person> = { name: 'people' };
