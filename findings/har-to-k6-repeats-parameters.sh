#!/usr/bin/env bash
# har-to-k6 sends the second and further values of a query parameter twice.
#
# Packages: har-to-k6@0.14.16 (on Node 24.21.0)
# Most would guess: the script calls the URL that the HAR file holds. (`url` and `queryString` of a HAR entry say the
#   same thing twice, so a converter takes one of them.)
# Seen: 2026-11-28. `?id=1&id=2` is called as `?id=1&id=2&id=2`, three values become five. Two equal values stay two,
#   names that come once are right. No warning. Why: an item of `queryString` is added to the URL unless the URL has
#   the same value already, and only the first value of each name is looked at. On its way the URL is written anew: a
#   space as `+`, `[]` in percents.
# Where it matters: load tests made of recorded calls of an API with lists in its query (`?id=1&id=2`, `ids[]=…`) ask
#   for more than was recorded; a mock that compares queries finds no match, and a signature over the query fails.
#   Take `queryString` out of the entries: the URL alone is called as it is.
set -euo pipefail
name=har-to-k6-repeats-parameters
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(har-to-k6@0.14.16 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import { liHARToK6Script } from 'har-to-k6';

const called = async (search, withQueryString = true) => {
  const url = `https://api.example/insight${search}`;
  const queryString = [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
  const request = { method: 'GET', url, headers: [], ...(withQueryString && { queryString }) };
  const log = { version: '1.2', creator: { name: 'probe', version: '1' }, entries: [{ request }] };
  const { main } = await liHARToK6Script({ log });
  return new URL(/http\.get\(["'`](.*?)["'`]/.exec(main)[1]).search;
};
for (const search of ['?id=1&day=2', '?id=1&id=2', '?id=1&id=2&id=3', '?id=1&id=1'])
  console.log(`${search} is called as ${await called(search)}`);
console.log(`without queryString: ${await called('?id=1&id=2', false)}`);
PROBE
expected='?id=1&day=2 is called as ?id=1&day=2
?id=1&id=2 is called as ?id=1&id=2&id=2
?id=1&id=2&id=3 is called as ?id=1&id=2&id=3&id=2&id=3
?id=1&id=1 is called as ?id=1&id=1
without queryString: ?id=1&id=2'

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: ?id=1&id=2 becomes ?id=1&id=2&id=2"
