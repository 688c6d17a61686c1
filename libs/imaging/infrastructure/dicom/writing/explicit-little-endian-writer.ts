import { LittleEndianWriter } from './little-endian-writer.js';

/** Writes Explicit VR Little Endian, the encoding of the web services and of all compressed pixel data. */
export class ExplicitLittleEndianWriter extends LittleEndianWriter {
  constructor(write: (bytes: Buffer) => void) {
    super(write, false);
  }
}
