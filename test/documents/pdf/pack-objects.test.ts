import { Buffer } from 'node:buffer';

import { describe, expect, it } from 'vitest';

import { packObjects } from '../../../src-main/documents/pdf/pack-objects.ts';

/** Outline entries of the file: more than go into one stream. */
const ENTRIES = 1_000;

/** A file of one page and many small objects, one of which ends in a word that streams end in. */
function plainFile(): Uint8Array {
  const first = 6;
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const next = index === ENTRIES - 1 ? '' : ` /Next ${String(first + index + 1)} 0 R`;
    return `<< /Title (Entry ${String(index)}) /Parent 4 0 R${next} /Dest [3 0 R /Fit] >>`;
  });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 5 0 R >>',
    `<< /Type /Outlines /First 6 0 R /Last ${String(first + ENTRIES - 1)} 0 R >>`,
    '<< /Length 13 >>\nstream\n0 0 m 9 9 l S\nendstream',
    ...entries,
    '(It ends in\nendstream)',
    `<< /Title ${String(first + ENTRIES)} 0 R >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((value, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${value}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  const trailer = `<<\n/Size ${size}\n/Root 1 0 R\n/Info ${String(objects.length)} 0 R\n>>`;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return latin(`${file}${table}trailer\n${trailer}\nstartxref\n${String(file.length)}\n%%EOF\n`);
}

function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

async function read(bytes: Uint8Array): Promise<unknown> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // What is damaged is not mended in silence.
  const task = getDocument({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: 0 });
  const file = await task.promise;
  const outline: unknown = (await file.getOutline()).map(({ title }) => title);
  const { info } = await file.getMetadata();
  const operators = (await (await file.getPage(1)).getOperatorList()).fnArray.length;
  await task.destroy();
  return { pages: file.numPages, outline, title: (info as { Title?: unknown }).Title, operators };
}

describe('objects packed into streams', () => {
  it('say the same as before, in a fraction of the room', async () => {
    const plain = plainFile();
    const packed = packObjects(plain);
    expect(await read(packed)).toEqual(await read(plain));
    expect(await read(packed)).toMatchObject({ pages: 1, title: 'It ends in\nendstream' });
    expect(packed.length).toBeLessThan(plain.length / 5);
  });

  it.each([
    ['is no PDF', 'something else'],
    ['was packed before', Buffer.from(packObjects(plainFile())).toString('latin1')],
    ['has an object that is not whole', Buffer.from(plainFile()).toString('latin1').replace('7 0 obj', '8 0 obj')],
  ])('are not made from a file that %s', (_, file) => {
    expect(() => packObjects(latin(file))).toThrow(/not whole|cross-reference/);
  });
});
