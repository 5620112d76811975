import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './index.ts';

const ours = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
);

test('every type, field, argument and enum has a description, but for values that say all by their name', () => {
  const silent: string[] = [];
  for (const type of ours) {
    if (!type.description) silent.push(type.name);
    if (isScalarType(type) || isEnumType(type)) continue;
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) silent.push(`${type.name}.${field.name}`);
      if ('args' in field) for (const arg of field.args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name}:)`);
    }
  }
  expect(silent).toEqual([]);
});

const contractPath = resolve(import.meta.dirname, '../../shared/contract.graphql');

/** The contract is shorthand: fields of one type may stand on one line, and kinds leave out what the interface has. */
function promised(text: string): Map<string, string[]> {
  const plain = text.replace(/#[^\n]*/g, '');
  const found = new Map<string, string[]>();
  for (const [, name = '', body = ''] of plain.matchAll(/(?:type|interface|input)\s+(\w+)[^{]*\{([^}]*)\}/g)) {
    const fields = [...body.replace(/\([^)]*\)/g, '').matchAll(/(\w+)\s*:\s*([[\]\w!]+)/g)].map(([, field, type]) => `${field}: ${type}`);
    found.set(name, fields);
  }
  return found;
}

test.skipIf(!existsSync(contractPath))(
  'the schema holds all the contract promises, with the same types (skipped where the contract is not beside the checkout)',
  () => {
    const missing: string[] = [];
    for (const [name, fields] of promised(readFileSync(contractPath, 'utf8'))) {
      const type = schema.getType(name);
      if (!type || !('getFields' in type)) {
        missing.push(name);
        continue;
      }
      for (const promise of fields) {
        const [field = '', fieldType = ''] = promise.split(': ');
        const real = type.getFields()[field];
        if (!real) missing.push(`${name}.${field}`);
        else if (String(real.type) !== fieldType) missing.push(`${name}.${field} is ${String(real.type)}, promised ${fieldType}`);
      }
    }
    expect(missing).toEqual([]);
  },
);

test.skipIf(!existsSync(contractPath))(
  'the enums hold all the values the contract promises (skipped where the contract is not beside the checkout)',
  () => {
    const plain = readFileSync(contractPath, 'utf8').replace(/#[^\n]*/g, '');
    const missing: string[] = [];
    for (const [, name = '', body = ''] of plain.matchAll(/enum\s+(\w+)\s*\{([^}]*)\}/g)) {
      const type = schema.getType(name);
      const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
      for (const value of body.trim().split(/\s+/)) if (!values.includes(value)) missing.push(`${name}.${value}`);
    }
    expect(missing).toEqual([]);
  },
);
