import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes a key useless, everywhere within five seconds. Revoking it again changes nothing. */
@UseCase('identity.revoke-api-key')
@RequirePermission('api-keys.manage')
export class RevokeApiKey extends Command {
  @IsUUID()
  readonly apiKeyId!: string;

  constructor(fields: Fields<RevokeApiKey>) {
    super(fields);
  }
}
