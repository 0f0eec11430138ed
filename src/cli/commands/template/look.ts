import { Complaint } from '../../../core/complaint.ts';
import { type Block, bad, type Cell, dim } from '../../../core/page.ts';
import { text } from '../../../core/text.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import type { TemplatePlace } from './fill.ts';
import { TEMPLATES, templateBytes, templatesIn } from './folder.ts';
import { templateArgs, triedOut } from './tryOut.ts';
import { templateWords as w } from './words.ts';

/** The verb `list`: the templates in the desk's folder, with the number of their places, or why one cannot be used. */
export const listTemplateFiles = verb({
  name: 'list',
  zh: '列表',
  summary: text('The templates in the desk’s folder', '列出台面文件夹中的模板'),
  examples: [{ typed: 'office template list', does: text('what there is to be filled', '有哪些可套用') }],
  args: {},
  options: {},
  run: async ({ world, lang }): Promise<Answer> => {
    const { folder } = world.premises();
    const looked: { file: string; places: number | null; why: Complaint | null }[] = [];
    for (const file of templatesIn(folder)) looked.push({ file, ...(await lookedAt(folder, file)) });
    return {
      json: {
        schema: 'office.templateFiles/1',
        templates: looked.map(({ file, places, why }) => ({ file, places, why: why?.what[lang] ?? null })),
      },
      page:
        looked.length === 0
          ? [{ kind: 'lines', lines: [w.none(`${folder}/${TEMPLATES}`)] }]
          : [
              {
                kind: 'table',
                columns: [{ head: w.file }, { head: w.places, grow: true }],
                rows: looked.map(({ file, places, why }) => [file, why === null ? `${places}` : bad(why.what)]),
              },
            ],
    };
  },
});

const lookedAt = async (folder: string, file: string): Promise<{ places: number | null; why: Complaint | null }> => {
  try {
    const bytes = await templateBytes(folder, file);
    const { templatePlaces } = await import('../../../formats/word/template.ts');
    const { readingMarkup } = await import('../../../formats/word/templateGuard.ts');
    return { places: (await readingMarkup(file, () => templatePlaces(bytes))).length, why: null };
  } catch (error) {
    if (error instanceof Complaint) return { places: null, why: error };
    throw error;
  }
};

/** The verb `check`: every place of a template with what would fill it, and the nearest known name of one that nothing fills. */
export const checkTemplate = verb({
  name: 'check',
  zh: '核对',
  summary: text('Which places of a template are known for a record', '核对模板中的占位'),
  examples: [
    {
      typed: text('office template check letter N1', 'office template check 红头 N1'),
      does: text('what stands where, before anything is written', '写入前看每处填什么'),
    },
  ],
  args: templateArgs,
  options: {},
  run: async ({ args, options: _, ...call }): Promise<Answer> => {
    const { file, places, unknown, astray, names } = await triedOut(args.template, args.id, call);
    return {
      json: {
        ...{ schema: 'office.templateCheck/1', file, id: args.id, unknown: unknown.length, astray },
        ...{ places: places.map(({ name, fills, near }) => ({ name, known: fills !== null, nearest: near })), names },
      },
      page: [
        placesBlock(file, places),
        { kind: 'lines', lines: knownLines(places.length, unknown.length) },
        { kind: 'lines', lines: astray.length === 0 ? [] : [bad(w.astray(file, astray))] },
        { kind: 'lines', lines: [w.namesAre(args.id, names)] },
      ],
    };
  },
});

const knownLines = (places: number, unknown: number): readonly Cell[] => {
  if (unknown > 0) return [bad(w.someUnknown(unknown))];
  return places === 0 ? [] : [w.allKnown];
};

const placesBlock = (file: string, places: readonly TemplatePlace[]): Block =>
  places.length === 0
    ? { kind: 'lines', lines: [w.noPlaces(file)] }
    : {
        kind: 'table',
        columns: [{ head: w.name }, { head: w.value, grow: true }],
        rows: places.map((place) => [`【${place.name}】`, cellOfPlace(place)]),
      };

const cellOfPlace = ({ fills, near }: TemplatePlace): Cell => {
  if (fills === null) return bad(w.unknown(near));
  if (typeof fills === 'string') return fills === '' ? dim(w.empty) : fills;
  return 'heads' in fills ? w.rows(fills.rows.length) : w.paragraphs(fills[0] ?? '', fills.length);
};
