import type { GenericSchema } from './valibot.ts';

/** Tells whether a schema is of the kind that is sought, for example `(schema) => schema === personName`. */
export type IsSought = (schema: GenericSchema) => boolean;

/** The members of valibot's composed schemas that are followed. Each kind of schema has some of them. */
type Composed = GenericSchema & {
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
  readonly options?: readonly unknown[];
  readonly key?: string;
};

/**
 * The value, with every part rewritten whose schema is sought. Fields of objects, items of lists, nullable values, and variants told apart
 * by their key are searched. Parts in which nothing changes are returned as they are, not copied.
 */
export const rewritten = (
  schema: GenericSchema,
  value: unknown,
  isSought: IsSought,
  rewrite: (part: unknown) => unknown,
): unknown => {
  if (value === null || value === undefined) return value;
  if (isSought(schema)) return rewrite(value);
  const { entries, item, wrapped, options, key } = schema as Composed;
  const into = (inner: GenericSchema, part: unknown): unknown => rewritten(inner, part, isSought, rewrite);
  if (wrapped !== undefined) return into(wrapped, value);
  if (item !== undefined && Array.isArray(value))
    return keptIfSame(
      value,
      value.map((part) => into(item, part)),
    );
  if (key !== undefined && options !== undefined) return into(variantOf(options, key, value) ?? schema, value);
  return entries === undefined ? value : withEntries(entries, value, into);
};

const keptIfSame = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] =>
  after.every((part, n) => part === before[n]) ? before : after;

const withEntries = (
  entries: Readonly<Record<string, GenericSchema>>,
  value: unknown,
  into: (inner: GenericSchema, part: unknown) => unknown,
): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(entries).flatMap(([name, inner]): readonly (readonly [string, unknown])[] => {
    const before: unknown = Reflect.get(value, name);
    const after = into(inner, before);
    return after === before ? [] : [[name, after]];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
};

/** The option of a variant whose literal under the key equals the value's; null if no option fits. */
const variantOf = (options: readonly unknown[], key: string, value: unknown): GenericSchema | null => {
  const said: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const found = (options as readonly Composed[]).find(({ entries }) => {
    const literal = entries?.[key] as { readonly literal?: unknown; readonly options?: readonly unknown[] } | undefined;
    return literal !== undefined && (literal.literal === said || literal.options?.includes(said) === true);
  });
  return found ?? null;
};
