import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
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

  /**
   * A project, by its id: the key then leads to that project's studies and their reports alone, and its scopes are some of
   * `studies.read`, `studies.de-identify` and `reports.read`.
   */
  @IsOptional()
  @IsUUID()
  readonly projectId?: string;

  constructor(fields: Fields<CreateApiKey>) {
    super(fields);
  }
}
