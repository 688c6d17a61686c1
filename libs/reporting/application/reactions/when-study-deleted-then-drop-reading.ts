import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyDeleted } from '#imaging/contracts';
import { DropReading } from '../commands/drop-reading/drop-reading.command.js';

/** There is nothing left to read. */
@ReactTo({ name: 'reporting.when-study-deleted-then-drop-reading', on: StudyDeleted })
export class WhenStudyDeletedThenDropReading implements Reaction<StudyDeleted> {
  command({ event }: EventEnvelope<StudyDeleted>): Command<unknown> {
    return new DropReading({ studyId: event.payload.studyId });
  }
}
