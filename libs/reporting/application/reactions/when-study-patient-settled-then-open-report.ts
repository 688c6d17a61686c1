import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyPatientSettled } from '#imaging/contracts';
import { OpenReport } from '../commands/open-report/open-report.command.js';

/** Nobody has to look any more whose images these are, or somebody else is known to be. */
@ReactTo({ name: 'reporting.when-study-patient-settled-then-open-report', on: StudyPatientSettled })
export class WhenStudyPatientSettledThenOpenReport implements Reaction<StudyPatientSettled> {
  command({ event }: EventEnvelope<StudyPatientSettled>): Command<unknown> {
    return new OpenReport({ studyId: event.payload.studyId });
  }
}
