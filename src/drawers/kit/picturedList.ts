import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts, ScriptLens } from '../../core/facts.ts';
import type { Field, Fields, Values } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { Key, Row } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import { idsListed } from './bookedList.ts';
import { rangeLine, rangeOf } from './range.ts';
import type { ListOptions } from './spreadList.ts';
import type { Example, Verb } from './verb.ts';

/** Another way to show a list, which a flag of `list` asks for: bars, lights. */
export type Picture<R extends Row = Row> = {
  readonly flag: string;
  readonly field: Field<boolean, false>;
  readonly example: Example;
  /** The options of the list that the picture needs, beside those that were typed. */
  asked(options: Values<Fields>, facts: Facts): Values<Fields>;
  pictureOf(records: readonly R[], lens: ScriptLens): { readonly page: Page; readonly json: object };
};

/** The verb `list` with a picture. `plain` is the list that finds the records, with all its filters. */
export const picturedList = (list: Verb, plain: Verb, drawer: Drawer, picture: Picture): Verb => ({
  ...list,
  examples: [...(list.examples ?? []), picture.example],
  options: { ...list.options, [picture.flag]: picture.field },
  run: async (call) => {
    const { [picture.flag]: isWanted, ...options } = call.options;
    if (isWanted !== true) return list.run({ ...call, options });
    if (options['out'] != null) throw new Complaint('usage', words.onlyShown(picture.flag), words.onlyOne);
    if (options['limit'] != null) throw new Complaint('usage', words.showsAll(picture.flag), words.onlyOne);
    const asked = { ...options, ...picture.asked(options, call.facts), out: null };
    const found = await plain.run({ ...call, options: asked });
    const range = rangeOf(asked as ListOptions);
    const key: Key<Row> = { name: drawer.name };
    const byId = new Map(call.desk.all(key).map((record) => [record.id, record]));
    const { json, page } = picture.pictureOf(
      idsListed(found.json).flatMap((id) => byId.get(id) ?? []),
      call.lens,
    );
    return { json: { ...json, range }, page: [...rangeLine(range), ...page] };
  },
});

const words = {
  onlyShown: (flag: string): Text =>
    text(`--${flag} is for the screen, not for a file`, `--${flag} 只在屏幕上显示，不写成文件`),
  showsAll: (flag: string): Text =>
    text(`--${flag} shows everything, so --limit does not go with it`, `--${flag} 全部显示，不能与 --limit 同用`),
  onlyOne: text('Leave out one of the two', '两者只写其一'),
} as const;
