import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cabinet } from '../src/drawers/cabinet.ts';
import { checkContents } from './office/check.ts';
import { writeDesk } from './office/files.ts';
import { officeOf } from './office/office.ts';

const USAGE = 'npm run bench:desk -- --records N --out FOLDER [--seed S] [--check]';

/** Writes the desk of an invented office with the given number of records: 1,000 are one month of work, 100,000 and more are ten years. */
export const main = (argv: readonly string[]): void => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      records: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      check: { type: 'boolean', default: false },
    },
  });
  const records = Number(values.records);
  const seed = Number(values.seed);
  if (!Number.isInteger(records) || !Number.isInteger(seed) || values.out === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const contents = officeOf(records, seed);
  if (values.check) console.log(`${checkContents(contents)} records pass their schemas`);
  writeDesk(resolve(values.out), contents);
  console.log(cabinet.map(({ name }) => `${name} ${contents.drawers[name].length}`).join(', '));
};
