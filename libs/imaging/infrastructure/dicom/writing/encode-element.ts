import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { ElementEncoding } from './element-encoding.js';
import { encodeHeader } from './encode-header.js';

/** One element with its value, which is already in the byte order of the encoding; odd values are padded (PS3.5, 6.2). */
export function encodeElement(tag: number, vr: Vr, value: Buffer, encoding: ElementEncoding): Buffer {
  const odd = value.length % 2 === 1;
  const header = encodeHeader(tag, vr, value.length + (odd ? 1 : 0), encoding);
  return Buffer.concat(odd ? [header, value, Buffer.from([VR_TABLE[vr].padding])] : [header, value]);
}
