import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';

const READERS: Partial<Record<Vr, (value: Buffer, offset: number) => number | bigint>> = {
  FD: (value, offset) => value.readDoubleLE(offset),
  FL: (value, offset) => value.readFloatLE(offset),
  SL: (value, offset) => value.readInt32LE(offset),
  SS: (value, offset) => value.readInt16LE(offset),
  SV: (value, offset) => value.readBigInt64LE(offset),
  UL: (value, offset) => value.readUInt32LE(offset),
  US: (value, offset) => value.readUInt16LE(offset),
  UV: (value, offset) => value.readBigUInt64LE(offset),
};

/** The numbers of a little endian value of a binary VR; bytes that make no whole number are left out. */
export function numberValues(value: Buffer, vr: Vr): (number | bigint)[] {
  const read = READERS[vr];
  if (!read) return [];
  const { unit } = VR_TABLE[vr];
  const numbers: (number | bigint)[] = [];
  for (let at = 0; at + unit <= value.length; at += unit) numbers.push(read(value, at));
  return numbers;
}
