import { Argument } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { Verb } from '../../verb.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { completionTree } from './tree.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript } as const;

type Shell = keyof typeof scripts;

export const completion: Verb = {
  define(command, { print, loadTree }) {
    command
      .description('Print a completion script: verbs, options, and their values.')
      .addArgument(new Argument('<shell>', 'the shell to complete in').choices(Object.keys(scripts)))
      .action(async (shell: Shell) => {
        const { program, completions } = await loadTree();
        await print(scripts[shell](completionTree(program, completions)));
      });
    addHelpSections(command, {
      examples: [
        ['source <(sobot-mock completion bash)', 'in ~/.bashrc'],
        ['source <(sobot-mock completion zsh)', 'in ~/.zshrc, after compinit'],
        ['sobot-mock completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
        ['sobot-mock completion fish > ~/.config/fish/completions/sobot-mock.fish', 'once'],
      ],
      codes: { [exitCodes.fine]: 'fine', [exitCodes.usage]: 'wrong usage' },
    });
  },
};
