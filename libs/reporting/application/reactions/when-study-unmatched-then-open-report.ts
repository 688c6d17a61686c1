import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyUnmatched } from '#imaging/contracts';
import { OpenReport } from '../commands/open-report/open-report.command.js';

/** A study that was taken from its order says on the worklist again what its images say. */
@ReactTo({ name: 'reporting.when-study-unmatched-then-open-report', on: StudyUnmatched })
export class WhenStudyUnmatchedThenOpenReport implements Reaction<StudyUnmatched> {
  command({ event }: EventEnvelope<StudyUnmatched>): Command<unknown> {
    return new OpenReport({ studyId: event.payload.studyId });
  }
}
