import { systemdValue, systemdWord } from './quoting.ts';
import type { Job } from './scheduler.ts';

/** Value of `OnCalendar=` (systemd.time(7)) for an interval in minutes, counted from the full hour or from midnight. */
export const onCalendar = (every: number): string => {
  if (every < 60) return every === 1 ? '*-*-* *:*:00' : `*-*-* *:00/${every}:00`;
  return every === 60 ? '*-*-* *:00:00' : `*-*-* 00/${every / 60}:00:00`;
};

/** Minutes between starts, read from a timer that `timerText` writes; null for other timers. */
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

/** Command of a service as it is written. */
export const startIn = (service: string): string => /^ExecStart=(.*)$/m.exec(service)?.[1] ?? '';
