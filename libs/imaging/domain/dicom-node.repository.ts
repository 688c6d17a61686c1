import type { DicomNode } from './dicom-node.js';

export abstract class DicomNodeRepository {
  /** The organization's own. */
  abstract own(): Promise<DicomNode | undefined>;
  /** Throws `imaging.ae-title-taken`. */
  abstract add(node: DicomNode): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(node: DicomNode): Promise<void>;
}
