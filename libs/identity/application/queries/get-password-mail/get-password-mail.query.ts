import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PasswordResetPurpose } from '../../../domain/password-reset.js';

/** What the mail for a password reset says; its token is derived by whoever writes it. */
export interface PasswordMailView {
  readonly passwordResetId: string;
  readonly purpose: PasswordResetPurpose;
  readonly email: string;
  readonly name: string;
  readonly practiceName: string;
  readonly practiceTimeZone: string;
  readonly expiresAt: Date;
}

/** The mail for a password reset; null when it was used or has expired, or its user is not active. */
@UseCase('identity.get-password-mail')
@SystemOnly()
export class GetPasswordMail extends Query<PasswordMailView | null> {
  @IsUUID()
  readonly passwordResetId!: string;

  constructor(fields: Fields<GetPasswordMail>) {
    super(fields);
  }
}
