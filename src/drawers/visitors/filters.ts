import type { Values } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Visit } from './record.ts';
import { isInside } from './standing.ts';
import { visitWords as w } from './words.ts';

/** Filters of `office visitor list`. */
export const filters = {
  kind: field.choice(text('of this kind only', '只看某一类'), w.kinds),
  nature: field.called(w.nature, field.choice(text('petitions of this nature only', '只看某一性质的信访'), w.natures)),
  name: field.line(text('whose name has this in it', '姓名中含有此字样的'), 'NAME'),
  host: field.name(text('who see this person', '找某人的')),
  inside: field.flag(text('only who is inside', '只看在内的')),
};

const holds = (written: string | null, part: string): boolean =>
  written?.toLowerCase().includes(part.toLowerCase()) ?? false;

export const passes = (visit: Visit, { kind, nature, name, host, inside }: Values<typeof filters>): boolean =>
  (kind == null || visit.kind === kind) &&
  (nature == null || visit.nature === nature) &&
  (name == null || holds(visit.name, name)) &&
  (host == null || holds(visit.host, host)) &&
  (inside !== true || isInside(visit));
