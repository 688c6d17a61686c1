import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { UserNameView } from './user-name.view.js';

/** The names of users by their ids, active or not; unknown ids are left out. */
@UseCase('identity.find-user-names')
@RequireSignIn()
export class FindUserNames extends Query<UserNameView[]> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly userIds!: string[];

  constructor(fields: Fields<FindUserNames>) {
    super(fields);
  }
}
