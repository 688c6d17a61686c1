import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { DataSet } from '../reading/data-set.js';
import { CharacterSet } from './character-set.js';

/** The character set of a data set: its own or, in an item without one, that of the data set around (PS3.3, C.12.1.1.2). */
export function characterSetOf(dataSet: DataSet): CharacterSet {
  for (let current: DataSet | undefined = dataSet; current; current = current.around) {
    const value = current.get(TAGS.SpecificCharacterSet)?.value;
    if (value && value.length > 0) return CharacterSet.of(value.toString('latin1').replace(/[\0 ]+$/, ''));
  }
  return CharacterSet.of();
}
