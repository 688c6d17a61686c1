import { DimseFailure } from '../dimse-failure.js';
import { COMMAND_ELEMENTS, DATA_SET_TYPE, NO_DATA_SET } from './command-elements.js';
import type { CommandSet } from './command-set.js';

/**
 * Reads a command set (PS3.7, 6.3.1). Elements that are not known, retired ones among them, are passed over.
 *
 * @throws DimseFailure when it is malformed or has no Command Field
 */
export function decodeCommand(bytes: Buffer): CommandSet {
  const found: Record<string, number | string> = {};
  let hasDataSet = false;
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) throw malformed();
    const tag = bytes.readUInt16LE(at + 2);
    const start = at + 8;
    at = start + bytes.readUInt32LE(at + 4);
    if (bytes.readUInt16LE(start - 8) !== 0 || at > bytes.length) throw malformed();
    const value = bytes.subarray(start, at);
    if (tag === DATA_SET_TYPE) hasDataSet = number(value) !== NO_DATA_SET;
    const known = COMMAND_ELEMENTS.get(tag);
    if (!known || value.length === 0) continue;
    found[known.name] = known.form === 'number' ? number(value) : text(value);
  }
  const { commandField } = found;
  if (typeof commandField !== 'number') throw malformed();
  return { ...found, commandField, hasDataSet };
}

function number(value: Buffer): number {
  if (value.length < 2) throw malformed();
  return value.readUInt16LE(0);
}

const text = (value: Buffer): string =>
  value
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '')
    .trim();

const malformed = (): DimseFailure => new DimseFailure('dimse.protocol-error', 'a command set is malformed');
