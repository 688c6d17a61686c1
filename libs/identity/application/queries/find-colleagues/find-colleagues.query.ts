import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, OnPrimary, Query, RequireSignIn, UseCase } from '#kernel';
import type { UserNameView } from '../find-user-names/user-name.view.js';

/** The active users of the practice who have a permission, by name; the first 500. */
@UseCase('identity.find-colleagues')
@OnPrimary()
@RequireSignIn()
export class FindColleagues extends Query<UserNameView[]> {
  @IsString()
  @MaxLength(100)
  readonly permission!: string;

  /** Only those of these. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly userIds?: readonly string[];

  constructor(fields: Fields<FindColleagues>) {
    super(fields);
  }
}
