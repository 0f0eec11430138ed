import { Complaint, faultOf } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { fromHome } from '../../../core/fromHome.ts';
import { codesOf, settingLabel, valueLabel } from '../../../core/settings/inChinese.ts';
import { text } from '../../../core/text.ts';
import { type AnyCall, verb } from '../../../drawers/kit/verb.ts';
import { everySetting, type Keyed } from '../../settings/everySetting.ts';
import { answerOf, settingName } from './get.ts';
import { hoursAnswer } from './hours.ts';
import { keptAs, keptBy, settingNamed, standingOf } from './known.ts';
import { configWords as w } from './words.ts';
import { zoneAnswer } from './zone.ts';

/** The value as it was typed. Each setting reads it in its own way; a password is taken exactly as it is. */
const value: Field<string, false> = {
  ...{ shape: 'VALUE', help: w.valueHelp, required: false, rest: true },
  offer: { kind: 'found', words: ({ before: [name, ...more] }) => (more.length > 0 ? [] : valuesOffered(name ?? '')) },
  read: (typed) => typed.join(' '),
};

export const set = verb({
  name: 'set',
  zh: '改为',
  summary: w.setDoes,
  about: w.setAbout,
  examples: [
    { typed: 'office config set hours 09:00-17:00', does: w.setHours },
    { typed: 'office config set smtp-password', does: w.setHidden },
    {
      typed: text(
        'pass office/mail | office config set smtp-password -',
        'pass 办公/邮箱 | office config set smtp-password -',
      ),
      does: w.setPiped,
    },
  ],
  args: { name: settingName, value },
  options: {},
  onAnyDesk: true,
  run: async (call) => {
    const found = settingNamed(call.args.name);
    const typed = await typedFor(found, call.args.value ?? null, call);
    const before = call.desk.wide.settings[found.key];
    await keep(found, readAs(found, atHome(found, typed, call)), call);
    if (found.key === 'zone') return zoneAnswer(typeof before === 'string' ? before : null, call);
    if (found.key === 'hours') return hoursAnswer(call);
    const isBare = found.setting.safe === 'hidden' && typed === call.args.value;
    const answer = answerOf(standingOf(found, await keptBy(call)));
    return isBare ? { ...answer, notes: [...(answer.notes ?? []), w.inHistory] } : answer;
  },
});

/** The values of a setting that are codes; empty for a word that names no setting. */
const valuesOffered = (named: string): ReturnType<typeof valuesWithWords> => {
  const found = everySetting().find(({ setting }) => setting.name === named);
  return found === undefined ? [] : valuesWithWords(named, found.setting.choices ?? codesOf(named));
};

const valuesWithWords = (name: string, values: readonly string[]) =>
  values.map((each) => ({ value: each, label: valueLabel(name, each) }));

/** A typed value; of a path, a leading `~` is replaced by the home folder. */
const atHome = ({ setting }: Keyed, typed: string, { world }: AnyCall): string =>
  setting.isPath === true ? fromHome(typed.trim(), () => world.account.home) : typed;

/** The value as it is stored. Throws the complaint of the setting, preceded by the setting's name. */
const readAs = ({ setting }: Keyed, typed: string): string => {
  try {
    return keptAs(setting, typed);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new Complaint(error.code, w.faultOf(settingLabel(setting.name), error.what), error.hint);
  }
};

/** The value: typed, piped in if `-` was typed, or asked for. */
const typedFor = async (found: Keyed, typed: string | null, call: AnyCall): Promise<string> => {
  const { setting } = found;
  const { ask, world } = call;
  const piped = typed === '-' ? await world.piped() : null;
  if (piped !== null) return piped.replace(/\r?\n$/, '');
  if (typed !== null && typed !== '-') return typed;
  const name = settingLabel(setting.name);
  if (ask === null) throw new Complaint('missingValue', w.needsValue(name), w.needsValueHint(name));
  return ask({
    message: name,
    hint: setting.help,
    required: true,
    isHidden: setting.safe === 'hidden',
    ...(setting.choices === undefined ? {} : { choices: valuesWithWords(setting.name, setting.choices) }),
    check: (answer) => faultOf(() => keptAs(setting, atHome(found, answer, call))),
  });
};

const keep = async ({ key, setting }: Keyed, shown: string, { desk, safe, world }: AnyCall): Promise<void> => {
  if (setting.safe === undefined)
    await desk.changeWide((wide) => ({ ...wide, settings: { ...wide.settings, [key]: shown } }));
  else await (await safe()).change((secrets) => ({ ...secrets, [key]: shown }));
  if (setting.isRun !== true) return;
  const { allowedAt } = await import('../../../reminders/ways/allowed.ts');
  allowedAt(world.account, world.premises().host).add(shown);
};

export const unset = verb({
  name: 'unset',
  zh: '还原',
  summary: w.unsetDoes,
  examples: [{ typed: 'office config unset hours', does: w.unsetExample }],
  args: { name: settingName },
  options: {},
  onAnyDesk: true,
  run: async (call) => {
    const found = settingNamed(call.args.name);
    const { key, setting } = found;
    if (setting.safe === undefined)
      await call.desk.changeWide((wide) => ({ ...wide, settings: without(wide.settings, key) }));
    else await (await call.safe()).change((secrets) => without(secrets, key));
    const initial = valueLabel(setting.name, setting.show(setting.initial));
    return answerOf(standingOf(found, await keptBy(call)), w.isUnset(settingLabel(setting.name), initial));
  },
});

const without = <V>(all: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> => {
  const { [key]: _, ...rest } = all;
  return rest;
};
