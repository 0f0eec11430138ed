import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { valuesIn } from '../../core/settings/setting.ts';
import type { OpenDesk } from '../kit/desk.ts';
import { locate } from '../kit/locate.ts';
import type { Verb } from '../kit/verb.ts';
import { dueBefore } from './follows.ts';
import { USUAL_PARTS } from './scores/parts.ts';
import { namedIn, scoreSettings } from './scores/settings.ts';

type AnyVerbCall = Parameters<Verb['run']>[0];
type Options = AnyVerbCall['options'];

/**
 * The verbs of a checklist. `new` takes the date of a list without one from the record that it is made for; `new` and `edit` take the usual
 * parts of an assessment from the settings.
 */
export const dueByRecord = (verbs: readonly Verb[]): readonly Verb[] =>
  verbs.map((verb) => {
    if (verb.name === 'new')
      return { ...verb, run: (call) => verb.run({ ...call, options: parted(call, dated(call)) }) };
    return verb.name === 'edit'
      ? { ...verb, run: (call) => verb.run({ ...call, options: parted(call, call.options) }) }
      : verb;
  });

const dated = ({ options, desk, facts }: AnyVerbCall): Options => {
  const of = options['for'];
  return typeof of === 'string' && options['due'] === undefined
    ? { ...options, due: dueFor(of, desk, facts) }
    : options;
};

const parted = ({ desk, lang }: AnyVerbCall, options: Options): Options =>
  options['scores'] === USUAL_PARTS
    ? { ...options, scores: namedIn(lang, valuesIn(scoreSettings, desk.wide.settings).scoreParts) }
    : options;

/** Closing time of the working day before the record's own time; null if it has none. Throws `noSuchRecord`. */
const dueFor = (id: string, desk: OpenDesk, facts: Facts): Moment | null => {
  const { drawer, record } = locate(desk, id);
  const when = drawer.whenOf(record);
  return when === null ? null : dueBefore(when, facts);
};
