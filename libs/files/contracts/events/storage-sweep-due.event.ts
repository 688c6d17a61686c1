import { DomainEvent, EventName } from '#kernel';

/** It is time for every context that stores files to remove those that none of its rows knows. */
@EventName('files.storage-sweep-due')
export class StorageSweepDue extends DomainEvent<Record<string, never>> {}
