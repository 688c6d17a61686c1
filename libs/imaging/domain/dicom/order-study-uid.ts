import { derivedUid } from './derived-uid.js';

/** The Study Instance UID of an order's images: the same whenever it is asked for, derived from the order's UUID (PS3.5, B.2). */
export function orderStudyUid(orderId: string): string {
  return derivedUid(orderId);
}

/** The order that such a UID belongs to; undefined for other UIDs. */
export function orderOfStudyUid(uid: string): string | undefined {
  const number = /^2\.25\.(\d{1,39})$/.exec(uid)?.[1];
  if (number === undefined || BigInt(number) >= 1n << 128n) return undefined;
  const hex = BigInt(number).toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
