import { Complaint } from '../../../../core/complaint.ts';
import type { Facts } from '../../../../core/facts.ts';
import { directoryOf } from '../../../../core/names/directory.ts';
import { nameKey } from '../../../../core/names/fold.ts';
import { petitionSeen } from '../../../../core/petitions.ts';
import type { Row } from '../../../../core/record.ts';
import { isWithheld } from '../../../../core/sealing.ts';
import { type Text, text } from '../../../../core/text.ts';
import type { OpenDesk } from '../../../kit/desk.ts';
import { locate } from '../../../kit/locate.ts';
import type { FollowupParticulars } from '../../matter.ts';

/**
 * Whether the record that a matter comes from is sealed, as its matters then are. Throws `noSuchRecord` if it is neither on the desk nor in
 * the archive.
 */
export const sealedBy = (desk: OpenDesk, ref: string | null | undefined): true | undefined =>
  ref != null && isWithheld(locate(desk, ref).record) ? true : undefined;

/** The record with this id, sealed or not; null if it was removed. */
export const recordMeant = (desk: OpenDesk, id: string): Row | null => {
  try {
    return locate(desk.unsealed ?? desk, id).record;
  } catch (error) {
    if (error instanceof Complaint && error.code === 'noSuchRecord') return null;
    throw error;
  }
};

/** The names of the accused in the accusation that a matter comes from, directly or through other matters. */
const accusedBehind = (desk: OpenDesk, ref: string | null | undefined): readonly string[] => {
  const met = new Set<string>();
  for (let id = ref ?? null; id !== null && !met.has(id); ) {
    met.add(id);
    const record = recordMeant(desk, id);
    const accused = record === null ? [] : (petitionSeen(record)?.accused ?? []);
    if (accused.length > 0) return accused;
    id = record !== null && 'ref' in record && typeof record.ref === 'string' ? record.ref : null;
  }
  return [];
};

/**
 * Refuses to pass an accusation to those who are accused, or to their unit (信访工作条例 2022, art. 30(3)). The complaint names nobody,
 * because whoever reads it may not know.
 */
export const refuseAccused = (
  desk: OpenDesk,
  ref: string | null | undefined,
  { lead, with: others }: Pick<FollowupParticulars, 'lead' | 'with'>,
  facts: Facts,
): void => {
  const helpers = others == null ? [] : 'added' in others ? others.added : others;
  const given = lead == null ? helpers : [lead, ...helpers];
  if (ref == null || given.length === 0) return;
  const accused = accusedBehind(desk, ref);
  if (given.some((name) => isOfAccused(name, accused, facts)))
    throw new Complaint('ruleViolated', words.accused, words.accusedHint);
};

/** Shorter names of units may begin any other name. */
const LEAST_UNIT = 3;

/** Whether the person or unit is accused, belongs to an accused unit, or is the unit of an accused person. */
const isOfAccused = (name: string, accused: readonly string[], { contacts }: Facts): boolean => {
  const { person } = directoryOf(contacts);
  const circleOf = (who: string): readonly string[] => {
    const org = person(who)?.org;
    return (org == null ? [who] : [who, org]).map(nameKey);
  };
  const barred = accused.flatMap(circleOf);
  return circleOf(name).some((own) => barred.some((key) => own === key || isPartOf(own, key) || isPartOf(key, own)));
};

/** Whether a unit is named by a part of its name, or is a part of the other: 财政局 of 县财政局, 财政局预算科 of 财政局. */
const isPartOf = (one: string, other: string): boolean =>
  other.length >= LEAST_UNIT && (one.startsWith(other) || one.endsWith(other));

const words = {
  accused: text(
    'An accusation is never passed or shown to those accused or to their unit (Regulations on Petition Work, art. 30(3))',
    '检举控告件不得转送、透露给被检举控告的人或单位（信访工作条例第三十条第三款）',
  ),
  accusedHint: text(
    'Name somebody else: the discipline inspection body, or the body above',
    '请改交他人：纪检监察机关或其上级机关',
  ),
} satisfies Readonly<Record<string, Text>>;
