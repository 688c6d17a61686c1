import type { Hl7Node } from './hl7-node.js';

export abstract class Hl7NodeRepository {
  /** The organization's own. */
  abstract own(): Promise<Hl7Node | undefined>;
  /** Throws `imaging.hl7-facility-taken`. */
  abstract add(node: Hl7Node): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(node: Hl7Node): Promise<void>;
}
