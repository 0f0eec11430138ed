import { plainText, windowsWord, xmlText } from './quoting.ts';
import type { Job } from './scheduler.ts';

const durationOf = (minutes: number): string => (minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`);

/** Minutes between the starts of a task; null if it has none. */
export const everyInTask = (xml: string): number | null => {
  const [, hours, minutes] = /<Interval>PT(?:(\d+)H)?(?:(\d+)M)?<\/Interval>/.exec(xml) ?? [];
  const found = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return found === 0 ? null : found;
};

/** Program and arguments in the form Windows expects. */
const actionOf = ({ words }: Job): { readonly command: string; readonly args: string } => ({
  command: words[0] ?? '',
  args: words.slice(1).map(windowsWord).join(' '),
});

/**
 * Task for `schtasks /Create /XML` (Task Scheduler schema 1.2). It runs only while its owner is logged on, because only then a desktop can
 * show a reminder. A missed start is made up for.
 */
export const taskText = (job: Job, owner: string): string => {
  const { command, args } = actionOf(job);
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    `  <RegistrationInfo><Description>${xmlText(job.remark)}</Description></RegistrationInfo>`,
    '  <Triggers>',
    '    <TimeTrigger>',
    `      <Repetition><Interval>${durationOf(job.every)}</Interval></Repetition>`,
    '      <StartBoundary>2026-01-01T00:00:00</StartBoundary>',
    '    </TimeTrigger>',
    '  </Triggers>',
    `  <Principals><Principal id="Author"><UserId>${xmlText(owner)}</UserId><LogonType>InteractiveToken</LogonType></Principal></Principals>`,
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>',
    '  </Settings>',
    `  <Actions Context="Author"><Exec><Command>${xmlText(command)}</Command><Arguments>${xmlText(args)}</Arguments></Exec></Actions>`,
    '</Task>',
    '',
  ].join('\r\n');
};

/** Program and arguments as a task writes them. */
export const startInTask = (xml: string): string =>
  ['Command', 'Arguments']
    .map((name) => plainText(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''))
    .join(' ');
