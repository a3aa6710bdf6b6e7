import { behaviourSwitches } from '../../generators/generated/behaviour.ts';
import { sayIn, type Language } from '../language.ts';

/** Every switch with what it may be. */
export function behaviourSection(language: Language): string {
  const say = sayIn(language);
  const rows = Object.entries(behaviourSwitches).flatMap(([name, { type, values, ...behaviour }]) => {
    const choices = [...values, ...(type === 'choice' ? [] : [say('<integer>', '<整数>')])];
    const marked = choices.map((choice) => (choice === String(behaviour.default) ? `${choice}*` : choice)).join(' | ');
    return [`  ${name}=${marked}`, `      ${say(behaviour.description, behaviour.descriptionZh)}`];
  });
  const title = say(
    'Behaviour switches: what the provider leaves undocumented (* is the default)',
    '行为开关：官方没有写明之处（* 为默认值）',
  );
  return ['', title, ...rows].join('\n');
}
