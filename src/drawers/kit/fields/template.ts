import type { Field } from '../../../core/field.ts';
import { same, type Text, text } from '../../../core/text.ts';
import type { Line } from '../lines/line.ts';
import { templateNamed, templatesFor, templatesOf, withTemplate } from '../lines/template.ts';
import type { AnyCall } from '../verb.ts';
import { called } from './make.ts';
import { line } from './writings.ts';

/** A field for the name of a template (模板). */
export const template = (help: Text): Field<string, false> => ({
  ...called(words.label, line(help, 'TEMPLATE')),
  offer: {
    kind: 'found',
    words: ({ records, data, lang }) =>
      templatesOf({ desk: { records }, world: { data }, lang }).map(({ name }) => ({ value: name, label: same(name) })),
  },
});

/**
 * The lines of the chosen template. If none is named, a terminal is asked about the first that fits the title. Throws `noSuchRecord` for a
 * template that does not exist.
 */
export const templateLines = async (
  call: Pick<AnyCall, 'desk' | 'world' | 'lang' | 'confirm'>,
  named: string | null | undefined,
  title: string,
): Promise<readonly Line[]> => {
  if (named !== undefined) return named === null ? [] : withTemplate([], templateNamed(templatesOf(call), named).lines);
  const [fitting] = templatesFor(templatesOf(call), title);
  if (fitting === undefined) return [];
  return (await call.confirm(words.take(fitting.name, fitting.lines.length))) === true
    ? withTemplate([], fitting.lines)
    : [];
};

const words = {
  label: text('Template', '模板'),
  take: (name: string, count: number): Text =>
    text(`Take the ${count} lines of the template ${name}?`, `套用模板“${name}”的 ${count} 项吗？`),
} as const;
