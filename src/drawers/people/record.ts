import * as v from 'valibot';
import { address, count, day, type Key, line, passage, row } from '../../core/record.ts';

export const ROLES = ['leader', 'member', 'staff', 'veteran', 'driver'] as const;

/** 请假: days away, the first and the last included. */
const leave = v.object({ from: day, to: day, reason: v.nullable(passage) });

export const personSchema = v.object({
  ...row,
  name: line,
  /** 职务. */
  title: v.nullable(line),
  /** 单位. */
  org: v.nullable(line),
  /** In the order of `ROLES`. */
  roles: v.array(v.picklist(ROLES)),
  phone: v.nullable(line),
  /** 邮箱. Records from before it was kept have none. */
  email: v.optional(v.nullable(address)),
  /** 排名: 1 stands first. */
  rank: v.nullable(count),
  /** Other names they go by: a short form, a name of former times, how they are addressed. Records from before it was kept have none. */
  aliases: v.optional(v.nullable(v.array(line))),
  /** Groups they belong to, by name: 常委会组成人员. Records from before it was kept have none. */
  groups: v.optional(v.nullable(v.array(line))),
  /** In the order of days; none overlaps another. */
  leaves: v.array(leave),
});

export type Person = v.InferOutput<typeof personSchema>;
export type Role = (typeof ROLES)[number];
export type Leave = Person['leaves'][number];

export const key: Key<Person> = { name: 'people' };
