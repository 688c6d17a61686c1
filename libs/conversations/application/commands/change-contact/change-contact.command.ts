import { IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Writes down what the staff know of a contact. What is not given stays. */
@UseCase('conversations.change-contact')
@RequirePermission('contacts.manage')
export class ChangeContact extends Command {
  @IsUUID()
  readonly contactId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** Stays, whatever the platform shows later; an empty one lets the platform's count again. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  readonly notes?: string;

  constructor(fields: Fields<ChangeContact>) {
    super(fields);
  }
}
