import ordinary from './vitest.config.ts';

// The tests that are run a second time, in another zone and language: those of code that turns an hour into words, or words into an hour.
// Add a story here if it is the first to print or to read times in some place.
const STORIES = [
  'calendar',
  'calendars',
  'chat',
  'clocks',
  'day',
  'incidents',
  'lead',
  'lines',
  'log',
  'morning',
  'nested',
  'officeWeek',
  'papers',
  'past',
  'receptions',
  'replies',
  'routines',
  'schedule',
  'times',
  'trips',
  'usualDue',
  'week',
  'year',
  'zone',
];

export default {
  ...ordinary,
  test: {
    ...ordinary.test,
    include: [
      'src/agenda/**/*.test.ts',
      'src/calendar/{recurrence,spoken}/**/*.test.ts',
      'src/calendar/*.test.ts',
      'src/cli/line/*.test.ts',
      'src/desk/{clocks,zone}*.test.ts',
      'src/formats/ics/**/*.test.ts',
      'src/reminders/{book,plan}/**/*.test.ts',
      'src/reminders/*.test.ts',
      `test/stories/{${STORIES.join(',')}}.test.ts`,
    ],
    exclude: ['src/cli/line/everyField.test.ts', 'src/formats/ics/walk.test.ts'],
  },
};
