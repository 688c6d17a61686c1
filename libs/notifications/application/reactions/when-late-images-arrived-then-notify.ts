import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { LateImagesArrived } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Whose report was, or will be, written without them. */
@ReactTo({ name: 'notifications.when-late-images-arrived-then-notify', on: LateImagesArrived })
export class WhenLateImagesArrivedThenNotify implements Reaction<LateImagesArrived> {
  command({ event }: EventEnvelope<LateImagesArrived>): NotifyColleague | null {
    const { readerId: userId, reportId } = event.payload;
    return userId ? new NotifyColleague({ userId, kind: 'late-images', subjectId: reportId }) : null;
  }
}
