import type { Amended } from '../../../core/amendment.ts';
import { isAmendment } from '../../../core/amendment.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Fields, Items, Reading } from '../../../core/field.ts';
import { late } from '../../../core/once.ts';
import { both, echo, listed, same, type Text, text } from '../../../core/text.ts';

/** Options of an `edit`: a value with a sign changes a list, `--to +吴敏 -陈静`; without one it replaces the list. */
export type Amending<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<readonly (infer T)[], infer N> ? Field<Amended<T>, N> : F[K];
};

/** Options for an `edit`, in which every list can be added to and taken from. */
export const amending = <F extends Fields>(fields: F): Amending<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.items === undefined ? field : amendable(field as Field<readonly unknown[]>, field.items),
    ]),
  ) as Amending<F>;

const amendable = (list: Field<readonly unknown[]>, items: Items): Field<Amended<unknown>> => {
  const { peopleIn, show } = list;
  return {
    ...list,
    isAmended: true,
    read: (typed, reading) => {
      const parts = typed.flatMap((one) => signedIn(one, items));
      return parts.some(({ sign }) => sign !== null)
        ? amendment(parts, list, items, reading)
        : list.read(typed, reading);
    },
    ...(peopleIn && { peopleIn: (said) => peopleIn(isAmendment(said) ? said.added : said) }),
    show: (said) =>
      isAmendment(said)
        ? spoken(
            said.added,
            said.dropped.map(({ typed }) => typed),
            list,
          )
        : inWords(said, show),
  };
};

/** A part of what was typed, and the sign before it. */
type Signed = { readonly sign: '+' | '-' | null; readonly said: string };

const PLUS = '+＋';
const MINUS = '－−–—-';
const signedPattern = late(() => new RegExp(`^([${PLUS}]|[${MINUS}](?![${MINUS}]))\\s*(?=\\S)`, 'u'));
/** Where the next sign stands behind a blank or a sign that parts names. */
const beforeSign = late(() => new RegExp(`(?<=[\\s,，、;；/])(?=[${PLUS}${MINUS}][^\\s${MINUS}])`, 'u'));

/** Whether a typed word begins with a sign. */
export const hasSign = (word: string): boolean => signed(word).sign !== null;

/** The sign before a typed word, and the word without it. */
export const signed = (typed: string): Signed => {
  const said = typed.trim();
  const sign = signedPattern().exec(said)?.[1];
  if (sign === undefined) return { sign: null, said };
  return { sign: PLUS.includes(sign) ? '+' : '-', said: said.slice(1).trim() };
};

const signedIn = (typed: string, { isOneEach }: Items): readonly Signed[] =>
  (isOneEach ? [typed] : typed.split(beforeSign())).map(signed);

const amendment = (
  parts: readonly Signed[],
  list: Field<readonly unknown[]>,
  { wordsOf, dropped }: Items,
  reading: Reading,
): Amended<unknown> => {
  const bare = parts.find(({ sign }) => sign === null);
  if (bare !== undefined) throw new Complaint('badValue', words.mixed(bare.said), words.mixedHint);
  const said = (wanted: Signed['sign']): readonly string[] =>
    parts.filter(({ sign }) => sign === wanted).map((part) => part.said);
  return {
    added: said('+').length === 0 ? [] : list.read(said('+'), reading),
    dropped: said('-').flatMap((one) => dropped(one, reading)),
    wordsOf: (item) => wordsOf(item, reading),
  };
};

const inWords = (said: unknown, show: Field['show']): Text =>
  show?.(said) ?? listed(Array.isArray(said) ? said.map(String) : [String(said)]);

const spoken = (added: readonly unknown[], dropped: readonly string[], { show }: Field): Text => {
  const [more, less] = [added.length === 0 ? same('') : inWords(added, show), listed(dropped)];
  return both((lang) =>
    [more[lang] === '' ? '' : `+${more[lang]}`, dropped.length === 0 ? '' : `-${less[lang]}`]
      .filter((part) => part !== '')
      .join(' '),
  );
};

const words = {
  mixed: (said: string): Text =>
    text(`“${echo(said)}” has no sign, and others have one`, `“${echo(said)}”前面没有写 + 或 -，别的写了`),
  mixedHint: text(
    'With + and - before each the list is changed; without any it is replaced',
    '每一项前都写 + 或 - 为增减，都不写为整个替换',
  ),
} as const;
