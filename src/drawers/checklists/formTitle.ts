import { type Text, text } from '../../core/text.ts';

/** The title of a form of a list. Words that the list ends with and the form begins with stand once: 年度考核 gives 年度考核汇总表. */
export const formTitle = (title: string, en: string, zh: string): Text => {
  const shared = Array.from({ length: zh.length }, (_, at) => zh.length - at).find((n) =>
    title.endsWith(zh.slice(0, n)),
  );
  return text(`${en}: ${title}`, `${title}${zh.slice(shared ?? 0)}`);
};
