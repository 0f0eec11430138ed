import { STAGES } from '../../core/petitions.ts';
import { day, importance, line, mark, moment, passage, personName, row } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';
import { gateList } from '../kit/gates/schema.ts';
import { ownLeads } from '../kit/ownLeads.ts';
import { matterEvent } from './event.ts';
import { supervised } from './kinds/supervision/schema.ts';

const SOURCES = ['superior', 'leader', 'meeting', 'petition', 'peer', 'own'] as const;
export const followupSchema = v.object({
  ...row,
  title: line,
  /** The present due date, with extensions. A date given without a time means closing time. */
  due: v.nullable(moment),
  /** The lead (主办): the one person or unit in charge; null until somebody is assigned. */
  lead: v.nullable(personName),
  /** The co-handlers (会办), in the order given. */
  coHandlers: v.array(personName),
  source: v.picklist(SOURCES),
  /** The id of the record that the matter comes from. */
  ref: v.nullable(v.string()),
  /** The answer to a petition that this matter is about; null for all other matters. */
  stage: v.nullable(v.picklist(STAGES)),
  /** The importance, if one was given; if it is null the source decides. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  remark: v.nullable(passage),
  /** Oldest first. */
  events: v.array(matterEvent),
  /** The gates: who has to be asked or told before the matter is closed. Desks of earlier versions lack them; there they follow from the events. */
  gates: gateList,
  doneAt: v.nullable(moment),
  /** The day from which a statutory period is counted; null if there is none. */
  receivedOn: v.nullable(day),
  /** The day on which the answer to a petition was served (送达). Desks of earlier versions lack it. */
  servedOn: v.optional(v.nullable(day)),
  /** The lead times of reminders; null if the lead times of follow-ups in general apply. */
  remind: ownLeads,
  /** The limit of absences that the matter is about. Other matters lack it, and those of earlier versions. */
  absence: v.optional(
    v.nullable(
      v.object({
        level: v.picklist(['warn', 'suggest']),
        name: personName,
        why: v.picklist(['consecutive', 'yearly', 'leaves', 'days']),
      }),
    ),
  ),
  /** True if the matter was opened for an accusation, so that it is shown without what was written. Desks of earlier versions lack it. */
  sealed: v.optional(v.boolean()),
  ...supervised,
});
