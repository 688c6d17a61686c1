import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Those of these users who have a page of the inbox open at this moment, on whichever process. */
@UseCase('conversations.find-connected-users')
@OnPrimary()
@SystemOnly()
export class FindConnectedUsers extends Query<string[]> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly userIds!: readonly string[];

  constructor(fields: Fields<FindConnectedUsers>) {
    super(fields);
  }
}
