import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { deliveryText } from '../chat/delivery-lines.tsx';
import { useConsole, useSay, useTenant } from '../console.ts';
import { FaultSheet } from '../faults/fault-sheet.tsx';
import { Action } from '../parts/action.tsx';
import { BodyView } from '../parts/body-view.tsx';
import { CopyButton, CurlButton } from '../parts/curl-button.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { part, type Answer } from '../state/api.ts';
import { curlCommand } from '../state/curl.ts';
import { summaryOf, type DeliverySummary } from '../state/deliveries.ts';
import { localTime } from '../state/time.ts';
import { deliveryWords, failureReasons, wordFor } from '../words/deliveries.ts';
import { timelineWords } from '../words/timeline.ts';
import { HeaderList } from './header-list.tsx';
import { SaveButton } from './save-button.tsx';

interface BytesView {
  readonly body?: string;
  readonly bodyBase64?: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface AttemptView {
  readonly at: number;
  readonly durationMs: number;
  readonly reason?: string;
  readonly detail?: string;
  readonly request: BytesView;
  readonly response?: BytesView & { readonly status: number };
}

interface DeliveryView extends Omit<DeliverySummary, 'attempts' | 'attempt'> {
  readonly attempts: readonly AttemptView[];
  readonly events: readonly { readonly type: string }[];
}

/** A delivery: every attempt, what was sent byte for byte, what was answered. */
export function DeliveryDetail({ id }: { readonly id: number }) {
  const { api, deliveries } = useConsole();
  const { appid, timezone } = useTenant();
  const say = useSay();
  const answer = useSignal<Answer<DeliveryView> | undefined>(undefined);
  const isFailing = useSignal(false);
  // Asked for again when this one moved on, whatever else happens.
  const told = useComputed(() => {
    void deliveries.version.value;
    return deliveries.named(id);
  }).value;
  const path = `/tenants/${part(appid)}/deliveries/${id}`;
  useEffect(() => {
    void api.call<DeliveryView>({ method: 'GET', path }).then((got) => (answer.value = got));
  }, [path, told]);
  const got = answer.value;
  if (got === undefined) return null;
  if (!got.ok) return <ProblemBox problem={got.problem} />;
  const { attempts, receiverId, url } = got.value;
  const summary = { ...got.value, ...summaryOf(attempts) };
  return (
    <>
      <p>
        <strong>{receiverId}</strong> <bdi class="mono wrap">{url}</bdi> <CurlButton call={{ method: 'GET', path }} />
      </p>
      <p>{deliveryText(summary, timezone, say)}</p>
      <div class="row">
        <Action kind="main" call={{ method: 'POST', path: `${path}/redeliver` }}>
          {say(deliveryWords.redeliver)}
        </Action>
        <button type="button" onClick={() => (isFailing.value = true)}>
          {say(timelineWords.failNext)}
        </button>
        <SaveButton words={timelineWords.fixture} fileName={`delivery-${id}.json`} content={() => got.value} />
      </div>
      {attempts.map((attempt, index) => (
        <AttemptCard key={`${attempt.at} ${index}`} attempt={attempt} number={index + 1} url={url} />
      ))}
      {isFailing.value && (
        <FaultSheet
          start={{ match: { receiverId }, delivery: { wrongSignature: true }, times: 1 }}
          onClose={() => (isFailing.value = false)}
        />
      )}
    </>
  );
}

interface AttemptCardProps {
  readonly attempt: AttemptView;
  readonly number: number;
  readonly url: string;
}

function AttemptCard({ attempt, number, url }: AttemptCardProps) {
  const say = useSay();
  const { timezone } = useTenant();
  const { at, durationMs, reason, detail, request, response } = attempt;
  const signature = request.headers['x-line-signature'];
  const curl = (): string => {
    const { 'content-length': _, host: _host, ...headers } = request.headers;
    return curlCommand({ method: 'POST', url, headers, body: request.body ?? '' });
  };
  return (
    <article class="card attempt">
      <h3>{say(timelineWords.attempt, { n: number, at: localTime(at, timezone), ms: Math.round(durationMs) })}</h3>
      {reason !== undefined && (
        <p class="bad">
          {say(wordFor(failureReasons, reason))}: <bdi>{detail}</bdi>
        </p>
      )}
      <p>
        {say(timelineWords.signature)}:{' '}
        {signature === undefined ? say(timelineWords.unsigned) : <code class="wrap">{signature}</code>}
      </p>
      <h4>{say(timelineWords.request)}</h4>
      <HeaderList headers={request.headers} />
      <BodyView text={request.body} base64={request.bodyBase64} />
      <CopyButton label={say(timelineWords.curl)} text={curl} />
      <h4>
        {say(timelineWords.response)} {response?.status}
      </h4>
      {response === undefined ? (
        <p class="faint">{say(timelineWords.noAnswer)}</p>
      ) : (
        <>
          <HeaderList headers={response.headers} />
          <BodyView text={response.body} base64={response.bodyBase64} />
        </>
      )}
    </article>
  );
}
