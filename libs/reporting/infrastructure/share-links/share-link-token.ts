import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const MAC_BYTES = 16;
/** 32 bytes in base64url without padding. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The secret part of a share link's address: `base64url(linkId || HMAC-SHA256(key, linkId)[0..16])`, 43 characters.
 * It can be made again from the link's row, so nothing secret is stored. Throws a RangeError for an id that is no
 * lower-case UUID.
 */
export function makeShareLinkToken(key: Uint8Array, linkId: string): string {
  if (!UUID.test(linkId)) throw new RangeError('a share link id is a UUID');
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(key, id)]).toString('base64url');
}

/**
 * The link's id (a UUID) when one of the keys made the token, undefined for anything else. Every key is tried and
 * compared in constant time, so the answer's time tells neither how much of a guess was right nor which key is in use.
 */
export function parseShareLinkToken(keys: readonly Uint8Array[], token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  // The last character carries two unused bits: only one spelling of a token is accepted.
  if (bytes.toString('base64url') !== token) return undefined;
  const id = bytes.subarray(0, ID_BYTES);
  const mac = bytes.subarray(ID_BYTES);
  const matches = keys.map((key) => timingSafeEqual(macOf(key, id), mac));
  if (!matches.includes(true)) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function macOf(key: Uint8Array, id: Buffer): Buffer {
  return createHmac('sha256', key).update(id).digest().subarray(0, MAC_BYTES);
}
