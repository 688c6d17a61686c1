import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** Where a contact is shown that an answer is being written. */
export interface TypingPlaceView {
  readonly threadId: string;
  readonly threadKey: string;
  /** The platform's id of what the contact last wrote. */
  readonly lastReceivedId: string | null;
  readonly lastReceivedAt: Date | null;
  readonly channelId: string;
  readonly platform: PlatformKey;
  /** Sealed. */
  readonly credentials: string;
}

/** Null for a conversation that is closed or not there, and on a disabled channel. */
@UseCase('conversations.get-typing-place')
@SystemOnly()
export class GetTypingPlace extends Query<TypingPlaceView | null> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<GetTypingPlace>) {
    super(fields);
  }
}
