import { text } from '../../core/text.ts';

/** The fifteen kinds of official papers (文种) of 党政机关公文处理工作条例 2012, art. 8. */
export const GENRES = {
  resolution: text('resolution', '决议'),
  decision: text('decision', '决定'),
  order: text('order', '命令'),
  communique: text('communiqué', '公报'),
  announcement: text('announcement', '公告'),
  proclamation: text('proclamation', '通告'),
  opinion: text('opinion', '意见'),
  notice: text('notice', '通知'),
  circular: text('circular', '通报'),
  report: text('report', '报告'),
  request: text('request', '请示'),
  approval: text('approval', '批复'),
  motion: text('motion', '议案'),
  letter: text('letter', '函'),
  minutes: text('minutes', '纪要'),
} as const;

export type Genre = keyof typeof GENRES;

const CODES = Object.keys(GENRES) as Genre[];

/** The kind of paper that a title names: a Chinese one at its end, as `…的通知`, an English one at its beginning, as `Request for …`. */
export const genreIn = (title: string): Genre | null => {
  const said = title.replace(/[（(][^）)]*[）)]$/u, '').trim();
  const named = CODES.find((code) => said.endsWith(GENRES[code].zh)) ?? (said.endsWith('令') ? 'order' : null);
  return named ?? inEnglish(said);
};

const BEGINNING = /^(?:urgent )?(\p{L}+) (?:of|on|for|to|from|about|regarding|concerning)\b/iu;

const inEnglish = (title: string): Genre | null => {
  const [, first = ''] = BEGINNING.exec(title) ?? [];
  return CODES.find((code) => [code, `${code}s`].includes(first.toLowerCase())) ?? null;
};
