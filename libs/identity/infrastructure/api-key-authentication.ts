import { Injectable } from '@nestjs/common';
import { type Actor, CurrentContext, type DomainError, Mediator, unauthenticated } from '#kernel';
import type { OpaqueToken } from '#platform/security/opaque-token';
import { Log } from '#platform/telemetry/log';
import { RecordApiKeyUse } from '../application/commands/record-api-key-use/record-api-key-use.command.js';
import {
  type ApiKeyAccess,
  GetApiKeyAccess,
} from '../application/queries/get-api-key-access/get-api-key-access.query.js';
import { AccessCache } from './access-cache.js';
import { TenantLookup } from './tenant-lookup.js';

type KeyActor = Extract<Actor, { organizationId: string; permissions: unknown }>;

interface KnownKey {
  readonly actor: KeyActor;
  readonly expiresAt: Date | null;
}

const HOUR_MS = 3_600_000;
const PART = 'identity.authenticator';

/** Recognizes software by its API key. */
@Injectable()
export class ApiKeyAuthentication {
  private readonly known = new AccessCache<KnownKey | undefined>();

  constructor(
    private readonly lookup: TenantLookup,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly log: Log,
  ) {}

  /** @throws DomainError `identity.api-key-not-valid`, whatever is wrong with it */
  async authenticate(token: OpaqueToken): Promise<KeyActor> {
    const key = await this.known.find(`${token.id}:${token.hash}`, () => this.load(token));
    if (!key || (key.expiresAt !== null && key.expiresAt.getTime() <= Date.now())) throw notValid();
    return key.actor;
  }

  forget(): void {
    this.known.clear();
  }

  /** Throws for a key that never was, so that invented ones do not crowd the memory; undefined for a revoked one. */
  private async load(token: OpaqueToken): Promise<KnownKey | undefined> {
    const organizationId = await this.lookup.find('api-key', token.id);
    if (organizationId === null) throw notValid();
    const access = await this.contexts.asSystem(PART, organizationId, () =>
      this.mediator.ask(new GetApiKeyAccess({ apiKeyId: token.id })),
    );
    if (!access || !token.matches(access.hash)) throw notValid();
    if (access.revokedAt !== null) return undefined;
    await this.noteUse(token.id, organizationId, access);
    const permissions = new Set(access.scopes);
    const only = access.projectId === null ? {} : { only: { project: [access.projectId] } };
    return {
      actor: { kind: 'api-key', id: token.id, organizationId, permissions, name: access.name, ...only },
      expiresAt: access.expiresAt,
    };
  }

  /** Once an hour and key; a fault in it must not keep the caller out. */
  private async noteUse(
    apiKeyId: string,
    organizationId: string,
    { lastUsedAt }: ApiKeyAccess,
  ): Promise<void> {
    if (lastUsedAt !== null && Date.now() - lastUsedAt.getTime() < HOUR_MS) return;
    try {
      await this.contexts.asSystem(PART, organizationId, () =>
        this.mediator.send(new RecordApiKeyUse({ apiKeyId })),
      );
    } catch (error) {
      this.log.named('identity').warn('the use of an API key could not be noted', { err: error });
    }
  }
}

function notValid(): DomainError {
  return unauthenticated('identity.api-key-not-valid', 'This API key is not valid.');
}
