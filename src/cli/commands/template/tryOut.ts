import type { KnownToOffer } from '../../../core/field.ts';
import { same, text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { locate } from '../../../drawers/kit/locate.ts';
import type { AnyCall } from '../../../drawers/kit/verb.ts';
import { filledRecord, fillFor, namesOf, placesFilled, type TemplatePlace } from './fill.ts';
import { templateBytes, templateCalled, templateNames } from './folder.ts';

/** The arguments of the verbs that fill a template: which, and with what. */
export const templateArgs = {
  template: {
    ...field.needed(field.line(text('the template, by its name', '模板名'), 'TEMPLATE')),
    offer: { kind: 'found', words: ({ folder }: KnownToOffer) => templateNames(folder).map(nameOffered) },
  },
  id: field.anyId(text('the record', '记录编号')),
} as const;

const nameOffered = (name: string) => ({ value: name, label: same(name) });

/** A template filled with a record, before anything is written. */
type TriedOut = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly places: readonly TemplatePlace[];
  /** Places that nothing is known for. They stand in the bytes as they were. */
  readonly unknown: readonly string[];
  /** Places for rows that stand in no table. */
  readonly astray: readonly string[];
  /** All names that a template can use for the record. */
  readonly names: readonly string[];
};

/** The template of this name with the values of a record. Throws `noSuchRecord`, `badFile` and `unreadable`. */
export const triedOut = async (
  typed: string,
  id: string,
  { desk, lens, lang, house, world }: Pick<AnyCall, 'desk' | 'lens' | 'lang' | 'house' | 'world'>,
): Promise<TriedOut> => {
  const { folder } = world.premises();
  const file = templateCalled(folder, typed);
  const { drawer, record } = locate(desk, id);
  const template = await templateBytes(folder, file);
  const { filledTemplate, templatePlaces } = await import('../../../formats/word/template.ts');
  const filled = await filledRecord(drawer, record, lens, lang);
  const { readingMarkup } = await import('../../../formats/word/templateGuard.ts');
  const found = await readingMarkup(file, () => templatePlaces(template));
  const places = placesFilled(found, filled, lang);
  const [fill, look] = [fillFor(places), await house()];
  const bytes = await readingMarkup(file, () => filledTemplate(template, fill, lang, look));
  const known = places.filter(({ fills }) => fills !== null).map(({ name }) => name);
  return {
    ...{ file, bytes, places },
    unknown: places.filter(({ fills }) => fills === null).map(({ name }) => name),
    // A row outside a table cannot be repeated, so that its places are still there.
    astray: (await templatePlaces(bytes)).filter((name) => known.includes(name)),
    names: namesOf(filled, lang),
  };
};
