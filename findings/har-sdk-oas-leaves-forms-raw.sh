#!/usr/bin/env bash
# @har-sdk/oas writes the values of a form as they are: a text with `&` becomes two fields.
#
# Packages: @har-sdk/oas@2.12.2 (on Node 24.21.0)
# Most would guess: the body of `application/x-www-form-urlencoded` is percent-encoded, as the same package does it
#   for the query: a server reads back what the document gives as example.
# Seen: 2026-11-28. `text: "you & me"` is written as `text=you & me`, and any reader of forms makes two fields of it,
#   `text` = "you " and " me" = "". `+` is read as a space, a URL as value loses its second parameter, and letters
#   beyond ASCII stand in the body as they are. From the example of a member and from that of the media type. The
#   query next to it is encoded. No error.
# Where it matters: tests and load scripts for token endpoints, postbacks and webhooks in form encoding: a signature
#   or a base64 token with `+` arrives changed, and the API's refusal looks like a wrong secret. Encode the examples
#   again: `new URLSearchParams(example)`.
set -euo pipefail
name=har-sdk-oas-leaves-forms-raw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module","allowScripts":{"node":true}}' >package.json
packages=(@har-sdk/oas@2.12.2 node@24.21.0)
npm install --silent --no-audit --no-fund --before=2026-11-28 "${packages[@]}" >&2 || {
  echo "not run $name: npm could not install ${packages[*]}" >&2
  exit 2
}

cat >probe.js <<'PROBE'
import sdk from '@har-sdk/oas';

const fields = { text: 'you & me', sign: 'a+b/c=', link: 'http://host/?a=1&b=2' };
const entries = Object.entries(fields);
const parameters = entries.map(([name, example]) => ({ name, in: 'query', schema: { type: 'string' }, example }));
const properties = Object.fromEntries(entries.map(([name, example]) => [name, { type: 'string', example }]));
const forms = {
  members: { schema: { type: 'object', properties } },
  'media type': { schema: { type: 'object' }, example: fields },
};
const tell = (label, got) => {
  const all = JSON.stringify([...got].sort()) === JSON.stringify(entries.sort());
  console.log(`${label}: ${all ? 'as given' : JSON.stringify([...got])}`);
};
for (const [label, form] of Object.entries(forms)) {
  const [request] = await sdk.oas2har({
    openapi: '3.0.3',
    info: { title: 'forms', version: '1' },
    servers: [{ url: 'http://127.0.0.1' }],
    paths: {
      '/postback': {
        post: {
          parameters,
          requestBody: { content: { 'application/x-www-form-urlencoded': form } },
          responses: { 200: { description: 'fine' } },
        },
      },
    },
  });
  tell(`${label}, query`, new URL(request.url).searchParams);
  tell(`${label}, body`, new URLSearchParams(request.postData.text));
}
PROBE
read='[["text","you "],[" me",""],["sign","a b/c="],["link","http://host/?a=1"],["b","2"]]'
expected="members, query: as given
members, body: $read
media type, query: as given
media type, body: $read"

got=$(PATH="$work/node_modules/.bin:$PATH" node probe.js 2>&1) || true
if [[ $got != "$expected" ]]; then
  echo "changed $name: expected ${expected//$'\n'/ | } got ${got//$'\n'/ | }"
  exit 1
fi
echo "ok $name: one field with & in its text is read as two"
