import { type Text, text } from '../../../../../core/text.ts';

/** Several deputies as a paper names them: the first one, who answers for all, and how many there are. */
const leading = (deputies: readonly string[] = []): Text => {
  const [first = '', ...others] = deputies;
  return others.length === 0
    ? text(first, first)
    : text(`${first} and ${others.length} more`, `${first}等${deputies.length}人`);
};

export const suggestionWords = {
  assign: text('Assign the suggestion', '交办建议'),
  giveBack: text('Pass it on or hand it back', '转办或退回'),
  contact: (deputies: readonly string[] | undefined): Text => {
    const { en, zh } = leading(deputies);
    return en === '' ? text('Talk to the deputy', '面商代表') : text(`Talk to ${en}`, `面商代表 ${zh}`);
  },
  helpers: text('Opinions of the co-handlers', '会办意见'),
  chaseHelpers: (names: readonly string[]): Text =>
    text(`Chase opinions: ${names.join(', ')}`, `催会办意见：${names.join('、')}`),
  answer: (deputies: readonly string[] | undefined): Text => {
    const { en, zh } = leading(deputies);
    return en === '' ? text('Answer the deputy', '答复代表') : text(`Answer ${en}`, `答复代表 ${zh}`);
  },
  notAssigned: text('the period has not begun', '尚未交办，时限未起算'),
  noContact: text('not contacted yet', '尚未面商'),
  isSuggestion: text('suggestion of deputies', '代表建议'),
  noOpinion: text('co-handlers have not answered', '会办未回'),
  mayReturn: text('only until then', '逾期不得退回'),
  leading,
} as const;
