import type { Facts } from '../../../core/facts.ts';
import type { Text } from '../../../core/text.ts';
import type { Changed } from '../desk.ts';
import type { Answer, AnyCall } from '../verb.ts';
import type { Declaration, Logs, RecordOf } from './declaration.ts';
import { type Specs, titleIn } from './spec.ts';

/** The phrases about a record that was just entered or corrected. */
export const newsOf =
  <S extends Specs, L extends Logs, O extends Specs>(
    { lens }: Pick<AnyCall, 'lens'>,
    of: Declaration<S, L, O>,
    news: (title: string) => Text,
  ) =>
  (record: RecordOf<S, L>): readonly (Text | null)[] => [
    news(titleIn(record, of.title)),
    of.echo?.(record, lens.facts) ?? null,
  ];

/** The answer, with the declared warnings about each record. */
export const withNotes = <S extends Specs, L extends Logs, O extends Specs>(
  answer: Answer,
  of: Declaration<S, L, O>,
  changed: Changed<RecordOf<S, L>>,
  facts: Facts,
): Answer => {
  const notes = changed.touched.flatMap((record) => {
    const others = changed.before.filter(({ id }) => id !== record.id);
    return of.notes?.(record, others, facts) ?? [];
  });
  return { ...answer, notes: [...changed.notes, ...notes] };
};
