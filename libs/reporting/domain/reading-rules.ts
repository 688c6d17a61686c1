import type { Opening } from '#kernel';
import type { PatientClass } from './patient-class.js';
import type { Priority } from './priority.js';

/** How long a report of some kind may take. What is null stands for any. */
export interface LimitRule {
  readonly priority: Priority | null;
  /** Left out of rules from before it could be said. */
  readonly patientClass?: PatientClass | null;
  /** DICOM modality, such as `CT`. */
  readonly modality: string | null;
  readonly minutes: number;
  /** Whether the clock runs only while the practice is open; around the clock otherwise. */
  readonly officeHours: boolean;
}

/** Whose field a study is. The first rule that fits holds; what is null stands for any. */
export interface SubspecialtyRule {
  readonly procedureCode: string | null;
  readonly modality: string | null;
  readonly bodyPart: string | null;
  readonly subspecialty: string;
}

export const CRITICAL_CATEGORIES = ['red', 'orange', 'yellow'] as const;

/**
 * How soon somebody must know of a finding, in the terms of ACR's practice parameter for communication and of the
 * published policies that follow it: at once (red), within hours (orange), within days (yellow).
 */
export type CriticalCategory = (typeof CRITICAL_CATEGORIES)[number];

/** What a practice decides about reading. */
export interface ReadingRules {
  /** A study can be read when no image has arrived for so many minutes; 0: at once. */
  readonly quietMinutes: number;
  /** How long a claim keeps others away; writing extends it. */
  readonly claimMinutes: number;
  /** How long a study is kept for somebody to whom another person gave it. */
  readonly assignmentMinutes: number;
  readonly warnPercent: number;
  readonly limits: readonly LimitRule[];
  /** None at all: around the clock. */
  readonly openings: readonly Opening[];
  /** YYYY-MM-DD. */
  readonly holidays: readonly string[];
  readonly subspecialties: readonly SubspecialtyRule[];
  /** Minutes in which a critical finding must be communicated. */
  readonly criticalMinutes: Readonly<Record<CriticalCategory, number>>;
}
