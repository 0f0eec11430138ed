import { DAILY } from '../../core/plates.ts';
import { same } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { shellWords as w } from '../shell/words.ts';

const SCRIPTS = { bash: 'bash.sh', zsh: 'zsh.sh', fish: 'fish.fish', powershell: 'powershell.ps1' } as const;

/** The verb that prints the script for completion in a shell. The script only asks the program at each TAB. */
export const completion = verb({
  name: 'completion',
  zh: DAILY.completion,
  summary: w.completionDoes,
  about: w.completionAbout,
  examples: [
    { typed: `eval "$(office completion bash)"`, does: w.inBash },
    { typed: 'source <(office completion zsh)', does: w.inZsh },
    { typed: 'office completion fish > ~/.config/fish/completions/office.fish', does: w.inFish },
    { typed: 'office completion powershell | Out-String | Invoke-Expression', does: w.inPowershell },
  ],
  args: {
    shell: field.needed(
      field.choice(w.shellHelp, {
        bash: same('bash'),
        zsh: same('zsh'),
        fish: same('fish'),
        powershell: same('powershell'),
      }),
    ),
  },
  options: {},
  onAnyDesk: true,
  run: ({ args, world }) => {
    const script = world.data.text(`shell/${SCRIPTS[args.shell]}`);
    return {
      json: { schema: 'office.completion/1', shell: args.shell, script },
      page: [{ kind: 'exact', text: script }],
      isWhole: true,
    };
  },
});
