import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext } from '#kernel';
import { SecretBox } from '#platform/security/secret-box';
import { WebhookSigner } from '#platform/security/webhook-signer';
import type { EndpointSecret } from '../../domain/webhook-endpoint.js';

/** Makes the signing secrets of endpoints and opens them; stored they are always encrypted. */
@Injectable()
export class EndpointSecrets {
  constructor(
    private readonly box: SecretBox,
    private readonly contexts: CurrentContext,
  ) {}

  /** A new secret of whoever acts here. */
  create(endpointId: string): Pick<EndpointSecret, 'sealed' | 'createdBy'> {
    const sealed = this.box.seal(WebhookSigner.createSecret(), placeOf(endpointId));
    return { sealed, createdBy: actorId(this.contexts.get().actor) };
  }

  open(endpointId: string, { sealed }: Pick<EndpointSecret, 'sealed'>): string {
    return this.box.open(sealed, placeOf(endpointId));
  }
}

function placeOf(endpointId: string): string {
  return `webhook-endpoint:${endpointId}`;
}
