#!/usr/bin/env bash
# parse-prometheus-text-format keeps one histogram of many: those with labels overwrite each other.
#
# Packages: parse-prometheus-text-format@1.1.1 (on Node 24.21.0)
# Most would guess: one entry for each set of labels, with buckets, sum and count, as prom2json gives it, which the
#   package takes for its model; the labels of counters are kept, too.
# Seen: 2026-11-28. A histogram without labels is whole. With one label beside `le` the labels, the sum and the count
#   are gone; of two sets of labels the buckets of the last are left, as one metric. Summaries with quantiles
#   likewise. No error. Why: buckets are put into one object for the whole family by `le` alone, and what has no
#   `le`, the sums and counts, is left behind.
# Where it matters: tests and dashboards that read the metrics of a mock or a webhook sender: latencies by route or by
#   result are those of the last route, and an assertion about "the" count finds none. Read `_count`, `_sum` and
#   `_bucket` lines without their `# TYPE` line: untyped samples keep everything.
set -euo pipefail
name=prometheus-parser-drops-labels
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(parse-prometheus-text-format@1.1.1 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import parse from 'parse-prometheus-text-format';

const samples = (labels, count) => {
  const set = labels ? `{${labels}}` : '';
  const buckets = ['0.1', '+Inf'].map((le, index) => `d_bucket{${labels ? `${labels},` : ''}le="${le}"} ${count + index}`);
  return [...buckets, `d_sum${set} 0.5`, `d_count${set} ${count + 1}`];
};
const a = 'route="/a"';
const b = 'route="/b"';
const cases = {
  'no labels': ['# TYPE d histogram', ...samples('', 1)],
  'one set': ['# TYPE d histogram', ...samples(a, 1)],
  'two sets': ['# TYPE d histogram', ...samples(a, 1), ...samples(b, 7)],
  summary: ['# TYPE d summary', `d{${a},quantile="0.5"} 1`, `d{${b},quantile="0.5"} 2`, `d_count{${a}} 3`],
  counter: ['# TYPE d counter', `d{${a}} 1`, `d{${b}} 2`],
};
for (const [label, lines] of Object.entries(cases))
  console.log(`${label}: ${parse(`${lines.join('\n')}\n`).map(({ metrics }) => JSON.stringify(metrics)).join(' ')}`);
console.log(`without type: ${parse(`${samples(a, 1).join('\n')}\n`).map(({ name }) => name).join(' ')}`);
PROBE
expected='no labels: [{"buckets":{"0.1":"1","+Inf":"2"},"count":"2","sum":"0.5"}]
one set: [{"buckets":{"0.1":"1","+Inf":"2"}}]
two sets: [{"buckets":{"0.1":"7","+Inf":"8"}}]
summary: [{"quantiles":{"0.5":"2"}}]
counter: [{"value":"1","labels":{"route":"/a"}},{"value":"2","labels":{"route":"/b"}}]
without type: d_bucket d_sum d_count'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: of two histograms with labels the buckets of the last are left"
