import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole, useSay, useTenant } from '../console.ts';
import { CurlButton } from '../parts/curl-button.tsx';
import { problemText } from '../parts/problem-box.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { part, type Call } from '../state/api.ts';
import type { ReceiverView } from '../state/receivers.ts';
import { wordFor } from '../words/deliveries.ts';
import { checkStatuses, receiverWords } from '../words/receivers.ts';
import type { Phrase } from '../words/say.ts';

interface CheckView {
  readonly id: string;
  readonly title: Phrase;
  readonly status: string;
  readonly tried: number;
  readonly failed: number;
}

type ExamLine =
  | { readonly type: 'check'; readonly result: CheckView; readonly number: number; readonly total: number }
  | { readonly type: 'report'; readonly text: Phrase }
  | { readonly type: 'failure'; readonly code: string; readonly detail: string };

interface ExamSheetProps {
  readonly receiver: ReceiverView;
  readonly onClose: () => void;
}

const marks: Readonly<Record<string, string>> = { passed: '✓', failed: '✗', warned: '!', skipped: '–' };

/** The exam of a receiver: its rules turn green or red as they are tried, and the report is the command's. */
export function ExamSheet({ receiver, onClose }: ExamSheetProps) {
  const { api, notices } = useConsole();
  const say = useSay();
  const { appid } = useTenant();
  const lines = useSignal<readonly ExamLine[]>([]);
  const isRunning = useSignal(false);
  const controller = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const call: Call = { method: 'POST', path: `/tenants/${part(appid)}/receivers/${part(receiver.id)}/exam` };
  async function run(): Promise<void> {
    lines.value = [];
    isRunning.value = true;
    controller.current = new AbortController();
    const problem = await api.readLines<ExamLine>(
      call,
      (line) => (lines.value = [...lines.value, line]),
      controller.current.signal,
    );
    isRunning.value = false;
    if (problem !== undefined && !controller.current.signal.aborted) notices.say('bad', problemText(problem, say));
  }
  const checks = lines.value.flatMap((line) => (line.type === 'check' ? [line] : []));
  const last = checks.at(-1);
  return (
    <Sheet title={say(receiverWords.exam, { id: receiver.id })} onClose={onClose}>
      <p class="faint">{say(receiverWords.examHint)}</p>
      <div class="row">
        {isRunning.value ? (
          <button type="button" onClick={() => controller.current?.abort()}>
            {say(receiverWords.stop)}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => void run()}>
            {say(receiverWords.examine)}
          </button>
        )}
        <CurlButton call={call} />
        {last !== undefined && (
          <>
            <progress max={last.total} value={last.number} aria-label={say(receiverWords.exam, { id: receiver.id })} />
            <span class="faint">{say(receiverWords.progress, { number: last.number, total: last.total })}</span>
          </>
        )}
      </div>
      <ul class="checks">
        {checks.map(({ result }) => (
          <CheckLine key={result.id} check={result} />
        ))}
      </ul>
      {lines.value.map((line) => (line.type === 'check' ? null : <Ending key={line.type} line={line} />))}
    </Sheet>
  );
}

function CheckLine({ check: { id, title, status, tried, failed } }: { readonly check: CheckView }) {
  const say = useSay();
  const tone = status === 'failed' ? 'bad' : status === 'passed' ? 'good' : status === 'warned' ? 'warn' : 'faint';
  return (
    <li class={tone}>
      <span role="img" aria-label={say(wordFor(checkStatuses, status))}>
        {marks[status] ?? '?'}
      </span>{' '}
      <code>{id}</code> {say(title)}
      {failed > 0 && <span> · {say(receiverWords.violation, { failed, tried })}</span>}
    </li>
  );
}

function Ending({ line }: { readonly line: Exclude<ExamLine, { readonly type: 'check' }> }) {
  const say = useSay();
  if (line.type === 'failure') {
    return (
      <p class="problem" role="alert">
        <strong>{line.code}</strong> <bdi>{line.detail}</bdi>
      </p>
    );
  }
  return (
    <>
      <h3>{say(receiverWords.report)}</h3>
      <pre class="code report" tabIndex={0}>
        {say(line.text)}
      </pre>
    </>
  );
}
