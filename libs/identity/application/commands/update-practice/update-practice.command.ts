import {
  IsEmail,
  IsInt,
  IsLocale,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes what the practice says of itself. What is left out stays; null empties address, phone or e-mail. */
@UseCase('identity.update-practice')
@RequirePermission('organization.manage')
export class UpdatePractice extends Command {
  @WhenGiven()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** IANA time zone, such as `Europe/Vienna`. */
  @WhenGiven()
  @IsTimeZone()
  readonly timeZone?: string;

  /** BCP 47 language tag for texts made for patients and referrers. */
  @WhenGiven()
  @IsLocale()
  @MaxLength(35)
  readonly locale?: string;

  /** Lines as on a letterhead. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly address?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  readonly phone?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;

  /** The version the change was made looking at (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<UpdatePractice>) {
    super(fields);
  }
}
