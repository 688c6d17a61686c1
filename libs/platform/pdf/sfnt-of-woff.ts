import { inflateSync } from 'node:zlib';

/** Bytes of a header and of one entry of its table directory (WOFF 1.0, 3 and 4; OpenType 1.9, "Organization"). */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/**
 * The font that a WOFF 1.0 file wraps. fontkit unwraps it too, with an inflate of its own that refuses some valid streams
 * ("Data error" of tiny-inflate 1.0.3): then a table is silently missing, and the first use of the font throws.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT.header + count * SFNT.entry);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const tables: Buffer[] = [];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const at = WOFF.header + index * WOFF.entry;
    const [start, packed, length] = [
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 8),
      woff.readUInt32BE(at + 12),
    ];
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes;
    const entry = SFNT.header + index * SFNT.entry;
    woff.copy(directory, entry, at, at + 4);
    woff.copy(directory, entry + 4, at + 16, at + 20);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(length, entry + 12);
    tables.push(table, Buffer.alloc(-length & 3));
    offset += length + (-length & 3);
  }
  return Buffer.concat([directory, ...tables]);
}
