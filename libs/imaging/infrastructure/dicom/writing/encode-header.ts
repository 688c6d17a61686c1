import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { ElementEncoding } from './element-encoding.js';

/** The header of an element (PS3.5, 7.1.2 and 7.1.3). A value too long for a 16-bit length is written as UN (6.2.2). */
export function encodeHeader(tag: number, vr: Vr, length: number, encoding: ElementEncoding): Buffer {
  const { implicit, littleEndian } = encoding;
  const written: Vr = !VR_TABLE[vr].longForm && length > 0xfffe ? 'UN' : vr;
  const long = !implicit && VR_TABLE[written].longForm;
  const header = Buffer.alloc(long ? 12 : 8);
  const uint16 = (value: number, at: number): unknown =>
    littleEndian ? header.writeUInt16LE(value, at) : header.writeUInt16BE(value, at);
  const uint32 = (value: number, at: number): unknown =>
    littleEndian ? header.writeUInt32LE(value, at) : header.writeUInt32BE(value, at);
  uint16(tag >>> 16, 0);
  uint16(tag & 0xffff, 2);
  if (implicit) {
    uint32(length, 4);
  } else {
    header.write(written, 4, 'latin1');
    if (long) uint32(length, 8);
    else uint16(length, 6);
  }
  return header;
}
