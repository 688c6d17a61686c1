import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { NewApiKeyView } from './new-api-key.view.js';

/** Creates a key for software. Its secret is in the answer and never shown again. */
@UseCase('identity.create-api-key')
@RequirePermission('api-keys.manage')
export class CreateApiKey extends Command<NewApiKeyView> {
  /** Which software it is for. */
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  /** Names from `GET /v1/permissions` that the caller has too. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly scopes!: string[];

  /** ISO 8601 moment after which it opens nothing; never unless given. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly expiresAt?: string;

  constructor(fields: Fields<CreateApiKey>) {
    super(fields);
  }
}
