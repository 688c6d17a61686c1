import { IsBoolean, IsEmail, IsInt, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes a referrer; null takes a value away. */
@UseCase('imaging.change-referrer')
@RequirePermission('orders.manage')
export class ChangeReferrer extends Command {
  @IsUUID()
  readonly referrerId!: string;

  @WhenGiven()
  @Length(1, 200)
  readonly name?: string;

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

  /** Offered for new orders. */
  @WhenGiven()
  @IsBoolean()
  readonly active?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeReferrer>) {
    super(fields);
  }
}
