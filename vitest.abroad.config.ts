import { defineConfig, mergeConfig } from 'vitest/config';
import ordinary from './vitest.config.ts';

// The tests that are run a second time, in another zone and language. Left out are tests of what knows neither: bytes, files and locks of
// the desk, tables of the calendar, and the texts of the source itself.
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      exclude: [
        'src/core/**',
        'src/desk/{archive,backup,disk,doctor,forgetting,journal}/**',
        'src/desk/{crash,noteBytes,processes,store}.test.ts',
        'src/calendar/working/almanac.test.ts',
        'src/cli/line/everyField.test.ts',
        'src/cli/help/manual/**',
        'src/drawers/duty/plan/fill.test.ts',
        'src/formats/ics/walk.test.ts',
        'src/reminders/ways/**',
        'test/{builtins,closedDrawers,comments,deadWords,exportedNames,licences,noun,rooms,sixFiles,words}.test.ts',
      ],
    },
  }),
);
