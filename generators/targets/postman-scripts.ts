/** The lines of a script that Postman runs. */
export type Script = readonly string[];

/**
 * Before getToken: signs the request with the credentials in the variables. `replaceIn`, since what Bruno makes of
 * `get` does not see the variables of a collection.
 */
export const signScript: Script = [
  "const appid = pm.variables.replaceIn('{{appid}}');",
  "const appKey = pm.variables.replaceIn('{{app_key}}');",
  'const createTime = String(Math.floor(Date.now() / 1000));',
  "pm.variables.set('create_time', createTime);",
  "pm.variables.set('sign', require('crypto-js').MD5(appid + createTime + appKey).toString());",
];

/** After getToken: keeps the token for the other requests. */
export const keepTokenScript: Script = [
  'const { ret_code, item } = pm.response.json();',
  "if (ret_code === '000000') pm.collectionVariables.set('token', item.token);",
];

/** After every request: refusals come with status 200, so the code is looked at. */
export const checkScript: Script = [
  "pm.test('ret_code is 000000', () => {",
  '  const { ret_code, ret_msg } = pm.response.json();',
  "  pm.expect(ret_code, ret_msg).to.equal('000000');",
  '});',
];
