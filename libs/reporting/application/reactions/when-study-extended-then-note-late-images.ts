import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyExtended } from '#imaging/contracts';
import { NoteLateImages } from '../commands/note-late-images/note-late-images.command.js';

/** Who reads or has signed a study learns of images that came after they could begin. */
@ReactTo({ name: 'reporting.when-study-extended-then-note-late-images', on: StudyExtended })
export class WhenStudyExtendedThenNoteLateImages implements Reaction<StudyExtended> {
  command({ event }: EventEnvelope<StudyExtended>): Command<unknown> {
    return new NoteLateImages({ studyId: event.payload.studyId });
  }
}
