import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { PatientMerged } from '#imaging/contracts';
import { RefreshReports } from '../commands/refresh-reports/refresh-reports.command.js';

/** What was of a duplicate is of the patient who stays. */
@ReactTo({ name: 'reporting.when-patient-merged-then-refresh-reports', on: PatientMerged })
export class WhenPatientMergedThenRefreshReports implements Reaction<PatientMerged> {
  command({ event }: EventEnvelope<PatientMerged>): Command<unknown> {
    const { patientId, fromPatientId } = event.payload;
    return new RefreshReports({ patientIds: [patientId, fromPatientId] });
  }
}
