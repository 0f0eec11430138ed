import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { Drawer } from '../../core/drawer.ts';
import type { Lang, Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';

/** Formats of texts that `core/record.ts` checks, by the message of the check. */
const FORMATS: Readonly<Record<string, string>> = { moment: 'date-time', day: 'date', address: 'email' };

type Action = NonNullable<ConversionConfig['overrideAction']>;

/** The schema of a value after a check. */
const afterCheck: Action = ({ valibotAction, jsonSchema }) => {
  const message: unknown = Reflect.get(valibotAction, 'message');
  const format = valibotAction.type === 'check' && typeof message === 'string' ? FORMATS[message] : undefined;
  return format === undefined ? undefined : { ...jsonSchema, format };
};

const ROW_LABELS: Readonly<Record<string, Text>> = {
  ...{ id: c.id, createdAt: c.created, updatedAt: c.updated, snoozedUntil: c.snoozed },
};

/**
 * JSON Schema of a drawer's records, as `--json` shows them: moments have an offset. Each field has its label as its title. A check by our
 * own code is no part of the schema, so the desk accepts some values less than the schema.
 */
export const recordSchema = ({ schema, fieldLabels, many }: Drawer, lang: Lang): JsonSchema => {
  const made = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    // Descriptions mark names of people for the program.
    ignoreActions: ['description'],
    overrideAction: afterCheck,
  });
  const labels = { ...ROW_LABELS, ...fieldLabels };
  const properties = Object.entries(made.properties ?? {}).map(([name, field]) => [
    name,
    typeof field === 'boolean' ? field : { title: labels[name]?.[lang], ...field },
  ]);
  return { ...made, title: many[lang], properties: Object.fromEntries(properties) };
};
