import { DomainEvent, EventName } from '#kernel';

/** The file of an instance is lost, or no longer what was stored. */
@EventName('imaging.instance-damaged')
export class InstanceDamaged extends DomainEvent<{
  instanceId: string;
  studyId: string;
  damage: 'missing' | 'size' | 'checksum';
}> {}
