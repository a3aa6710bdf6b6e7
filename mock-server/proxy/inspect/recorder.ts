import { isObject } from '../../../common/json.ts';
import { isUnset } from '../../../common/list-rows.ts';
import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import type {
  BroadcastTaskItem,
  MediaContentItem,
  SendRecordItem,
  TenantState,
} from '../../../generators/generated/types.ts';
import {
  validateBroadcastTaskItem,
  validateMediaContentItem,
  validateSendRecordItem,
} from '../../../generators/generated/validators/responses.js';
import type { Validator } from '../../../generators/runtime/validation/validator.ts';
import type { ParameterValues } from '../../core/operations/parameters.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { recordingState, type SeenMessage, type SeenRecord, type SeenTask } from './recording-state.ts';

export interface RecorderOptions {
  readonly pseudonyms: Pseudonyms;
  /** Whether task names are replaced, too. */
  readonly redactNames?: boolean | undefined;
  /** How many records of each kind are kept. */
  readonly limit?: number | undefined;
}

/** An operation that succeeded. */
interface RecordedAnswer {
  readonly operation: OperationId;
  readonly asked: ParameterValues;
  /** The body, read. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Collects what answers tell of an account. */
export interface Recorder {
  note(answered: RecordedAnswer): void;
  /** Counts up with every change. */
  readonly version: number;
  /** How many rows were let go because the limit was reached. */
  readonly dropped: number;
  /** All of it so far, as a state that a mock server begins with. */
  toState(): TenantState;
}

type NoteItem = (item: unknown, asked: ParameterValues, at: number) => void;

/** A row without what may be unset: a task that still runs ends as it starts; where no agent sent, the id is empty. */
function withoutUnset(row: unknown): unknown {
  if (!isObject(row)) return row;
  if (isUnset(row['task_end_time'])) return { ...row, task_end_time: row['task_start_time'] };
  return row['send_agentid'] === null ? { ...row, send_agentid: '' } : row;
}

function whereValid<T>(validate: Validator<T>, note: (item: T, asked: ParameterValues, at: number) => void): NoteItem {
  return (row, asked, at) => {
    const item = withoutUnset(row);
    if (validate(item)) note(item, asked, at);
  };
}

/**
 * Makes a recorder. The same task or record seen twice counts once, as it was last. Rows that break the contract are left
 * out: a mock server could not hold them.
 */
export function createRecorder({ pseudonyms, redactNames = false, limit = 500_000 }: RecorderOptions): Recorder {
  const tasks = new Map<string, SeenTask>();
  const records = new Map<string, SeenRecord>();
  const messages = new Map<string, SeenMessage>();
  let version = 0;
  let dropped = 0;
  let lastAt = 0;
  let sequence = 0;

  function keep<T>(kept: Map<string, T>, id: string, value: T): void {
    if (!kept.has(id) && kept.size >= limit) {
      dropped += 1;
      return;
    }
    kept.set(id, value);
    version += 1;
  }

  function noteTask(item: BroadcastTaskItem, { sender }: ParameterValues): void {
    const known = tasks.get(item.taskid)?.sender;
    // The answer does not say who sends; a filter does.
    keep(tasks, item.taskid, { item, sender: sender === undefined || sender === '' ? known : String(sender) });
  }

  function noteRecord(item: SendRecordItem, { message_status: asked }: ParameterValues): void {
    const { taskid, recipient_id: recipient, send_time: sent, messageid } = item;
    const id = JSON.stringify([taskid, recipient, sent, messageid]);
    const known = records.get(id);
    sequence += 1;
    // The answer does not say the status; a filter does.
    const status = asked === undefined || asked === '' ? known?.status : String(asked);
    keep(records, id, { item, status, sequence });
  }

  function noteMessage(item: MediaContentItem, asked: ParameterValues, at: number): void {
    const url = typeof item === 'string' ? item : item.url;
    const [id, channelId] = [String(asked['messageid']), String(asked['appid'])];
    keep(messages, id, { id, channelId, url, at: messages.get(id)?.at ?? at });
  }

  /** What is kept of an account, by the schema of what an answer holds. */
  const noteItem: Readonly<Partial<Record<SchemaName, NoteItem>>> = {
    broadcastTaskItem: whereValid(validateBroadcastTaskItem, noteTask),
    sendRecordItem: whereValid(validateSendRecordItem, noteRecord),
    mediaContentItem: whereValid(validateMediaContentItem, noteMessage),
  };

  return {
    note({ operation, asked, answer, at }) {
      const before = version;
      const note = noteItem[operations[operation].schemas.item];
      const items: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [answer['item']];
      if (note !== undefined) for (const item of items) note(item, asked, at);
      // Where nothing was told yet, an answer still tells when it was.
      if (version !== before || version === 0) lastAt = Math.max(lastAt, at);
    },
    get version() {
      return version;
    },
    get dropped() {
      return dropped;
    },
    toState: () =>
      recordingState(
        { tasks: [...tasks.values()], records: [...records.values()], messages: [...messages.values()], at: lastAt },
        { pseudonyms, redactNames },
      ),
  };
}
