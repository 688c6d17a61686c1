import type { DeIdentification } from './de-identification.js';
import type { RefusalReason } from './refusal-reason.js';

/** A study as the handing over of its copy needs it. */
export interface ChosenStudy {
  readonly studyId: string;
  readonly pseudonymId: string;
  /** What it was, sealed. */
  readonly original: string;
}

/** What became of one instance. */
export type CopyOutcome =
  | { readonly refused: RefusalReason }
  | {
      /** Path in the ZIP file. */
      readonly path: string;
      /** Bytes. */
      readonly size: number;
      readonly crc32: number;
      /** Of the copy. */
      readonly studyInstanceUid: string;
    };

export abstract class DeIdentificationRepository {
  /** @throws DomainError `imaging.de-identification.not-found` */
  abstract get(id: string): Promise<DeIdentification>;
  /** Stores it with the studies, and all instances that these have now. */
  abstract add(deIdentification: DeIdentification, studies: readonly ChosenStudy[]): Promise<void>;
  abstract update(deIdentification: DeIdentification): Promise<void>;
  /** Keeps what became of an instance; once, the first stays. A copy that is a study of a project is noted as such. */
  abstract keep(deIdentification: DeIdentification, instanceId: string, outcome: CopyOutcome): Promise<void>;
  abstract isComplete(id: string): Promise<boolean>;
}
