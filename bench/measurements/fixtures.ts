import { join } from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatSpread } from '../harness/format.ts';
import { startPinned } from '../harness/pinned-process.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import type { Measurement } from './measurement.ts';

const makers = ['sobot-mock', 'lean literal', 'thorough literal', 'json-schema-faker'] as const;
type Maker = (typeof makers)[number];

const descriptions: Readonly<Record<Maker, string>> = {
  'sobot-mock': '`buildTextMessageEvent()`',
  'lean literal': 'a literal by hand, one cheap faker call an id',
  'thorough literal': 'a literal by hand, the faker method made for each value',
  'json-schema-faker': 'json-schema-faker on our schema, references inlined',
};

const program = join(import.meta.dirname, '../servers/fixtures.ts');

export const fixtures: Measurement = {
  name: 'fixtures',
  async run({ quick, progress }) {
    const valid = {} as Record<Maker, number>;
    const values = await alternate({
      base: 'lean literal',
      names: makers,
      rounds: quick ? 1 : 5,
      furtherRounds: quick ? 0 : 2,
      async measure(name, round) {
        const child = startPinned({ name, args: [program, name, quick ? '200' : '1000'] });
        const made = JSON.parse(await child.firstLine) as { readonly perSecond: number; readonly valid: number };
        await child.stop();
        valid[name] = Math.min(valid[name] ?? 1, made.valid);
        progress(
          `fixtures: round ${round + 1}, ${name} ${formatCount(made.perSecond)}/s, ${percent(made.valid)} valid`,
        );
        return made.perSecond;
      },
    });
    const ratio = ratiosOf(values['sobot-mock'], values['lean literal']);
    return {
      title: 'Fixtures',
      method:
        'Text message events, per second of processor time, in a process of its own each time; the first 10,000 warm up and are validated against the ' +
        'schema. Ours also draws emojis, mentions, groups and rooms, four languages, and standby mode; the literals are ' +
        'always of one shape.',
      findings: [
        {
          what: 'fixtures per second',
          budget: '≥ 1.5 × a hand-written faker literal, the lean one',
          got: `${formatSpread(ratio)} ×`,
          met: ratio.median >= 1.5,
        },
        {
          what: 'fixtures that are valid',
          budget: 'every one',
          got: percent(valid['sobot-mock']),
          met: valid['sobot-mock'] === 1,
        },
      ],
      tables: [
        {
          head: ['maker', 'fixtures/s', '× lean literal', 'valid'],
          rows: makers.map((maker) => [
            descriptions[maker],
            formatSpread(spreadOf(values[maker]), formatCount),
            formatSpread(ratiosOf(values[maker], values['lean literal'])),
            percent(valid[maker]),
          ]),
        },
      ],
    };
  },
};

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
