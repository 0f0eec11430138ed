import { type Text, text } from '../../core/text.ts';
import { type Menu, runHere } from './runner.ts';
import { menuWords as w } from './words.ts';

/** Leads through an empty desk: the name of the office, its people, a roster, a first notice. Each step may be left out. */
export const firstSteps = async (menu: Menu): Promise<void> => {
  await menu.voice.said(w.welcome);
  const unit = await lineFor(menu, w.unit, w.unitHint);
  if (unit !== '') await runHere(menu, ['config', 'set', 'office', unit]);
  const people = await lineFor(menu, w.people, w.peopleHint, true);
  if (people !== '') await runHere(menu, ['person', 'new', people]);
  if (people !== '' && (await menu.asker.confirm(w.roster, false))) await runHere(menu, ['duty', 'plan']);
  if (await menu.asker.confirm(w.notice, false)) await runHere(menu, ['notice', 'new']);
};

const lineFor = (menu: Menu, message: Text, hint: Text, many = false): Promise<string> =>
  menu.asker.ask({
    message,
    hint: text(`${hint.en}; Enter: later`, `${hint.zh}；回车跳过`),
    many,
    required: false,
    keys: { escape: '' },
    check: () => null,
  });
