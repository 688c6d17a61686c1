import { Injectable } from '@nestjs/common';
import { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import type { Study } from '../../domain/study.js';
import { StudyRepository } from '../../domain/study.repository.js';
import { StudyMatching } from './study-matching.js';

/** Looks again for the orders of studies that have none, when something else has changed. */
@Injectable()
export class StudyRematching {
  constructor(
    private readonly studies: StudyRepository,
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly matching: StudyMatching,
  ) {}

  /** Settles these again and stores those for which that changed something. */
  async settle(studies: readonly Study[]): Promise<void> {
    for (const study of studies) {
      const before = standing(study);
      await this.matching.settle(study);
      if (standing(study) !== before) await this.studies.update(study);
    }
  }

  /** The studies that may be this patient's, and those of the patient that seemed to be somebody else's. */
  async settleOf(patientId: string): Promise<void> {
    const patient = await this.patients.find(patientId);
    if (!patient || patient.mergedIntoId) return;
    const numbers = await this.identifiers.valuesOf(patientId);
    await this.settle(await this.studies.findUnmatchedLike(numbers, patient.birthDate));
    for (const study of await this.studies.findMismatched(patientId)) {
      study.reviewPatient(patient);
      if (!study.patientMismatch) await this.studies.update(study);
    }
  }
}

const standing = ({ orderId, patientId, unmatchedReason }: Study): string =>
  [orderId, patientId, unmatchedReason].join();
