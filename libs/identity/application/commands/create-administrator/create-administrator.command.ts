import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Command, type Fields, SecretFields, SystemOnly, UseCase } from '#kernel';

/** Where the new administrator is. */
export interface AdministratorCreated {
  readonly organizationId: string;
  readonly userId: string;
}

/**
 * Adds an administrator, for operators at the command line: to the organization the context is bound to, or the one
 * of the given name, or the only one there is. Creates the organization when there is none.
 */
@UseCase('identity.create-administrator')
@SystemOnly()
@SecretFields('password')
export class CreateAdministrator extends Command<AdministratorCreated> {
  /** Signs in with it; unique across organizations. */
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  /** At least 12 characters. */
  @IsString()
  @MaxLength(1000)
  readonly password!: string;

  /** The practice's name; an organization of that name is created when there is none. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly organizationName?: string;

  constructor(fields: Fields<CreateAdministrator>) {
    super(fields);
  }
}
