import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ApiKeyView } from './api-key.view.js';

/** The API keys of the practice; `q` looks in names, `sort` is by name or createdAt, newest first unless told. */
@UseCase('identity.find-api-keys')
@RequirePermission('api-keys.manage')
export class FindApiKeys extends SearchableQuery<ApiKeyView> {
  /** Only those that still open something, or do not. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  /** Only those this user created. */
  @IsOptional()
  @IsUUID()
  readonly createdBy?: string;

  constructor(fields: Fields<FindApiKeys> = {}) {
    super(fields);
  }
}
