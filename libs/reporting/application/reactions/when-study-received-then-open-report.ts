import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyReceived } from '#imaging/contracts';
import { OpenReport } from '../commands/open-report/open-report.command.js';

/** A new study goes on the reading worklist. */
@ReactTo({ name: 'reporting.when-study-received-then-open-report', on: StudyReceived })
export class WhenStudyReceivedThenOpenReport implements Reaction<StudyReceived> {
  command({ event }: EventEnvelope<StudyReceived>): Command<unknown> {
    return new OpenReport({ studyId: event.payload.studyId });
  }
}
