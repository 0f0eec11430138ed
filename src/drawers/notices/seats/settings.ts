import { choice } from '../../../core/settings/kinds.ts';
import type { SettingGroup } from '../../../core/settings/setting.ts';
import { text } from '../../../core/text.ts';
import type { SeatRule } from './centred.ts';

/** Settings that the seating reads. */
export type SeatSettings = {
  /** The rule for an even row on a dais. */
  readonly seatRule: SeatRule;
};

export const seatSettings: SettingGroup<SeatSettings> = {
  title: text('Seating', '座次'),
  settings: {
    seatRule: choice(
      'seat-rule',
      text(
        'even row of a dais: a, 2 at the left hand of 1 (five of seven sources that were read); b, mirrored (a program for halls). No rule in force was found that decides it',
        '主席台双数时：a 2 在 1 的左手边（查到的七处来源有五处如此）；b 相反（某会场软件）。未查到有效力的规定，请按本单位惯例',
      ),
      ['a', 'b'],
    ),
  },
};
