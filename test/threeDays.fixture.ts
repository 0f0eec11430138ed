import { type Office, office } from './world.fixture.ts';

/** Desk after three days of work. A visit of the first day is in the archive. */
export const threeDays = async (lang: 'zh' | 'en'): Promise<Office> => {
  const $ = office('2026-11-09 08:30', lang);
  await $('visitor in 何平 --org 省人大');
  await $('visitor out V1');
  $.at('2026-11-20 08:30');
  await $('jot 订报刊');
  $.at('2026-11-23 08:30');
  await $('jot 领信封');
  return $;
};
