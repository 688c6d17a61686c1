import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECONDS_BYTES = 6;
const RANDOM_BYTES = 10;
const MAC_BYTES = 16;
/** 32 bytes in base64url without padding. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

/**
 * The key of a browser that has opened a link: `base64url(until || random || HMAC-SHA256(key, link || until || random)[0..16])`,
 * 43 characters. It names its end and is good for its link alone.
 */
export function makeShareSessionKey(key: Uint8Array, linkId: string, until: Date): string {
  const head = Buffer.concat([Buffer.alloc(SECONDS_BYTES), randomBytes(RANDOM_BYTES)]);
  head.writeUIntBE(Math.floor(until.getTime() / 1000), 0, SECONDS_BYTES);
  return Buffer.concat([head, macOf(key, linkId, head)]).toString('base64url');
}

/** Whether one of the keys made it for this link, and its time is not over. All are compared, in constant time. */
export function isShareSessionKey(
  keys: readonly Uint8Array[],
  linkId: string,
  text: string,
  now: Date,
): boolean {
  if (!KEY.test(text)) return false;
  const bytes = Buffer.from(text, 'base64url');
  const head = bytes.subarray(0, SECONDS_BYTES + RANDOM_BYTES);
  const mac = bytes.subarray(SECONDS_BYTES + RANDOM_BYTES);
  const matches = keys.map((key) => timingSafeEqual(macOf(key, linkId, head), mac));
  return matches.includes(true) && now.getTime() < head.readUIntBE(0, SECONDS_BYTES) * 1000;
}

function macOf(key: Uint8Array, linkId: string, head: Buffer): Buffer {
  return createHmac('sha256', key).update(linkId).update(head).digest().subarray(0, MAC_BYTES);
}
