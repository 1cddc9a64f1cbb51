import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Locks a value with a key that is made of the draft: who does not have the very draft cannot open it. Column names of a
 * calendar and names of pictures, which results and their making need, are so kept from everybody else.
 */
export function seal(value: unknown, secret: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), iv);
  const text = cipher.update(deflateRawSync(JSON.stringify(value)));
  return Buffer.concat([iv, text, cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The value; undefined where it is damaged or locked with another key. */
export function unseal(sealed: string, secret: Buffer): unknown {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return JSON.parse(inflateRawSync(Buffer.concat([text, decipher.final()])).toString()) as unknown;
  } catch {
    return undefined;
  }
}

function keyOf(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('seal').digest();
}
