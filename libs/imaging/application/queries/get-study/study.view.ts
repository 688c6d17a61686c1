import type { Sex } from '../../../domain/patient.js';
import type { MatchedBy } from '../../../domain/study-match.js';

/** A study as its readers see it: what its images say, and whose order it answers. */
export class StudyView {
  readonly id!: string;
  readonly version!: number;
  readonly studyInstanceUid!: string;
  readonly accessionNumber!: string | null;
  /** The order that it answers; null while it is not matched. */
  readonly orderId!: string | null;
  /** How the order was found; null while there is none. `probable`: by a rule without an accession number. */
  readonly matchedBy!: MatchedBy | null;
  /** The order's patient, or the one whose identifier the images carry; null for nobody known. */
  readonly patientId!: string | null;
  /** The order's patient, or what the images say, with `, ` between family and given name. */
  readonly patientName!: string;
  readonly patientNumber!: string | null;
  /** `YYYY-MM-DD`, as the images say. */
  readonly patientBirthDate!: string | null;
  /** As the images say; null also for what is none of Patient's Sex (0010,0040). */
  readonly patientSex!: Sex | null;
  /** It is matched, but its images name another patient than the order: look before you read it. */
  readonly patientMismatch!: boolean;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  readonly description!: string | null;
  readonly modalities!: string[];
  /** Body Part Examined (0018,0015) of its series; of several the first by the alphabet. */
  readonly bodyPart!: string | null;
  /** As the images say, with `, ` between family and given name. */
  readonly referringPhysicianName!: string | null;
  readonly seriesCount!: number;
  readonly instanceCount!: number;
  readonly receivedAt!: Date;
  readonly lastInstanceAt!: Date;
  /** Nothing of it is deleted. */
  readonly legalHold!: boolean;
  /** The project that it is a de-identified copy for; null for what came from outside. */
  readonly projectId!: string | null;
}
