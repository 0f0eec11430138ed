import type { Outside } from '../../core/outside.ts';
import type { Lang } from '../../core/text.ts';
import type { Program } from '../runner/program.ts';
import type { Way } from './delivery.ts';
import { fitted } from './fitting.ts';
import { mayLeave } from './mayLeave.ts';
import { runProgram } from './program.ts';
import { NotSent } from './refusal.ts';
import { sayingLines, sayingTitle } from './saying.ts';
import { channelWords as w } from './words.ts';

/** Longest notification in lines and characters. A desktop cuts longer ones without saying so. */
const MOST_LINES = 8;
const MOST_UNITS = 1_000;

const bodyOf = (title: string, lines: readonly string[], lang: Lang): string => {
  const fits = (text: string): boolean => text.length <= MOST_UNITS && text.split('\n').length <= MOST_LINES;
  return fitted(title, lines, fits, lang).split('\n').slice(1).join('\n');
};

/** Notification on the desktop of this machine. Others may see the screen, so phones are masked. */
export const desktop: Way = {
  ...{ name: 'desktop', isRepeatable: false, isAddressed: false },
  lacks: () => [],
  send: async (digest, lang, { outside, patience }) => {
    const title = [...mayLeave(sayingTitle(digest, lang))].slice(0, 200).join('');
    const body = bodyOf(title, sayingLines(digest, lang).map(mayLeave), lang);
    await runProgram({ ...(await notification(title, body, outside)), patience });
  },
};

/**
 * Program that shows the notification. Title and body are passed as arguments or variables, never as part of a script, so that no text can
 * become a command.
 */
export const notification = async (title: string, body: string, outside: Outside): Promise<Program> => {
  const { env, platform } = outside;
  if (platform === 'darwin') return { file: 'osascript', args: [...APPLE, title, body], env };
  if (platform === 'win32') {
    const args = ['-NoProfile', '-NonInteractive', '-Command', TOAST];
    return { file: 'powershell.exe', args, env: { ...env, TOAST_TITLE: title, TOAST_BODY: body } };
  }
  if (platform !== 'linux' && platform !== 'freebsd' && platform !== 'openbsd')
    throw new NotSent(w.noDesktop(platform));
  // Desktops interpret markup in a body (Desktop Notifications Specification 1.2, “Markup”), so it is escaped.
  const plain = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const bus = await busOf(outside);
  return {
    file: 'notify-send',
    args: ['--app-name=office', '--', title, plain],
    env: { ...env, DBUS_SESSION_BUS_ADDRESS: bus },
  };
};

/** Address of the session bus. cron does not pass it on; systemd always keeps it at the same path. */
const busOf = async ({ env, uid }: Outside): Promise<string> => {
  const known = env['DBUS_SESSION_BUS_ADDRESS'];
  if (known) return known;
  const { existsSync } = await import('node:fs');
  const path = `/run/user/${uid}/bus`;
  if (uid === null || !existsSync(path)) throw new NotSent(w.noBus);
  return `unix:path=${path}`;
};

const APPLE = [
  '-e',
  'on run argv',
  '-e',
  'display notification (item 2 of argv) with title (item 1 of argv)',
  '-e',
  'end run',
] as const;

/** PowerShell script that shows a toast. A toast needs a registered application; PowerShell is registered on every Windows. */
const TOAST = [
  "$ErrorActionPreference = 'Stop'",
  '$null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]',
  '$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)',
  "$lines = $toast.GetElementsByTagName('text')",
  '$null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:TOAST_TITLE))',
  '$null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:TOAST_BODY))',
  "$app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'",
  '$shown = [Windows.UI.Notifications.ToastNotification]::new($toast)',
  '[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app).Show($shown)',
].join('; ');
