import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';

/** The stored file at a place of a message's media, as its id in the files context. */
@UseCase('conversations.get-message-file')
@OnPrimary()
@RequirePermission('conversations.read')
export class GetMessageFile extends Query<{ readonly fileId: string }> {
  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly messageId!: string;

  /** From 0. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly ordinal!: number;

  constructor(fields: Fields<GetMessageFile>) {
    super(fields);
  }
}
