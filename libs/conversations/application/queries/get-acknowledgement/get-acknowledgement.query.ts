import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PlatformKey } from '../../../domain/platform-key.js';

export interface Acknowledgement {
  readonly acknowledgement: string;
  readonly platform: PlatformKey;
  /** Sealed. */
  readonly credentials: string;
}

/** What a platform waits for after the press of a button. */
@UseCase('conversations.get-acknowledgement')
@SystemOnly()
export class GetAcknowledgement extends Query<Acknowledgement | null> {
  @IsUUID()
  readonly inboundEventId!: string;

  constructor(fields: Fields<GetAcknowledgement>) {
    super(fields);
  }
}
