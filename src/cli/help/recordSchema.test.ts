import { expect, it } from 'vitest';
import { office } from '../../../test/world.fixture.ts';
import { everyNoun } from '../../drawers/cabinet.ts';
import { contractOf } from '../../drawers/kit/contract.fixture.ts';

type Shape = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
};

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^\S+@\S+$/,
  uuid: /^[\da-f-]{36}$/,
};

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** Places in a value that do not fit the part of JSON Schema that is in use here. */
const misfits = (shape: Shape, value: unknown, at = ''): readonly string[] => {
  const either = shape.anyOf ?? shape.oneOf;
  if (either !== undefined) return either.some((one) => misfits(one, value).length === 0) ? [] : [at];
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : 0;
  const fits =
    (shape.type === undefined || shape.type === typeOf(value)) &&
    (shape.enum === undefined || shape.enum.includes(value)) &&
    (shape.const === undefined || shape.const === value) &&
    (shape.format === undefined || (FORMATS[shape.format]?.test(text) ?? false)) &&
    (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(text)) &&
    (typeOf(value) !== 'string' ||
      (text.length >= (shape.minLength ?? 0) && text.length <= (shape.maxLength ?? 1e9))) &&
    (typeOf(value) !== 'integer' || (number >= (shape.minimum ?? -1e9) && number <= (shape.maximum ?? 1e9)));
  if (!fits) return [at];
  if (Array.isArray(value)) return value.flatMap((one, n) => misfits(shape.items ?? {}, one, `${at}[${n}]`));
  if (typeOf(value) !== 'object') return [];
  const entries = new Map(Object.entries(value as object));
  return [
    ...(shape.required ?? []).filter((name) => !entries.has(name)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) =>
      entries.has(name) ? misfits(one, entries.get(name), `${at}.${name}`) : [],
    ),
  ];
};

const nouns = await everyNoun();

it.each(nouns.map((noun) => [noun.noun, noun] as const))(
  'the record of %s fits its JSON Schema',
  async (noun, drawer) => {
    const $ = office('2026-11-23 08:30', 'zh');
    const { birth } = await contractOf(drawer);
    const { record } = await $.json(birth);
    const { record: shape } = await $.json(`help ${noun}`);
    expect(shape.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(shape.properties)).toEqual(Object.keys(drawer.schema.entries));
    expect(misfits(shape, record)).toEqual([]);
    expect(misfits(shape, { ...record, uid: 3 })).toEqual(['.uid']);
    expect(misfits(shape, { ...record, createdAt: '2026-11-23T08:30:00' })).toEqual(['.createdAt']);
    const { id: _, ...rest } = record;
    expect(misfits(shape, rest)).toEqual(['.id is missing']);
  },
);

it('names fields in the language, and their forms', async () => {
  const { record } = await office('2026-11-23 08:30', 'zh').json('help car');
  expect(record).toMatchObject({
    title: '公务车',
    properties: {
      plate: { title: '车牌', type: 'string', minLength: 1, maxLength: 200 },
      seats: { title: '座位', anyOf: [{ type: 'integer', minimum: 1, maximum: 60 }, { type: 'null' }] },
      dates: { items: { properties: { on: { type: 'string', format: 'date' } } } },
      state: { enum: ['inUse', 'inRepair', 'idle', 'disposed'] },
    },
  });
  expect(JSON.stringify(record)).not.toContain('personName');
  const english = await office('2026-11-23 08:30', 'en').json('help car');
  expect(english.record.properties.plate.title).toBe('Plate');
});

it('gives help about a verb or everything no schema', async () => {
  const $ = office('2026-11-23 08:30', 'en');
  expect(await $.json('help car new')).not.toHaveProperty('record');
  expect(await $.json('help')).not.toHaveProperty('record');
});
