import { IsEmail, IsLocale, IsOptional, IsString, IsTimeZone, Length, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Begins a practice, with its built-in roles, under the organization id that the context is bound to. */
@UseCase('identity.create-organization')
@SystemOnly()
export class CreateOrganization extends Command<{ organizationId: string }> {
  /** The practice's name, as patients know it. */
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  /** IANA time zone; UTC unless given. */
  @IsOptional()
  @IsTimeZone()
  readonly timeZone?: string;

  /** BCP 47 language tag; `en` unless given. */
  @IsOptional()
  @IsLocale()
  @MaxLength(35)
  readonly locale?: string;

  /** Lines as on a letterhead. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly address?: string;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  readonly phone?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  constructor(fields: Fields<CreateOrganization>) {
    super(fields);
  }
}
