import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyMatched } from '#imaging/contracts';
import { OpenReport } from '../commands/open-report/open-report.command.js';

/** A study whose order is known now has a priority, a referrer and a better name on the worklist. */
@ReactTo({ name: 'reporting.when-study-matched-then-open-report', on: StudyMatched })
export class WhenStudyMatchedThenOpenReport implements Reaction<StudyMatched> {
  command({ event }: EventEnvelope<StudyMatched>): Command<unknown> {
    return new OpenReport({ studyId: event.payload.studyId });
  }
}
