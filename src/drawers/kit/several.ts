import type { Row } from '../../core/record.ts';
import type { Change } from '../../core/rule.ts';

/** Applies a rule to one record after the other, as one change: if it refuses one of them, nothing is changed. */
export const forEach = <R extends Row>(
  records: readonly R[],
  ids: readonly string[],
  rule: (records: readonly R[], id: string) => Change<R>,
): Change<R> =>
  ids.reduce<Change<R>>(
    (so, id) => {
      const next = rule(so.records, id);
      return {
        records: next.records,
        touched: [...so.touched, ...next.touched],
        opens: [...(so.opens ?? []), ...(next.opens ?? [])],
      };
    },
    { records, touched: [] },
  );
