import { DomainEvent, EventName } from '#kernel';

/** It is time to read files of instances again, to see whether they are what was stored. */
@EventName('imaging.storage-verification-due')
export class StorageVerificationDue extends DomainEvent<{
  /** So many bytes may still be read this night. */
  bytesLeft: number;
  /** Damage was found this night, and told. */
  alarmed: boolean;
}> {}
