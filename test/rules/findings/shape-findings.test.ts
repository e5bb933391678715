import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { shapeFindings } from '../../../src-main/rules/findings/shape-findings.ts';

/** What is told of a value that a schema refuses, at the place where it stands. */
function told(schema: z.ZodType, input: unknown, place = 'book'): string[] {
  const parsed = schema.safeParse(input);
  if (parsed.success) return [];
  return shapeFindings(parsed.error, { input, place }).map(
    ({ code, place: at, value, message }) => `${code} ${at ?? '-'} = ${value ?? '-'}: ${message.en}`,
  );
}

const wrongType = (expected: string, value: string, place = 'book.field'): string =>
  `field-wrong-type ${place} = ${value}: ${place} has the wrong type; expected ${expected}.`;

describe('a value of another shape', () => {
  it.each([
    { name: 'a text', schema: z.string(), value: 7, expected: 'a text' },
    { name: 'a number', schema: z.number(), value: 'x', expected: 'a number' },
    { name: 'a whole number', schema: z.int(), value: 1.5, expected: 'a number' },
    { name: 'true or false', schema: z.boolean(), value: 1, expected: 'true or false' },
    { name: 'a list', schema: z.array(z.string()), value: 7, expected: 'an array' },
    { name: 'an object', schema: z.object({}), value: 7, expected: 'an object' },
    { name: 'a text of one form', schema: z.string().regex(/^a$/), value: 'b', expected: 'the documented format' },
    { name: 'a multiple', schema: z.number().multipleOf(5), value: 7, expected: 'the documented format' },
    {
      name: 'one of two shapes',
      schema: z.union([z.string(), z.number()]),
      value: true,
      expected: 'the documented format',
    },
    {
      name: 'what a rule of its own asks',
      schema: z.string().refine(() => false),
      value: 'x',
      expected: 'the documented format',
    },
  ])('is told what was expected: $name', ({ schema, value, expected }) => {
    expect(told(z.object({ field: schema }), { field: value })).toEqual([wrongType(expected, String(value))]);
  });

  it('is told by the bound that it is beyond', () => {
    const schema = z.object({ field: z.string().min(2).max(3) });
    expect(told(schema, { field: 'a' })).toEqual([
      'value-out-of-range book.field = a: book.field is “a”, which is out of range; expected a length or value of at least 2.',
    ]);
    expect(told(schema, { field: 'abcd' })).toEqual([
      'value-out-of-range book.field = abcd: book.field is “abcd”, which is out of range; expected a length or value of at most 3.',
    ]);
  });

  it('is told the modes of a line where it has another one, and of other unions only that it has no such form', () => {
    const of = (name: string): z.ZodType =>
      z.discriminatedUnion(name, [z.object({ [name]: z.literal('period') }), z.object({ [name]: z.literal('once') })]);
    expect(told(of('mode'), { mode: 'x' }, 'line')).toEqual([
      'value-not-allowed line.mode = x: line.mode is “x”, which is not allowed; allowed: period, once, on-demand, usage.',
    ]);
    expect(told(of('kind'), { kind: 'x' }, 'line')).toEqual([wrongType('the documented format', 'x', 'line.kind')]);
  });

  it('is told at its place in a list, and without a value where it is missing', () => {
    const schema = z.object({ list: z.array(z.object({ name: z.string() })) });
    expect(told(schema, { list: [{ name: 'a' }, {}, { name: null }] }, '')).toEqual([
      expect.stringMatching(/^field-missing list\[1\]\.name = -: /u),
      wrongType('a text', 'null', 'list[2].name'),
    ]);
  });

  it('is shown whole up to 80 characters, and cut off after 79 where it is longer', () => {
    const schema = z.object({ field: z.literal('a') });
    expect(told(schema, { field: 'x'.repeat(80) })[0]).toContain(`= ${'x'.repeat(80)}: `);
    expect(told(schema, { field: 'x'.repeat(81) })[0]).toContain(`= ${'x'.repeat(79)}…: `);
    expect(told(schema, { field: { a: 1 } })[0]).toContain('= {"a":1}: ');
  });
});
