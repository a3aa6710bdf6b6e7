import type { Socket } from 'node:net';
import type {
  Connections,
  DirectTransport,
  TransportEnds,
  TransportRequest,
  TransportResponse,
} from '../../webhooks/sending/transport.ts';
import type { DirectTools, JoinPieces } from './direct-connection.ts';
import { createDirectSender, type DirectSender } from './direct-sender.ts';
import { createWatch } from './exchange-watch.ts';
import { createAnswerReader } from './plain-answer.ts';
import { createUndiciPools, sharedConnections } from './undici-pools.ts';
import { Exchange, failLater } from './webhook-exchange.ts';
import { createTargets } from './webhook-target.ts';

/** A transport that keeps connections. */
export interface NodeTransport extends DirectTransport {
  /** Ends its connections; what is under way fails. */
  close(): Promise<void>;
}

export interface NodeTransportOptions {
  /** Whether undici carries every request from its first byte. Default: only those that the fast path has no answer to. */
  readonly byUndici?: boolean | undefined;
}

const incomingLength = 65_536;
const outgoingLength = 65_536;

/**
 * Makes a transport of connections that are kept alive, carry one request at a time, and never follow a redirect. Those
 * without TLS take the fast path, `direct-sender.ts`; the others, and whatever that has no answer to, are undici's.
 */
export function createNodeTransport({ byUndici = false }: NodeTransportOptions = {}): NodeTransport {
  const targetOf = createTargets();
  const watch = createWatch();
  const pools = createUndiciPools();
  const senders = new WeakMap<Connections, Map<string, DirectSender>>();
  const openSenders = new Set<DirectSender>();
  let tools: DirectTools | undefined;
  let last: { readonly origin: string; readonly connections: Connections; readonly sender: DirectSender } | undefined;

  function senderOf(origin: string, connections: Connections): DirectSender {
    // Most requests go where the one before them went.
    if (last?.connections === connections && last.origin === origin) return last.sender;
    let ofSender = senders.get(connections);
    if (ofSender === undefined) senders.set(connections, (ofSender = new Map()));
    let sender = ofSender.get(origin);
    if (sender === undefined) ofSender.set(origin, (sender = openSender(connections)));
    last = { origin, connections, sender };
    return sender;
  }

  function openSender({ limit }: Connections): DirectSender {
    tools ??= {
      pools,
      readAnswer: createAnswerReader(),
      incoming: Buffer.allocUnsafeSlow(incomingLength),
      joinPieces: createJoinPieces(),
    };
    const onOpen = (sender: DirectSender, isOpen: boolean): void =>
      void (isOpen ? openSenders.add(sender) : openSenders.delete(sender));
    return createDirectSender({ ...tools, limit, onOpen });
  }

  function post(exchange: Exchange): void {
    const { target, request } = exchange;
    const isTaken =
      !byUndici && target.isPlain && senderOf(target.origin, request.connections ?? sharedConnections).send(exchange);
    if (!isTaken) pools.send(exchange);
  }

  function begin(request: TransportRequest, ends: TransportEnds): void {
    const { url, signal } = request;
    if (signal?.aborted === true) failLater(ends, signal.reason);
    else post(new Exchange(targetOf(url), request, watch, ends));
  }

  function send(request: TransportRequest): Promise<TransportResponse> {
    return new Promise((answered, failed) => begin(request, { answered, failed }));
  }

  return Object.assign(send, {
    begin,
    async close() {
      for (const sender of openSenders) sender.close();
      await pools.close();
    },
  });
}

/**
 * One write for head and body saves the kernel a call that gathers them, and Node the making of it. The memory that they
 * are put together in is used again, unless the kernel could not take them at once; the opening of the head before may
 * stand there still.
 */
function createJoinPieces(): JoinPieces {
  let outgoing = Buffer.allocUnsafeSlow(outgoingLength);
  let written = '';
  return (socket: Socket, { opening, rest }, body) => {
    const headLength = opening.length + rest.length;
    const length = headLength + body.length;
    if (length > outgoingLength) {
      socket.write(Buffer.concat([Buffer.from(opening + rest, 'latin1'), body], length));
      return;
    }
    if (opening !== written) outgoing.write(opening, 0, 'latin1');
    written = opening;
    outgoing.write(rest, opening.length, 'latin1');
    outgoing.set(body, headLength);
    socket.write(outgoing.subarray(0, length));
    if (socket.writableLength === 0) return;
    outgoing = Buffer.allocUnsafeSlow(outgoingLength);
    written = '';
  };
}
