import { useSignal, type Signal } from '@preact/signals';
import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { SchemaForm, type FormValue } from '../parts/schema-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part } from '../state/api.ts';
import type { FaultDraft } from '../state/faults.ts';
import type { FormSchema } from '../state/schemas.ts';
import { faultWords } from '../words/faults.ts';
import { faultSentence } from './fault-sentence.ts';
import { deliveryPresets, requestPresets } from './presets.ts';

interface FaultSheetProps {
  /** What the form begins with. */
  readonly start: FaultDraft;
  readonly onClose: () => void;
}

const ofDeliveries: ReadonlySet<string> = new Set(['receiverId', 'eventType']);
const ofRequests: ReadonlySet<string> = new Set(['operation', 'method', 'path']);

/** A fault to inject: what it hits, what it does, how often. */
export function FaultSheet({ start, onClose }: FaultSheetProps) {
  const { faults } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const kind = useSignal<'request' | 'delivery'>(start.delivery === undefined ? 'request' : 'delivery');
  const match = useSignal<FormValue>(start.match ?? {});
  const effect = useSignal<FormValue>(start.request ?? start.delivery ?? {});
  const times = useSignal(start.times === undefined ? '' : String(start.times));
  const draft = (): FaultDraft => ({
    match: match.value,
    [kind.value]: effect.value,
    ...(times.value !== '' && { times: Number(times.value) }),
  });
  function choose(next: 'request' | 'delivery'): void {
    kind.value = next;
    match.value = {};
    effect.value = {};
  }
  const presets = kind.value === 'request' ? requestPresets : deliveryPresets;
  return (
    <Sheet title={say(faultWords.add)} onClose={onClose}>
      <span class="segments" role="group">
        <button type="button" aria-pressed={kind.value === 'request'} onClick={() => choose('request')}>
          {say(faultWords.ofRequest)}
        </button>
        <button type="button" aria-pressed={kind.value === 'delivery'} onClick={() => choose('delivery')}>
          {say(faultWords.ofDelivery)}
        </button>
      </span>
      <p class="card">
        <bdi>{faultSentence(draft(), say)}</bdi>
      </p>
      <div class="row">
        <span class="faint">{say(faultWords.presets)}</span>
        {presets.map(([words, value]) => (
          <button key={words.en} type="button" onClick={() => (effect.value = value)}>
            {say(words)}
          </button>
        ))}
      </div>
      <label class="field">
        {say(faultWords.times)}
        <input
          inputMode="numeric"
          value={times.value}
          onInput={({ currentTarget }) => (times.value = currentTarget.value)}
        />
      </label>
      <FaultFields kind={kind.value} match={match} effect={effect} />
      <div class="row end">
        <Action
          kind="main"
          call={() => ({ method: 'POST', path: `/tenants/${part(appid)}/faults`, body: draft() })}
          onDone={() => {
            void faults.load(appid);
            onClose();
          }}
        >
          {say(faultWords.inject)}
        </Action>
      </div>
    </Sheet>
  );
}

interface FaultFieldsProps {
  readonly kind: 'request' | 'delivery';
  readonly match: Signal<FormValue>;
  readonly effect: Signal<FormValue>;
}

/** Every member that a fault may have, as the contract says. */
function FaultFields({ kind, match, effect }: FaultFieldsProps) {
  const { schemas } = useConsole();
  const say = useSay();
  const document = schemas.document('control').value;
  if (document === undefined) return null;
  const known = document.components.schemas;
  const unfit = kind === 'request' ? ofDeliveries : ofRequests;
  return (
    <>
      <details open={Object.keys(match.value).length > 0}>
        <summary>{say(faultWords.what)}</summary>
        <SchemaForm
          key={kind}
          id="match"
          fields={without(known['FaultMatch']?.properties, unfit)}
          document={document}
          value={match.value}
          onChange={(next) => (match.value = next)}
        />
      </details>
      <details>
        <summary>{say(faultWords.effect)}</summary>
        <SchemaForm
          key={kind}
          id="effect"
          fields={known[kind === 'request' ? 'RequestEffect' : 'DeliveryEffect']?.properties ?? {}}
          document={document}
          value={effect.value}
          onChange={(next) => (effect.value = next)}
        />
      </details>
    </>
  );
}

function without(
  fields: Readonly<Record<string, FormSchema>> = {},
  unfit: ReadonlySet<string>,
): Readonly<Record<string, FormSchema>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !unfit.has(name)));
}
