import { systemdValue, systemdWord } from './quoting.ts';
import type { Job } from './scheduler.ts';

/** `OnCalendar=` of systemd.time(7), for every so many minutes from the full hour or from midnight. */
export const onCalendar = (every: number): string => {
  if (every < 60) return every === 1 ? '*-*-* *:*:00' : `*-*-* *:00/${every}:00`;
  return every === 60 ? '*-*-* *:00:00' : `*-*-* 00/${every / 60}:00:00`;
};

/** The minutes of such a timer; null for any other. */
export const everyOf = (timer: string): number | null => {
  const [, hours, minutes] = /^OnCalendar=\*-\*-\* (\*|00\/\d+):(\*|00(?:\/\d+)?):00$/m.exec(timer) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  if (minutes === '*') return hours === '*' ? 1 : null;
  if (hours === '*') return minutes === '00' ? 60 : Number(minutes.slice(3));
  return minutes === '00' ? Number(hours.slice(3)) * 60 : null;
};

export const serviceText = ({ words, env, remark }: Job): string =>
  [
    `# ${remark}`,
    '[Unit]',
    'Description=office remind',
    '',
    '[Service]',
    'Type=oneshot',
    ...Object.entries(env).map(([name, value]) => `Environment=${systemdValue(`${name}=${value}`)}`),
    `ExecStart=${words.map(systemdWord).join(' ')}`,
    '',
  ].join('\n');

export const timerText = ({ every, remark }: Job): string =>
  [
    `# ${remark}`,
    '[Unit]',
    'Description=office remind',
    '',
    '[Timer]',
    `OnCalendar=${onCalendar(every)}`,
    'AccuracySec=1s',
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');

/** What a service starts, as it is written. */
export const startIn = (service: string): string => /^ExecStart=(.*)$/m.exec(service)?.[1] ?? '';
