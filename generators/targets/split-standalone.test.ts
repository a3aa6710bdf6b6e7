import { describe, expect, test } from 'vitest';
import { splitStandalone } from './split-standalone.ts';

function moduleOf(body: string, constants = ''): string {
  const declaration = `function validate20(data){\n${body}\n}`;
  return `"use strict";\nexport const validateThing = validate20;\n${constants}\n${declaration}\n`;
}

describe('splitStandalone', () => {
  test('names a function after its schema and replaces what it takes from the schema', () => {
    const constants = [
      'const schema31 = {"enum":["a","b"],"properties":{"x":{}}};',
      'const pattern4 = new RegExp("^a/b$", "u");',
      'const func1 = require("ajv/dist/runtime/ucs2length").default;',
      'const func2 = Object.prototype.hasOwnProperty;',
    ].join('\n');
    const body = [
      'const err0 = {instancePath,schemaPath:"#/enum",params:{allowedValues: schema31.enum}};',
      'if(!pattern4.test(data) || func1(data) > 5 || !func2.call(schema31.properties, key0)){}',
      'validate20.errors = null;',
    ].join('\n');
    expect(splitStandalone(moduleOf(body, constants))).toEqual([
      {
        name: 'validateThing',
        code: [
          'export function validateThing(data){',
          'const err0 = {instancePath,params:{allowedValues: ["a","b"]}};',
          'if(!pattern4.test(data) || codePoints(data) > 5 || !names31_properties.has(key0)){}',
          'validateThing.errors = null;',
          '}',
        ].join('\n'),
        constants: new Map([
          ['names31_properties', 'new Set(["x"])'],
          ['pattern4', '/^a\\/b$/u'],
        ]),
        calls: [],
      },
    ]);
  });

  test('adds errors through one function, and passes on nothing but the path', () => {
    const body = [
      'const err0 = {instancePath:instancePath+"/x",schemaPath:"#/type",keyword:"type",params:{type: "string"}};',
      'if(vErrors === null){',
      'vErrors = [err0];',
      '}',
      'else {',
      'vErrors.push(err0);',
      '}',
      'if(!validate20(data, {instancePath:instancePath+"/x",' +
        'parentData:data,parentDataProperty:"x",rootData,dynamicAnchors})){}',
    ].join('\n');
    expect(splitStandalone(moduleOf(body))[0]?.code.split('\n').slice(1, -1)).toEqual([
      'vErrors = note(vErrors, instancePath+"/x", "type", {type: "string"});',
      'if(!validateThing(data, {instancePath:instancePath+"/x"})){}',
    ]);
  });

  test.each([
    ['a run time without replacement', 'func1(data);', 'const func1 = require("ajv/dist/runtime/equal").default;'],
    ['a schema that is used as a whole', 'return schema31;', 'const schema31 = {};'],
    ['a validator that is not exported', 'return validate21(data);', ''],
    ['code made at run time', 'return new Function(data);', ''],
  ])('refuses %s', (_, body, constants) => {
    expect(() => splitStandalone(moduleOf(body, constants))).toThrow("Failed to take ajv's output apart: no rule for");
  });
});
