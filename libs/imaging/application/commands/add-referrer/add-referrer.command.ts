import { IsEmail, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { Added } from '../added.js';

/** Adds a physician who asks for examinations. */
@UseCase('imaging.add-referrer')
@RequirePermission('orders.manage')
@Idempotent()
export class AddReferrer extends Command<Added> {
  @Length(1, 200)
  readonly name!: string;

  /** Clinic or surgery. */
  @IsOptional()
  @Length(1, 200)
  readonly organization?: string | null;

  /** Where reports are announced. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;

  @IsOptional()
  @Matches(/^\+?[0-9 ()/.-]{3,40}$/)
  readonly phone?: string | null;

  constructor(fields: Fields<AddReferrer>) {
    super(fields);
  }
}
