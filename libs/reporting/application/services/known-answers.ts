import { Injectable } from '@nestjs/common';
import type { Report } from '../../domain/report.js';
import type { KnownFactors } from './factor-answers.js';
import { StudyReadings } from './study-readings.js';

/** What is right where a link asks for more than itself. */
@Injectable()
export class KnownAnswers {
  constructor(private readonly readings: StudyReadings) {}

  /** The birth date is the patient's as the desk has it by now: what a signed report says may have been wrong. */
  async of(report: Report): Promise<Omit<KnownFactors, 'code'>> {
    const { patientBirthDate: said, accessionNumber: number } = report.about;
    const { patientBirthDate } = await this.readings.subjectOf(report);
    return { birthDate: patientBirthDate ?? said, number };
  }
}
