import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contractCopy } from '../testing/contract.ts';
import { loadContract, referenced, schemaAt } from './load-contract.ts';

const contract = loadContract();

describe('loadContract', () => {
  test('gives each schema the name, the path and the group that the generated code uses', () => {
    const { path, file, id, title, name, group } = schemaAt(contract, 'responses/get-token.json');
    expect({ path, file, id, title, name, group }).toEqual({
      path: 'responses/get-token.json',
      file: 'provider/responses/get-token.json',
      id: 'https://sobot-mock.invalid/schemas/responses/get-token.json',
      title: 'GetTokenResponse',
      name: 'getTokenResponse',
      group: 'responses',
    });
  });

  test('resolves a reference from the address of the schema that refers', () => {
    const found = referenced(contract, 'webhooks/message-event.json', '../messages/line-message.json');
    expect(found.title).toBe('LineMessage');
  });

  test('tells which schema an example belongs to', () => {
    const example = contract.examples.find(({ path }) => path === 'requests/send-record-list.json');
    expect(example).toMatchObject({ schema: 'requests/send-record-list.json', at: '/body', section: '查询发送记录' });
  });

  test('lists every fault of a broken contract', () => {
    const folder = contractCopy();
    const broken = {
      $id: 'https://sobot-mock.invalid/schemas/parts/other.json',
      title: 'GetTokenResponse',
      type: 'object',
      properties: { item: { $ref: 'absent.json', description: 'beside' } },
      required: ['itme'],
    };
    writeFileSync(join(folder, 'webhooks/parts/broken.json'), JSON.stringify(broken));
    rmSync(join(folder, 'provider/reasons.json'));
    expect(() => loadContract(folder)).toThrow(
      [
        `The contract in ${folder} is broken:`,
        'schemas/provider/reasons.json: missing, or not an object',
        'schemas/webhooks/parts/broken.json: $id ends in other.json, the file does not',
        'schemas/webhooks/parts/broken.json: title "GetTokenResponse" is also the title of ' +
          'schemas/provider/responses/get-token.json',
        'schemas/webhooks/parts/broken.json: the schema requires "itme" without describing it',
        'schemas/webhooks/parts/broken.json: /properties/item has keywords beside $ref: they make duplicate types',
        'schemas/webhooks/parts/broken.json: /properties/item refers to "absent.json", which does not exist',
      ].join('\n'),
    );
  });

  test('names a file that is not JSON', () => {
    const folder = contractCopy();
    writeFileSync(join(folder, 'provider/errors.json'), '{');
    expect(() => loadContract(folder)).toThrow('schemas/provider/errors.json is not JSON: ');
  });
});
