import { DomainEvent, EventName } from '#kernel';

/** Images arrived for a study that could be read already. `signed` tells whether its report was signed without them. */
@EventName('reporting.late-images-arrived')
export class LateImagesArrived extends DomainEvent<{
  reportId: string;
  studyId: string;
  signed: boolean;
  /** Who signed it, or reads or reviews it; null when that is nobody. */
  readerId: string | null;
}> {}
