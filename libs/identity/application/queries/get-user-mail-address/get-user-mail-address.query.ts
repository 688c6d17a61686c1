import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { UserMailAddress } from './user-mail-address.view.js';

/** Where an active user reads mail; null for one who is not, and for unknown ids. */
@UseCase('identity.get-user-mail-address')
@SystemOnly()
export class GetUserMailAddress extends Query<UserMailAddress | null> {
  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<GetUserMailAddress>) {
    super(fields);
  }
}
