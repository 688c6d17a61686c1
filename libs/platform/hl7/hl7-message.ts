import { Hl7Failure } from './hl7-failure.js';
import type { Hl7Segment } from './hl7-segment.js';

/** A message that was read. */
export class Hl7Message {
  constructor(readonly segments: readonly Hl7Segment[]) {}

  /** MSH. */
  get header(): Hl7Segment {
    return this.require('MSH');
  }

  /** MSH-9.1 and MSH-9.2, such as `ORM` and `O01`. */
  get type(): { readonly code: string; readonly event: string } {
    return { code: this.header.text(9, 1), event: this.header.text(9, 2) };
  }

  /** MSH-10, by which its answer names it. */
  get controlId(): string {
    return this.header.text(10);
  }

  /** The first segment of a name. */
  find(name: string): Hl7Segment | undefined {
    return this.segments.find((segment) => segment.name === name);
  }

  /** @throws Hl7Failure when there is none */
  require(name: string): Hl7Segment {
    const segment = this.find(name);
    if (!segment) throw new Hl7Failure('100', `the message has no ${name} segment`);
    return segment;
  }

  /** What follows each segment of a name, up to the next one of it: `[ORC, OBR, NTE]` for each order. */
  groups(name: string): Hl7Segment[][] {
    const groups: Hl7Segment[][] = [];
    for (const segment of this.segments) {
      if (segment.name === name) groups.push([segment]);
      else groups.at(-1)?.push(segment);
    }
    return groups;
  }
}
