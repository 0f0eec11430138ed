import * as field from '../kit/fields/index.ts';
import { visitHelp as h } from './help.ts';
import { visitWords as w } from './words.ts';

/** The names that its fields have elsewhere. */
export const labels = { ...w.fieldLabels, count: w.headcount, at: w.expectedAt };

/** What may be said of a visit before and after it. */
export const particulars = field.labelled(labels, {
  org: field.asked(field.line(h.orgHelp)),
  count: field.whole(h.countHelp),
  phone: field.phone(h.phoneHelp),
  purpose: field.asked(field.passage(h.purposeHelp)),
  host: field.asked(field.name(h.hostHelp), {
    suggest: ({ facts }) => facts.contacts.map(({ name }) => name),
  }),
  kind: field.asked(field.choice(h.kindHelp, w.kinds), { initial: () => 'business' }),
  remark: field.passage(h.remarkHelp),
});

/** What is known once they stand at the door. */
export const atTheDoor = {
  firstContact: field.name(h.firstContactHelp),
  repeatOf: { ...field.id('V', h.repeatOfHelp), required: false as const },
};
