import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, type Day } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Text } from '../../core/text.ts';
import type { Contract } from './record.ts';
import { contractWords as w } from './words.ts';

/** A step that public procurement demands of a contract, with the day by which it has to be done. */
export type Step = { readonly name: keyof typeof w.lawOf; readonly by: Day; readonly action: Text };

/** 政府采购法 art. 46 and 47; 政府采购法实施条例 art. 43 and 50. */
const SIGN_DAYS = 30;
const RESULT_WORKDAYS = 2;
const PUBLISH_WORKDAYS = 2;
const FILE_WORKDAYS = 7;

/** The steps of public procurement that are still to be done. Only a contract with an award notice has any. */
export const stepsOf = (contract: Contract, { calendar }: Pick<Facts, 'calendar'>): readonly Step[] => {
  const { awardedOn, resultOn, signedOn, publishedOn, filedOn } = contract;
  if (awardedOn === null) return [];
  const workdays = (day: Day, count: number): Day => addWorkdays(calendar, day, count);
  const result: Step = { name: 'result', by: workdays(awardedOn, RESULT_WORKDAYS), action: w.publishResult };
  const sign: Step = { name: 'sign', by: addDays(awardedOn, SIGN_DAYS), action: w.sign };
  const afterSigning: readonly Step[] =
    signedOn === null
      ? [sign]
      : [
          ...(publishedOn === null
            ? [{ name: 'publish' as const, by: workdays(signedOn, PUBLISH_WORKDAYS), action: w.publish }]
            : []),
          ...(filedOn === null
            ? [{ name: 'file' as const, by: workdays(signedOn, FILE_WORKDAYS), action: w.file }]
            : []),
        ];
  return [...(resultOn === null ? [result] : []), ...afterSigning];
};
