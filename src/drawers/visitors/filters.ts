import type { Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import { visitHelp as h } from './help.ts';
import type { Visit } from './record.ts';
import { isInside } from './states.ts';
import { visitWords as w } from './words.ts';

/** What `visitor list` can be narrowed by. */
export const filters = {
  kind: field.choice(h.filterKind, w.kinds),
  name: field.line(h.filterName, 'NAME'),
  host: field.name(h.filterHost),
  inside: field.flag(h.filterInside),
};

const holds = (written: string | null, part: string): boolean =>
  written?.toLowerCase().includes(part.toLowerCase()) ?? false;

export const passes = (visit: Visit, { kind, name, host, inside }: Values<typeof filters>): boolean =>
  (kind == null || visit.kind === kind) &&
  (name == null || holds(visit.name, name)) &&
  (host == null || holds(visit.host, host)) &&
  (inside !== true || isInside(visit));
