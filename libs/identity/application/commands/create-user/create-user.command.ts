import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';

/** Adds a member of staff. Without a password the user is invited: a mail lets them choose one within seven days. */
@UseCase('identity.create-user')
@RequirePermission('users.manage')
@SecretFields('password')
export class CreateUser extends Command<{ id: string }> {
  /** Signs in with it; unique across organizations. */
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  /** Such as `Dr.`; printed with signatures. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly title?: string;

  /** Roles whose permissions the caller has too. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  readonly roleIds!: string[];

  /** At least 12 characters. Left out, the user gets an invitation by mail. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly password?: string;

  constructor(fields: Fields<CreateUser>) {
    super(fields);
  }
}
