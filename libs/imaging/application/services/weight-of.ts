import type { LookupTable, Presentation } from '../../domain/dicom/presentation.js';
import type { FoundBytes, FoundImage } from './dicom-files.js';

/** Entries of a table that take the memory of one fragment. */
const ENTRIES_A_FRAGMENT = 64;

/** How much is remembered of an image, counted in fragments: native frames follow from the first one. */
export function weightOf({ frames, framePresentations, presentation }: FoundImage): number {
  let weight = 3 + framePresentations.length;
  if (frames.at(0)?.encapsulated) {
    for (let i = 0; i < frames.length; i++) weight += (frames.at(i) as FoundBytes).ranges.length;
  }
  const entries = [presentation, ...framePresentations]
    .flatMap(tablesOf)
    .map((table) => table.entries.length);
  return weight + Math.ceil(entries.reduce((sum, length) => sum + length, 0) / ENTRIES_A_FRAGMENT);
}

function tablesOf({ modalityLut, voiLut, palette }: Presentation): LookupTable[] {
  const tables = [modalityLut, voiLut, palette?.red, palette?.green, palette?.blue];
  return tables.filter((table) => table !== undefined);
}
