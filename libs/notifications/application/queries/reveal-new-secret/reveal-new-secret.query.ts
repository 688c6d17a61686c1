import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/**
 * The signing secret that the caller made in the last ten minutes, or null. So a repeated request gets the same answer
 * as the one that was lost, while no stored answer ever holds a secret.
 */
@UseCase('notifications.reveal-new-secret')
@RequirePermission('webhooks.manage')
export class RevealNewSecret extends Query<string | null> {
  @IsUUID()
  readonly endpointId!: string;

  constructor(fields: Fields<RevealNewSecret>) {
    super(fields);
  }
}
