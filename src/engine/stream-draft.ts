import { promises } from 'node:fs';
import type { DraftBlock, DraftStream } from '../readers/reader.js';
import { REPLACEMENT, StreamDecoder } from '../text/decode.js';
import { EncodingProbe, type FileEncoding } from '../text/encoding.js';
import { LARGE } from './read-content.js';

/** A file in pieces, which can be gone through more than once. A piece holds until the next one is asked for. */
export type Chunks = () => AsyncIterable<Uint8Array>;

const CHUNK = 16 * 1024;

/** The pieces of a large file or of many bytes; undefined for what is small enough to be read at once. */
export function chunksOf(
  content: { readonly bytes: Uint8Array } | { readonly largeFile: string },
): Chunks | undefined {
  if ('largeFile' in content) return () => readFileChunks(content.largeFile);
  return content.bytes.length > LARGE ? () => pieces(content.bytes) : undefined;
}

/**
 * Reads a file piece by piece. It is gone through twice, because only the last byte tells whether it is UTF-8.
 *
 * @throws DecodeError where it is no text.
 */
export async function* streamDraft(stream: DraftStream, chunks: Chunks): AsyncGenerator<DraftBlock> {
  await settleIn();
  const file = await encodingOf(chunks);
  const decoder = new StreamDecoder(file);
  let { damaged } = file;
  for await (const text of textOf(decoder, chunks)) {
    for (const block of text === undefined ? stream.end() : stream.write(text)) {
      const offset = damaged ? block.source.indexOf(REPLACEMENT) : -1;
      if (offset >= 0) damaged = false;
      yield offset < 0 ? block : { ...block, problems: [damage(offset), ...block.problems] };
    }
  }
}

/** What is said of bytes that give no character. */
export function damage(offset: number): { readonly message: string; readonly offset: number } {
  return { message: 'some bytes, the first of them here, are damaged: save the file as UTF-8', offset };
}

async function encodingOf(chunks: Chunks): Promise<FileEncoding> {
  const probe = new EncodingProbe();
  for await (const chunk of chunks()) probe.write(chunk);
  return probe.end();
}

/** The text piece by piece, then undefined. */
async function* textOf(decoder: StreamDecoder, chunks: Chunks): AsyncGenerator<string | undefined> {
  for await (const chunk of chunks()) yield decoder.write(chunk);
  yield decoder.end();
  yield undefined;
}

/** One buffer serves all pieces: buffers that wait for the collector would be most of the memory. */
async function* readFileChunks(filePath: string): AsyncGenerator<Uint8Array> {
  const file = await promises.open(filePath);
  try {
    const buffer = new Uint8Array(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK));
}

/**
 * Words that were read are garbage soon after. V8 lets them pile up to several times what lives, because it minds speed
 * more than memory: collecting earlier, in a room that does not grow, costs little here and halves the memory of long
 * tables.
 */
async function settleIn(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--semi-space-growth-factor=1');
  // What runs for long is worth optimising early, which the start of the program has put off.
  setFlagsFromString('--interrupt-budget=135168');
}
