import type { Field } from '../../../core/field.ts';
import type { Mark } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import { mark } from './choices.ts';
import { asked } from './make.ts';

/** Words in a title that ask for a mark. */
const FLASH = /特急|立即|马上|立刻|\b(?:at once|immediately)\b/iu;
const URGENT = /加急|急|\burgent(?:ly)?\b/iu;
/** Words with 急 in them that ask for none, as 应急 and 急救. */
const CALM = /应急|急救|急诊|着急|不急|缓急|急性/gu;

/** The mark that a title asks for; null if it asks for none. */
const markAskedIn = (title: string): Mark | null => {
  const said = title.replace(CALM, '');
  return FLASH.test(said) ? 'flash' : URGENT.test(said) ? 'urgent' : null;
};

const askedBy = (title: unknown): Mark | null => (typeof title === 'string' ? markAskedIn(title) : null);

/** A mark that a terminal asks for if the title asks for one; that mark is then the default. */
export const markAsked = (help: Text): Field<Mark, false> =>
  asked(mark(help), {
    initial: ({ given }) => askedBy(given['title']),
    when: ({ given }) => askedBy(given['title']) !== null,
    mayBeLeft: true,
  });

/** A note that the title of a stored record asks for a mark, if none was said. */
export const markNotes = (
  { id, title }: { readonly id: string; readonly title: string },
  said: Mark | null | undefined,
): readonly Text[] => {
  const mark = said === undefined ? markAskedIn(title) : null;
  return mark === null
    ? []
    : [
        text(
          `The title says that it is urgent. To mark it: office edit ${id} --mark ${mark}`,
          `标题中有急办字样。要标明：office edit ${id} --mark ${mark}`,
        ),
      ];
};
