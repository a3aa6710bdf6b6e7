import type { Check } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import { merged } from '../events/maximal-event.ts';
import type { Json } from '../events/schema-node.ts';
import { buildRequest, expectAcknowledged } from '../expectations/acknowledged.ts';
import { expectHandled, idsOf, postEach } from '../expectations/handled.ts';
import { expectRefused, type BadRequest } from '../expectations/refused.ts';
import { signatures, spellingNames } from '../messages/signatures.ts';
import { defineRule } from '../rule.ts';
import { rightSigning, type ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';
import { badBodies, oddTypes, type BadBody } from './bad-bodies.ts';
import {
  createBadSignatures,
  noSignature,
  shortSignature,
  zeroSignature,
  type BadSignatureRule,
} from './bad-signatures.ts';
import { exactSpellings } from './exact-bytes.ts';

const source = { kind: 'line', name: 'Verify webhook signature' } as const;
const anybody = { kind: 'line', name: 'Receive messages (webhook): anybody can call the URL' } as const;

/** A text that parsing, writing and decoding change. */
const emojiEvent: Json = merged(pageExample('text').event, {
  message: { text: 'héllo 😀 สวัสดี </script>', emojis: [] },
});

/** That what LINE sends is taken for LINE's. */
export const acceptanceChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'signature/right',
    ...signatures.right,
    source,
    needs: ['secret'],
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          { what: signatures.right.text, events: [pageExample('text').event] },
          { what: signatures.right.empty, events: [] },
          ...['X-Line-Signature', 'X-LINE-SIGNATURE'].map((header) => ({
            what: signatures.right.inHeader(header),
            events: [pageExample('text').event],
            signing: { ...rightSigning, header },
          })),
        ],
        remedy,
      }),
  }),
];

/** Who may send events: whoever knows the channel secret. */
export const signatureChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'signature/exact-bytes',
    ...signatures.exactBytes,
    source,
    needs: ['secret'],
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: (Object.keys(exactSpellings) as (keyof typeof exactSpellings)[]).map((name) => ({
          what: spellingNames.of(spellingNames[name]),
          write: exactSpellings[name],
          events: [emojiEvent],
        })),
        remedy,
      }),
  }),
  defineRule({
    id: 'signature/content-type',
    ...signatures.contentType,
    source,
    severity: 'warning',
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: ['application/json', 'application/json;charset=UTF-8', 'application/json; charset=utf-8'].map(
          (contentType) => ({ what: signatures.contentType.as(contentType), contentType, events: [emojiEvent] }),
        ),
        remedy,
      }),
  }),
  ...(['missing', 'wrong', 'stale', 'truncated', 'encoding', 'spelling'] as const).map(refusalOf),
  defineRule({
    id: 'signature/odd-content-type',
    ...signatures.oddTypes,
    source: anybody,
    needs: ['secret'],
    run: (target, context, remedy) =>
      expectRefused(target, context, {
        cases: oddTypes(target).flatMap(notSigned),
        tolerance: 'refused',
        remedy,
      }),
  }),
  defineRule({
    id: 'signature/before-parsing',
    ...signatures.beforeParsing,
    source: anybody,
    needs: ['secret'],
    async run(target, context, remedy) {
      const fresh = target.createFresh();
      const plain = buildRequest(
        { what: signatures.beforeParsing.plain, events: [fresh(emojiEvent)], signing: zeroSignature },
        target,
      );
      const { status = 0 } = await target.post({ ...plain, good: false });
      return expectRefused(target, context, {
        cases: badBodies(target).flatMap(notSigned),
        tolerance: 'refused',
        remedy,
        // One whose every refusal is an error is told of by refusal/status.
        tellsErrors: status >= 400 && status < 500,
      });
    },
  }),
  defineRule({
    id: 'signature/refused-unhandled',
    ...signatures.refusedUnhandled,
    source,
    needs: ['secret', 'watch'],
    run(target, { tried }, remedy) {
      const fresh = target.createFresh();
      const what = signatures.refusedUnhandled.plan;
      const cases = [zeroSignature, noSignature].flatMap((signing) =>
        [undefined, 'text/plain'].map((contentType) => ({ signing, contentType, event: fresh(emojiEvent) })),
      );
      tried(cases.length);
      const requests = cases.map(({ event, ...rest }) => ({
        ...buildRequest({ what, events: [event], ...rest }, target),
        good: false,
      }));
      return expectHandled(target.watch, {
        what,
        events: cases.map(({ event }) => event),
        times: 0,
        act: () => postEach(target, requests),
        remedy,
      });
    },
  }),
  defineRule({
    id: 'refusal/status',
    ...signatures.refusalStatus,
    source: anybody,
    severity: 'warning',
    async run(target, { tried }, remedy) {
      const fresh = target.createFresh();
      const text = buildRequest({ what: signatures.beforeParsing.plain, events: [fresh(emojiEvent)] }, target);
      const cases = [
        ...(target.secret === undefined
          ? []
          : [...notSigned({ ...text, text: text.body }), { ...text, signing: shortSignature }]),
        ...badBodies(target).map(({ what, text: body, contentType }) => ({ what, body: bytesOf(body), contentType })),
      ];
      for (const one of cases) {
        tried();
        const exchange = await target.post({ ...one, good: false });
        const isError = exchange.reason === 'unclassified' || (exchange.status ?? 0) >= 500;
        // The others have the same cause.
        if (isError) return [violationOf(exchange, { rule: signatures.refusalStatus.title, remedy, expected: '4xx' })];
      }
      return [];
    },
  }),
];

function refusalOf(name: BadSignatureRule): Check<ReceiverTarget> {
  return defineRule({
    id: `signature/${name}`,
    ...signatures[name],
    source,
    severity: name === 'spelling' ? 'warning' : 'violation',
    needs: ['secret'],
    run(target, context, remedy) {
      const fresh = target.createFresh();
      const cases = createBadSignatures(target.secret, context.random.hex(32))[name].map(
        ({ what, write, ...signing }): BadRequest => {
          const events = [fresh(emojiEvent)];
          return { ...buildRequest({ what, write, events, signing }, target), ids: idsOf(events) };
        },
      );
      return expectRefused(target, context, { cases, tolerance: 'refused', remedy });
    },
  });
}

/** A body as anybody can send it: signed wrongly, and not at all. */
function notSigned({ what, text, contentType, ids }: BadBody): readonly BadRequest[] {
  const { wrongly, unsigned } = signatures.beforeParsing;
  const common = { body: bytesOf(text), contentType, ids };
  return [
    { ...common, what: wrongly(what), signing: zeroSignature },
    { ...common, what: unsigned(what), signing: noSignature },
  ];
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
