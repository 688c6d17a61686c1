import { COMMAND_ELEMENTS, DATA_SET_TYPE, NO_DATA_SET } from './command-elements.js';
import type { CommandSet } from './command-set.js';

/** A command set in Implicit VR Little Endian, its group length first (PS3.7, 6.3.1). */
export function encodeCommand(command: CommandSet): Buffer {
  const parts: Buffer[] = [];
  let written = false;
  for (const [tag, { name, form }] of COMMAND_ELEMENTS) {
    if (tag > DATA_SET_TYPE && !written) {
      parts.push(element(DATA_SET_TYPE, uint16(command.hasDataSet ? 1 : NO_DATA_SET)));
      written = true;
    }
    const value = command[name];
    if (value === undefined) continue;
    if (typeof value === 'number') parts.push(element(tag, uint16(value)));
    else parts.push(element(tag, padded(value, form === 'uid' ? '\0' : ' ')));
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const group = Buffer.alloc(4);
  group.writeUInt32LE(length);
  return Buffer.concat([element(0, group), ...parts], length + 12);
}

function element(tag: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(8 + value.length);
  bytes.writeUInt16LE(tag, 2);
  bytes.writeUInt32LE(value.length, 4);
  value.copy(bytes, 8);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(Math.min(Math.max(value, 0), 0xffff));
  return bytes;
}

const padded = (text: string, padding: string): Buffer =>
  Buffer.from(text.length % 2 === 0 ? text : text + padding, 'latin1');
