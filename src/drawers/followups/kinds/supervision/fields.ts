import { Complaint } from '../../../../core/complaint.ts';
import type { Asking, Field, Values } from '../../../../core/field.ts';
import { type Text, text } from '../../../../core/text.ts';
import * as field from '../../../kit/fields/index.ts';
import {
  CATEGORY_WORDS,
  CAUSE_WORDS,
  KIND_WORDS,
  supervisedLabels as labels,
  SATISFACTION_WORDS,
  termWords,
} from './words.ts';

/** The prompt of a field that only suggestions or review comments have. Plain matters are asked nothing more. */
export const forKinds = (...kinds: readonly string[]): Asking => ({
  when: ({ given }) => kinds.includes(String(given['kind'])),
});

/** The prompt of a field that a matter of another kind has no use for. */
export const plainOnly = (ask: Asking): Asking => ({
  ...ask,
  when: ({ given }) => given['kind'] == null || given['kind'] === 'matter',
});

const TERM = /^(\d{1,2}|[一二两三四五六]|半|十二)\s*(m|months?|个?月|y|years?|年)$/i;
const COUNTS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 十二: 12, 半: 0.5 };
const MOST_MONTHS = 24;

/** A field for a period in calendar months, typed as `3m`, `三个月`, `半年`, `1y`. */
const term = (help: Text): Field<string, false> => ({
  shape: 'TERM',
  help,
  required: false,
  read: (typed) => {
    const said = typed.at(-1) ?? '';
    const [, count = '', unit = ''] = TERM.exec(said.trim().normalize('NFKC')) ?? [];
    const months = (COUNTS[count] ?? Number(count)) * (/^(?:y|年)/i.test(unit) ? 12 : 1);
    if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS || count === '')
      throw new Complaint('badValue', words.noTerm(said), words.termHint);
    return `${months}m`;
  },
  show: (value) => termWords(String(value)),
});

/** The kind, which decides what else is asked for. It is not asked for itself, so that plain matters are entered as before. */
export const kindOption = {
  kind: field.called(
    labels.kind,
    field.choice(
      text('a suggestion of deputies, or review comments; plain unless said', '代表建议或审议意见；不写即一般督办事项'),
      KIND_WORDS,
    ),
  ),
};

/** The option of `extend` for a new period in place of a date. */
export const termOption = field.called(
  labels.term,
  term(text('a new period in months from the assignment, in place of a date', '自交办日起算的新期限，代替时限')),
);

/** The options of suggestions and review comments. */
export const kindOptions = {
  no: field.called(
    labels.number,
    field.asked(field.line(text('number of the suggestion', '建议的编号')), forKinds('suggestion')),
  ),
  deputy: field.called(
    labels.deputies,
    field.asked(
      field.names(text('the deputy; of several, the first one answers', '代表；联名的，第一位为领衔代表')),
      forKinds('suggestion'),
    ),
  ),
  assigned: field.called(
    labels.assignedOn,
    field.asked(field.pastDay(text('the day of assignment, from which the period runs', '交办日，时限由此起算')), {
      ...forKinds('suggestion', 'review'),
    }),
  ),
  term: field.called(
    labels.term,
    field.asked(
      term(text('months for the answer: 3m, or 6m for a hard suggestion', '答复期限：三个月，难办的六个月')),
      forKinds('suggestion', 'review'),
    ),
  ),
};

const causesOption = {
  causes: field.called(
    labels.causes,
    field.choices(text('why it is late; several may be given', '为何逾期，可写几项'), CAUSE_WORDS),
  ),
};

const contacted = field.called(
  labels.contactedOn,
  field.pastDay(text('the day on which the deputy was contacted', '与代表面商、沟通的日期')),
);

const category = field.called(labels.category, field.choice(text('class of the answer', '答复类别'), CATEGORY_WORDS));

/** The options of `edit` that a new matter does not have. */
export const laterOptions = { contacted, category, ...causesOption };

/** The options of `done` about suggestions. */
export const answerOptions = {
  satisfaction: field.called(
    labels.satisfaction,
    field.choice(
      text('what the deputy says of the answer; dissatisfied opens it again', '代表对答复的意见；不满意即重新办理'),
      SATISFACTION_WORDS,
    ),
  ),
  contacted,
  category,
  ...causesOption,
};

export type SupervisedSaid = Partial<
  Values<typeof kindOption & Omit<typeof laterOptions, 'causes'> & Omit<typeof kindOptions, 'deputy'>>
>;

const words = {
  noTerm: (typed: string): Text => text(`“${typed}” is no period in months`, `“${typed}”不是以月计的期限`),
  termHint: text('Write 3m, 6m or 1y', '请写 3m、6m 或 1y，也可写三个月、半年'),
} as const;
