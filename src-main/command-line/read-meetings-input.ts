import { createReadStream } from 'node:fs';

import { RefusedInput } from './refusal.ts';

/** Bytes of a file of meetings that are looked at; the reader refuses what is larger than it takes. */
const MOST_BYTES = 20 * 1024 * 1024 + 1;

/** Reads the bytes of a file of meetings, or of standard input for `-`, no more than are needed to refuse it. @throws RefusedInput */
export async function readMeetingsInput(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const source: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
    for await (const chunk of source) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > MOST_BYTES) break;
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const { finding } = await import('../rules/findings/finding.ts');
    throw new RefusedInput([finding('file-unreadable', { value: file }, { file, reason })]);
  }
  return Buffer.concat(chunks);
}
