import { Complaint } from '../../../core/complaint.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { nearest } from '../../../core/nearest.ts';
import type { Key, Row } from '../../../core/record.ts';
import { echo, inLang, listed, type Text, text } from '../../../core/text.ts';
import { type ShippedTemplate, shippedTemplates } from '../../../formats/templates.ts';
import type { AnyCall } from '../verb.ts';
import { appended, blankLine, type Line } from './line.ts';
import { readOffset } from './offset.ts';
import { PHASES } from './phases.ts';
import { lineWords as w } from './words.ts';

/** A checklist as templates need it: its name and its lines. */
type TemplateRow = Row & { readonly title: string; readonly isTemplate: boolean; readonly lines: readonly Line[] };
const checklists: Key<TemplateRow> = { name: 'checklists' };

/** Lines that can be copied into records. Each says by `origin` where it comes from, so that it is never copied twice. */
export type Template = {
  readonly name: string;
  readonly also: readonly string[];
  /** The id of the desk's own template; null if it is shipped with the program. */
  readonly id: string | null;
  readonly lines: readonly Omit<Line, 'no'>[];
};

/** The desk with its own templates, the program with those that are shipped, and the language in which these are read. */
type TemplatesKnown = Pick<AnyCall, 'lang'> & {
  readonly desk: Pick<AnyCall['desk'], 'records'>;
  readonly world: Pick<AnyCall['world'], 'data'>;
};

/** The templates of a desk: its own first, then the shipped ones. Of two with one name the desk's own counts. */
export const templatesOf = ({ desk, world, lang }: TemplatesKnown): readonly Template[] => {
  const own = desk
    .records(checklists)
    .filter(({ isTemplate }) => isTemplate)
    .map(ownTemplate);
  const names = own.map(({ name }) => nameKey(name));
  const shipped = shippedTemplates(world.data).map((one) => shippedTemplate(one, lang));
  return [...own, ...shipped.filter(({ name }) => !names.includes(nameKey(name)))];
};

const ownTemplate = ({ id, uid, title, lines }: TemplateRow): Template => ({
  ...{ name: title, also: [], id },
  lines: lines.map(({ no, ...line }) => ({ ...line, origin: `${uid}/${no}` })),
});

const shippedTemplate = ({ key, name, also, lines }: ShippedTemplate, lang: AnyCall['lang']): Template => ({
  ...{ name: inLang(name, lang), also: [name.en, name.zh, ...also], id: null },
  lines: lines.map(({ no, phase, offset, text: words }) => ({
    ...{ ...blankLine, text: inLang(words, lang), phase: PHASES.find((one) => one === phase) ?? 'before' },
    ...{ offset: readOffset(offset), origin: `${key}/${no}` },
  })),
});

/** The template that a name means. Throws `noSuchRecord`, naming all there are. */
export const templateNamed = (templates: readonly Template[], typed: string): Template => {
  const key = nameKey(typed);
  const found = templates.find(({ name, also }) => [name, ...also].some((one) => nameKey(one) === key));
  if (found !== undefined) return found;
  const names = templates.map(({ name }) => name);
  const near = nearest(typed, names);
  throw new Complaint(
    'noSuchRecord',
    words.noTemplate(typed),
    near === null ? words.templatesAre(names) : w.didYouMean(near),
  );
};

/** The templates that fit a title: those whose name, or another name, stands in it. */
export const templatesFor = (templates: readonly Template[], title: string): readonly Template[] =>
  templates.filter(({ name, also }) => [name, ...also].some((one) => nameKey(title).includes(nameKey(one))));

/** The lines of a record with those of a template that it does not have yet. */
export const withTemplate = (lines: readonly Line[], added: readonly Omit<Line, 'no'>[]): readonly Line[] => {
  const isThere = (line: Omit<Line, 'no'>): boolean =>
    lines.some((stands) => stands.origin === line.origin || isSameTask(stands, line));
  const all = appended(
    lines,
    added.filter((line) => !isThere(line)),
  );
  return all.map((line, at) =>
    at < lines.length || line.after === null ? line : { ...line, after: numberAfter(line, all) },
  );
};

/** Whether two lines are one task of two templates, for example of a shipped one and of the desk's own that was made from it. */
const isSameTask = (a: Omit<Line, 'no'>, b: Omit<Line, 'no'>): boolean =>
  a.text !== null && a.text === b.text && a.phase === b.phase && JSON.stringify(a.offset) === JSON.stringify(b.offset);

/** The number that the line before this one has in the record: a template counts its own lines. */
const numberAfter = ({ origin, after }: Line, all: readonly Line[]): number | null =>
  all.find((line) => line.origin === `${origin?.split('/')[0]}/${after}`)?.no ?? null;

const words = {
  noTemplate: (typed: string): Text => text(`There is no template “${echo(typed)}”`, `没有模板“${echo(typed)}”`),
  templatesAre: (names: readonly string[]): Text =>
    text(`Templates: ${listed(names).en}`, `现有模板：${listed(names).zh}`),
} as const;
