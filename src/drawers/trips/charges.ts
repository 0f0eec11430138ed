import { Complaint } from '../../core/complaint.ts';
import { resolvedName } from '../../core/names/resolve.ts';
import { personName } from '../../core/schema.ts';
import { both, echo, inLang, listed, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import * as field from '../kit/fields/index.ts';
import { list } from '../kit/register/kind.ts';

/** A person that a trip is charged to, and the share. The name is null for the office. */
export type Charge = { readonly name: string | null; readonly share: number };

/** The trip is the office's own. */
export const OFFICE: readonly Charge[] = [{ name: null, share: 1 }];

const MOST_SHARE = 100;

const OF_OFFICE = text('the office', '机关');

const spoken = ({ name, share }: Charge): Text =>
  both((lang) => `${name ?? OF_OFFICE[lang]}${share === 1 ? '' : `=${share}`}`);

const PART = /^([^=＝]+?)\s*(?:[=＝]\s*(\d{1,3}))?$/;

const readOne = (typed: string, reading: Parameters<typeof resolvedName>[1]): Charge => {
  const [, name = '', written = '1'] = PART.exec(typed.trim()) ?? [];
  const share = Number(written);
  if (name === '' || share < 1 || share > MOST_SHARE)
    throw new Complaint('badValue', words.notACharge(typed), words.hint);
  return { name: /^(?:机关|office|the office)$/i.test(name) ? null : resolvedName(name, reading), share };
};

/** The people that a trip is charged to: `段明远`, `段明远、王红梅`, `段明远=2、王红梅=1`, or `机关` for the office itself. */
export const charges = list<Charge>({
  schema: () =>
    v.array(
      v.object({
        name: v.nullable(personName),
        share: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SHARE)),
      }),
    ),
  typed: (help) => ({
    ...field.line(help, 'NAMES'),
    read: (typed, reading) => {
      const all = typed.flatMap((one) => one.split(/[,，、;；]/)).filter((one) => one.trim() !== '');
      const read = all.map((one) => readOne(one, reading));
      const names = read.map(({ name }) => name);
      const twice = names.find((name, n) => names.indexOf(name) !== n);
      if (twice !== undefined)
        throw new Complaint('badValue', words.twice(twice ?? inLang(OF_OFFICE, 'zh')), words.hint);
      return read;
    },
    peopleIn: (value) => (value as readonly Charge[]).flatMap(({ name }) => name ?? []),
    offer: { kind: 'people' },
    show: (value) => listed((value as readonly Charge[]).map(spoken)),
  }),
  cell: (all) => listed(all.map(spoken)),
  texts: (all) => all.flatMap(({ name }) => name ?? []),
});

/** The parts of an amount, in whole cents, that add up to it. The cents that are left over go to the first named. */
export const sharesOf = (cents: number, all: readonly Charge[]): readonly number[] => {
  const whole = all.reduce((sum, { share }) => sum + share, 0);
  // The remainder is taken off first, because a division of large amounts would be rounded.
  const parts = all.map(({ share }) => (cents * share - ((cents * share) % whole)) / whole);
  const left = cents - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, n) => (n < left ? part + 1 : part));
};

const words = {
  notACharge: (typed: string): Text => text(`“${echo(typed)}” is nobody to charge`, `“${echo(typed)}”看不出记谁的账`),
  hint: text(
    'Write names, with parts if they are not equal: A=2, B=1; or office',
    '写姓名，不均摊的写份数：甲=2、乙=1；或写 机关',
  ),
  twice: (name: string): Text => text(`${echo(name)} is named twice`, `${echo(name)} 写了两次`),
} as const;
