import { actorId, CurrentContext, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { EndpointSecret } from '../../../domain/webhook-endpoint.js';
import { EndpointSecrets } from '../../services/endpoint-secrets.js';
import { RevealNewSecret } from './reveal-new-secret.query.js';

const SHOWN_MINUTES = 10;

@QueryHandler(RevealNewSecret)
export class RevealNewSecretHandler implements IQueryHandler<RevealNewSecret> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
    private readonly secrets: EndpointSecrets,
  ) {}

  async execute({ endpointId }: RevealNewSecret): Promise<string | null> {
    const secret = await this.sql.first<Pick<EndpointSecret, 'sealed'>>(
      `SELECT secrets -> 0 ->> 'sealed' AS sealed FROM webhook_endpoint
       WHERE id = $1 AND secrets -> 0 ->> 'createdBy' = $2
         AND (secrets -> 0 ->> 'createdAt')::timestamptz > now() - interval '${SHOWN_MINUTES} minutes'`,
      [endpointId, actorId(this.contexts.get().actor)],
    );
    return secret ? this.secrets.open(endpointId, secret) : null;
  }
}
