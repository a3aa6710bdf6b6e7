#!/usr/bin/env bash
# Bottender keeps the state that one of a user's events left, when LINE delivers several of them at once.
#
# Packages: bottender@1.5.5 (on Node 20.20.2 and 24.21.0; its dependencies' install scripts load programs, so they do
#   not run)
# Most would guess: the state of a user grows with each event, however the events arrive: LINE puts several into one
#   webhook when they come close together, and says so.
# Seen: 2026-11-28. Three texts in one delivery: each handler finds the state of before the delivery, and the next
#   delivery finds what one of them wrote (the last, with the default store). The same texts in three deliveries are
#   all there. No error. With the option `sync` and without. Why: the sessions of all events of a delivery are read
#   first, as copies; all handlers run side by side; then each copy is written over the one before.
# Where it matters: dialogs in steps, carts and counters in `context.setState`: a quick user, a redelivery, or a
#   button that sends a text and a postback loses a step, and only then. A test that sends one event per delivery
#   never sees it: send some together.
set -euo pipefail
name=bottender-forgets-events-of-one-delivery
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' >package.json
packages=(bottender@1.5.5)
npm install --silent --ignore-scripts --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { setTimeout } from 'node:timers/promises';
import bottender from 'bottender';

const event = (text) => ({
  type: 'message',
  mode: 'active',
  timestamp: 1795860000000,
  webhookEventId: `event-${text}`,
  deliveryContext: { isRedelivery: false },
  replyToken: `reply-${text}`,
  source: { type: 'user', userId: 'U1' },
  message: { type: 'text', id: text, text },
});
const told = async (deliveries, sync) => {
  const options = { accessToken: 'token', channelSecret: 'secret', skipLegacyProfile: true, sync };
  const bot = new bottender.LineBot(options);
  const states = [];
  bot.setInitialState({ texts: [] });
  bot.onEvent(async (context) => {
    const texts = [...context.state.texts, context.event.text];
    context.setState({ texts });
    states.push(texts.join('+'));
  });
  const handle = bot.createRequestHandler();
  for (const texts of deliveries) {
    await handle({ destination: 'U0', events: texts.map(event) });
    await setTimeout(100); // without `sync` the sessions are written after the answer
  }
  return states.join(', ');
};
for (const sync of [true, false]) {
  console.log(`sync ${sync}, one by one: ${await told([['a'], ['b'], ['c'], ['d']], sync)}`);
  console.log(`sync ${sync}, three at once: ${await told([['a', 'b', 'c'], ['d']], sync)}`);
}
PROBE
expected='sync true, one by one: a, a+b, a+b+c, a+b+c+d
sync true, three at once: a, b, c, c+d
sync false, one by one: a, a+b, a+b+c, a+b+c+d
sync false, three at once: a, b, c, c+d'

got=$(NODE_NO_WARNINGS=1 node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of three events in one delivery the state keeps one"
