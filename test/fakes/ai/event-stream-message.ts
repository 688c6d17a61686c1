import { crc32 } from 'node:zlib';

const STRING = 7;
const PRELUDE = 12;
const CHECKSUM = 4;

/**
 * One message of Amazon's binary event stream: lengths and their checksum, headers, payload, checksum of all of it
 * (smithy.io, "Amazon event stream specification").
 */
export function eventStreamMessage(headers: Readonly<Record<string, string>>, payload: string): Buffer {
  const encoded = Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(Buffer.byteLength(value));
      return [
        Buffer.from([Buffer.byteLength(name)]),
        Buffer.from(name),
        Buffer.from([STRING]),
        length,
        Buffer.from(value),
      ];
    }),
  );
  const body = Buffer.from(payload);
  const message = Buffer.alloc(PRELUDE + encoded.length + body.length + CHECKSUM);
  message.writeUInt32BE(message.length, 0);
  message.writeUInt32BE(encoded.length, 4);
  message.writeUInt32BE(crc32(message.subarray(0, 8)), 8);
  encoded.copy(message, PRELUDE);
  body.copy(message, PRELUDE + encoded.length);
  message.writeUInt32BE(crc32(message.subarray(0, -CHECKSUM)), message.length - CHECKSUM);
  return message;
}
