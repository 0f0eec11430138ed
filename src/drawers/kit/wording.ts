import type { Lens } from '../../core/facts.ts';
import type { Cell } from '../../core/page.ts';
import type { Importance, Mark, Row } from '../../core/record.ts';
import { both, inLang, type Text } from '../../core/text.ts';
import type { Said, Wording } from '../../core/wording.ts';
import { commonWords as c } from '../../core/words.ts';

/** Functions that put the fields' values into words. A field that is left out is shown as it is stored. */
type ByField<R extends Row> = { readonly [K in keyof R]?: (value: R[K], lens: Lens) => Said };

export const wordingBy = <R extends Row>(fields: ByField<R>): Wording<R> => ({
  said: (record, field, lens) => {
    const isField = (name: string): name is keyof R & string => Object.hasOwn(fields, name);
    const say = <K extends keyof R>(name: K): Said | null => fields[name]?.(record[name], lens) ?? null;
    return isField(field) ? say(field) : null;
  },
});

/** The text of a cell without its tones. */
export const valueInWords = (cell: Cell): Text =>
  both((lang) => {
    const written = (one: Cell): string => {
      if (typeof one === 'string') return one;
      if ('tone' in one) return inLang(one.text, lang);
      return 'en' in one ? one[lang] : one.map(written).join('');
    };
    return written(cell);
  });

export const importanceSaid = (importance: Importance | null): Said =>
  importance === null ? c.none : c.importances[importance];

export const markSaid = (mark: Mark | null): Said => (mark === null ? c.none : c.marks[mark]);
