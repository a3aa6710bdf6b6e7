import { Argument } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections, type HelpSections } from '../../help.ts';
import { sayIn } from '../../language.ts';
import type { Verb } from '../../verb.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { completionTree } from './tree.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript } as const;

type Shell = keyof typeof scripts;

const sections: HelpSections = {
  examples: [
    ['source <(sobot-mock completion bash)', { en: 'in ~/.bashrc', zh: '写入 ~/.bashrc' }],
    [
      'source <(sobot-mock completion zsh)',
      { en: 'in ~/.zshrc, after compinit', zh: '写入 ~/.zshrc，在 compinit 之后' },
    ],
    ['sobot-mock completion powershell | Out-String | Invoke-Expression', { en: 'in $PROFILE', zh: '写入 $PROFILE' }],
    ['sobot-mock completion fish > ~/.config/fish/completions/sobot-mock.fish', { en: 'once', zh: '执行一次' }],
  ],
  codes: {
    [exitCodes.fine]: { en: 'fine', zh: '正常' },
    [exitCodes.usage]: { en: 'wrong usage', zh: '用法有误' },
  },
};

export const completion: Verb = {
  define(command, { print, loadTree, language }) {
    const say = sayIn(language);
    command
      .description(
        say('Print a completion script: verbs, options, and their values.', '打印补全脚本：命令、选项及其取值。'),
      )
      .addArgument(
        new Argument('<shell>', say('the shell to complete in', '要补全的 shell')).choices(Object.keys(scripts)),
      )
      .action(async (shell: Shell) => {
        const { program, completions } = await loadTree();
        await print(scripts[shell](completionTree(program, completions)));
      });
    addHelpSections(command, language, sections);
  },
};
