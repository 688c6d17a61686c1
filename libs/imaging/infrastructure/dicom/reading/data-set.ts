import type { DataElement } from './data-element.js';

/** One data set in memory: its elements by tag. Its values are little endian, whatever the file's byte order. */
export class DataSet {
  readonly elements = new Map<number, DataElement>();

  /** @param around the data set that this item is nested in; its character set is inherited (PS3.3, C.12.1.1.2) */
  constructor(readonly around?: DataSet) {}

  get(tag: number): DataElement | undefined {
    return this.elements.get(tag);
  }

  /** The items of a sequence; none when it is absent or empty. */
  items(tag: number): readonly DataSet[] {
    return this.elements.get(tag)?.items ?? [];
  }
}
