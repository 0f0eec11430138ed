import type { Narrowing } from '../../core/narrowing.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Checklist } from './record.ts';
import { checklistWords as w } from './words.ts';

/** Filters of `office checklist list`: it shows either lists or templates. */
export const templatesApart = ({ filters, passes }: Narrowing<Checklist>): Narrowing<Checklist> => ({
  filters: {
    ...filters,
    templates: field.called(w.template, field.flag(text('templates of this desk only', '只看本台面的模板'))),
  },
  passes: (record, said, facts) => record.isTemplate === (said['templates'] === true) && passes(record, said, facts),
});
