import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { dicomBytes } from './dicom-bytes.js';

/** Text is written in Latin-1. */
export type Element = [tag: number, vr: Vr, value: string | Buffer];

/** A file with the identifiers that it must have, and these elements. */
export function fileOfElements(
  elements: readonly (Element | [tag: number, vr: 'SQ', items: readonly Element[][]])[],
): Buffer {
  const encode = (all: readonly Element[]): Buffer =>
    Buffer.concat(all.map(([tag, vr, value]) => dicomBytes.element(tag, vr, value)));
  const { before, after } = dicomBytes.identifiers();
  const parts = elements.map(([tag, vr, value]) => ({
    tag,
    bytes: Array.isArray(value)
      ? dicomBytes.sequence(tag, value.map(encode))
      : dicomBytes.element(tag, vr, value as string),
  }));
  const all = [...parts, { tag: 0x00080018, bytes: before }, { tag: 0x0020000e, bytes: after }];
  return dicomBytes.file(Buffer.concat(all.sort((a, b) => a.tag - b.tag).map(({ bytes }) => bytes)));
}
