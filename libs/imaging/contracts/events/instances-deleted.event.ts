import { DomainEvent, EventName } from '#kernel';

/** Instances of a study were deleted; their files are of no use any more. Large deletions tell it in several parts. */
@EventName('imaging.instances-deleted')
export class InstancesDeleted extends DomainEvent<{
  studyId: string;
  deletionId: string;
  part: number;
}> {}
