import { suggest } from '../../common/suggest.ts';
import { sayIn } from '../language.ts';
import type { CommandContext } from '../verb.ts';
import { settingNames, variableOf } from './rows.ts';

const prefix = 'SOBOT_MOCK_';

/** Those that are of no setting: some commands read them, `exec` gives them to others. */
const others = ['LANGUAGE', 'PSEUDONYM_KEY', 'RUN', 'TOKEN', 'URL'];

/** Notes variables that are misspelt, and would do nothing, silently. Names that resemble none are somebody else's. */
export function noteUnknownVariables({
  environment,
  language,
  note,
}: Pick<CommandContext, 'environment' | 'language' | 'note'>): void {
  const say = sayIn(language);
  const settings = [...settingNames, 'config' as const].map((name) => variableOf(name).slice(prefix.length));
  const known = [...settings, ...others];
  for (const variable of Object.keys(environment).filter((name) => name.startsWith(prefix))) {
    const name = variable.slice(prefix.length);
    if (known.includes(name) || name.length > 100) continue;
    // Without what they all begin with, which would make any two alike.
    const [nearest] = suggest(name, known, 1);
    if (nearest === undefined) continue;
    note(
      say(
        `note: ${variable} is not a variable of sobot-mock. Did you mean ${prefix}${nearest}?`,
        `提示：${variable} 不是 sobot-mock 的变量。您是不是要写 ${prefix}${nearest}？`,
      ),
    );
  }
}
