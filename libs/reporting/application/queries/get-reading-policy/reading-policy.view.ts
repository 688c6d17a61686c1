import type { PatientClass } from '../../../domain/patient-class.js';
import type { Priority } from '../../../domain/priority.js';

/** How long a report of some kind may take; null stands for any. */
export class LimitRuleView {
  readonly priority!: Priority | null;
  readonly patientClass!: PatientClass | null;
  readonly modality!: string | null;
  readonly minutes!: number;
  /** Whether the clock runs only in the hours of the practice. */
  readonly officeHours!: boolean;
}

export class ReadingHoursView {
  /** 1 Monday to 7 Sunday. */
  readonly weekday!: number;
  /** HH:MM. */
  readonly opens!: string;
  /** HH:MM, to 24:00. */
  readonly closes!: string;
}

/** Whose field a study is; null stands for any, and the first rule that fits holds. */
export class SubspecialtyRuleView {
  readonly procedureCode!: string | null;
  readonly modality!: string | null;
  readonly bodyPart!: string | null;
  readonly subspecialty!: string;
}

/** Minutes in which somebody must be told of a critical finding. */
export class CriticalMinutesView {
  readonly red!: number;
  readonly orange!: number;
  readonly yellow!: number;
}

/** What the practice has decided about reading. */
export class ReadingPolicyView {
  readonly version!: number;
  readonly quietMinutes!: number;
  readonly claimMinutes!: number;
  readonly assignmentMinutes!: number;
  readonly warnPercent!: number;
  readonly limits!: LimitRuleView[];
  /** None at all: around the clock. */
  readonly openings!: ReadingHoursView[];
  /** YYYY-MM-DD. */
  readonly holidays!: string[];
  readonly subspecialties!: SubspecialtyRuleView[];
  readonly criticalMinutes!: CriticalMinutesView;
}
