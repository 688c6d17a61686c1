import { isDate } from 'node:util/types';

/**
 * Freezes plain data through and through: objects, arrays, dates and what JSON has.
 * @throws TypeError for anything else (a stream, a buffer, an instance of a class), naming whose it is
 */
export function freezePlain<T>(data: T, owner: string): T {
  if (typeof data === 'function') throw notPlain(data, owner);
  if (typeof data !== 'object' || data === null || isDate(data) || Object.isFrozen(data)) return data;
  if (!Array.isArray(data) && !isPlain(data)) throw notPlain(data, owner);
  for (const part of Object.values(data)) freezePlain(part, owner);
  return Object.freeze(data);
}

function isPlain(data: object): boolean {
  const prototype = Object.getPrototypeOf(data) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const notPlain = (data: object, owner: string): TypeError =>
  new TypeError(`${owner} answers a ${data.constructor.name}, and only plain data can be kept.`);
