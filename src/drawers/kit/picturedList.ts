import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import type { Field, Fields, Values } from '../../core/field.ts';
import type { Page } from '../../core/page.ts';
import type { Key, Row } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import { idsListed } from './bookedList.ts';
import type { Verb } from './verb.ts';

/** Another way to show a list, which a flag of `list` asks for: bars, lights. */
export type Picture<R extends Row = Row> = {
  readonly flag: string;
  readonly field: Field<boolean, false>;
  /** The options of the list that the picture needs, beside those that were typed. */
  asked(options: Values<Fields>, facts: Facts): Values<Fields>;
  pictureOf(records: readonly R[], lens: Lens): { readonly page: Page; readonly json: object };
};

/** The verb `list` with a picture. `plain` is the list that finds the records, with all its filters. */
export const picturedList = (list: Verb, plain: Verb, drawer: Drawer, picture: Picture): Verb => ({
  ...list,
  options: { ...list.options, [picture.flag]: picture.field },
  run: async (call) => {
    const { [picture.flag]: isWanted, ...options } = call.options;
    if (isWanted !== true) return list.run({ ...call, options });
    if (options['out'] != null) throw new Complaint('usage', words.onlyShown(picture.flag), words.onlyShownHint);
    const found = await plain.run({
      ...call,
      options: { ...options, ...picture.asked(options, call.facts), out: null },
    });
    const key: Key<Row> = { name: drawer.name };
    const byId = new Map(call.desk.all(key).map((record) => [record.id, record]));
    return picture.pictureOf(
      idsListed(found.json).flatMap((id) => byId.get(id) ?? []),
      call.lens,
    );
  },
});

const words = {
  onlyShown: (flag: string): Text =>
    text(`--${flag} is for the screen, not for a file`, `--${flag} 只在屏幕上显示，不写成文件`),
  onlyShownHint: text('Leave out one of the two', '两者只写其一'),
} as const;
