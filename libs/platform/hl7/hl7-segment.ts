import type { Hl7Delimiters } from './hl7-delimiters.js';
import { hl7Text } from './hl7-text.js';

/** One segment; fields, components and subcomponents count from 1, as the standard has it. */
export class Hl7Segment {
  constructor(
    readonly name: string,
    /** As they were sent, by their numbers; the first is the name. */
    private readonly fields: readonly string[],
    private readonly delimiters: Hl7Delimiters,
    private readonly decode: (bytes: Buffer) => string,
  ) {}

  /** How many times a field is there: 0 when it is empty. */
  count(field: number): number {
    const raw = this.fields[field] ?? '';
    return raw === '' ? 0 : raw.split(this.delimiters.repetition).length;
  }

  /** What a field says: null when it says that there is nothing any more (`""`), undefined when it says nothing. */
  value(field: number, component = 1, repetition = 0, subcomponent = 1): string | null | undefined {
    const { component: parts, repetition: times, subcomponent: pieces } = this.delimiters;
    const raw = (this.fields[field] ?? '')
      .split(times)
      [repetition]?.split(parts)
      [component - 1]?.split(pieces)[subcomponent - 1];
    if (raw === undefined || raw === '') return undefined;
    if (raw === '""') return null;
    const text = hl7Text.read(raw, this.delimiters, this.decode).trim();
    return text === '' ? undefined : text;
  }

  /** The same, empty for both kinds of nothing. */
  text(field: number, component = 1, repetition = 0, subcomponent = 1): string {
    return this.value(field, component, repetition, subcomponent) ?? '';
  }

  /** The same of every repetition. */
  all(field: number, component = 1): string[] {
    return Array.from({ length: this.count(field) }, (_, n) => this.text(field, component, n));
  }
}
