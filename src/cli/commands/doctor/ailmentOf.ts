import type { Text } from '../../../core/text.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';

/** A finding that should be mended. */
export const ailmentOf = (code: Ailment['code'], where: string, what: Text, remedy: Text): Ailment => ({
  ...{ code, where, what, remedy },
  severity: 'fault',
});
