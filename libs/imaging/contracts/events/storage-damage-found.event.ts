import { DomainEvent, EventName } from '#kernel';

/** Verifying the files of instances has found damage; once a night. */
@EventName('imaging.storage-damage-found')
export class StorageDamageFound extends DomainEvent<{ instances: number }> {}
