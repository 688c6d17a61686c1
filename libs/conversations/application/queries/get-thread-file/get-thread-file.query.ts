import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { type Fields, OnPrimary, Public, Query, UseCase } from '#kernel';

/** The stored file at a place of a message's media, for the visitor of its thread; as its id in the files context. */
@UseCase('conversations.get-thread-file')
@OnPrimary()
@Public('the handler lets in only the contact whose signed session names the thread')
export class GetThreadFile extends Query<{ readonly fileId: string }> {
  @IsUUID()
  readonly threadId!: string;

  @IsUUID()
  readonly messageId!: string;

  /** From 0. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly ordinal!: number;

  constructor(fields: Fields<GetThreadFile>) {
    super(fields);
  }
}
