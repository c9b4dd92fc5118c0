/** Whatever is sent: nothing throws, what is accepted is stable, what is shown is harmless. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileDocument, looseDocument } from './arbitrary-document.ts';
import type { NodeJson } from './document-node.ts';
import { parseDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';
import { renderDocument } from './document-html.ts';
import { inspectBody } from './test-allowed-html.ts';

const RUNS = 10_000;
const picture = () => ({
  src: '/media/a.jpg',
  width: 1_200,
  height: 800,
  variants: [{ width: 400, format: 'avif' as const, src: '/media/a-400.avif' }],
});

function textOf(node: NodeJson): string {
  return (node.text ?? '') + (node.content ?? []).map(textOf).join('');
}

function judge(json: unknown): boolean {
  const result = parseDocument(json);
  if (!result.ok) {
    expect(result.problem).not.toBe('');
    return false;
  }
  expect(parseDocument(result.value)).toEqual(result);
  const node = documentSchema.nodeFromJSON(result.value);
  node.check();
  expect(node.toJSON()).toEqual(result.value);
  const found = inspectBody(renderDocument(result.value, { picture }));
  expect(found.faults).toEqual([]);
  expect(new Set(found.ids).size).toBe(found.ids.length);
  // The HTML parser has line ends of its own.
  const written = textOf(result.value).replaceAll(/[\r\n\s]/g, '');
  if (!/"(image|embed)"/.test(JSON.stringify(result.value))) {
    expect(found.text.replaceAll(/[\r\n\s]/g, '')).toBe(written);
  }
  return true;
}

describe('reading and showing documents', () => {
  it(`takes every allowed document, ${RUNS / 5} of them`, () => {
    fc.assert(
      fc.property(looseDocument, (json) => judge(json)),
      { numRuns: RUNS / 5 },
    );
  });

  it(`survives ${RUNS} hostile ones`, () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: hostileDocument }, { weight: 1, arbitrary: fc.jsonValue() }),
        (json) => {
          if (judge(json)) accepted += 1;
          else refused += 1;
        },
      ),
      { numRuns: RUNS },
    );
    process.stdout.write(
      `documents: ${RUNS} hostile, ${refused} refused, ${accepted} harmless and accepted, 0 thrown\n`,
    );
    expect(refused).toBeGreaterThan(RUNS / 2);
    expect(accepted).toBeGreaterThan(RUNS / 100);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('shows nothing harmful of a document that nobody parsed', () => {
    fc.assert(
      fc.property(hostileDocument, (json) => {
        const asWritten = JSON.parse(JSON.stringify(json)) as NodeJson;
        if (!isTree(asWritten)) return;
        expect(inspectBody(renderDocument(asWritten, { picture })).faults).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Shaped as nodes at least, as a row of our own table would be. */
function isTree(value: unknown): value is NodeJson {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const node: { type: unknown; content?: unknown; marks?: unknown; attrs?: unknown } = value;
  const marks: unknown = node.marks ?? [];
  return (
    typeof node.type === 'string' &&
    (node.content === undefined || (Array.isArray(node.content) && node.content.every(isTree))) &&
    Array.isArray(marks) &&
    marks.every((mark) => typeof mark === 'object' && mark !== null && 'type' in mark) &&
    (!('text' in node) || typeof node.text === 'string')
  );
}
