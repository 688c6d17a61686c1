import { CommandHandler, CurrentContext, type ICommandHandler, invalid, newId } from '#kernel';
import { OpaqueToken } from '#platform/security/opaque-token';
import { ApiKey } from '../../../domain/api-key.js';
import { ApiKeyRepository } from '../../../domain/api-key.repository.js';
import { API_KEY_PREFIX } from '../../services/api-key-prefix.js';
import { OwnPermissions } from '../../services/own-permissions.js';
import { CreateApiKey } from './create-api-key.command.js';
import type { NewApiKeyView } from './new-api-key.view.js';

@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly own: OwnPermissions,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ name, scopes, expiresAt, projectId }: CreateApiKey): Promise<NewApiKeyView> {
    // `*` is no known name, so a key says what it is for.
    this.own.requireKnown(scopes, 'scopes');
    this.own.require(scopes);
    if (projectId !== undefined) requireOfProjects(scopes);
    const token = OpaqueToken.create(API_KEY_PREFIX, newId());
    const { actor } = this.contexts.get();
    const key = ApiKey.create({
      id: token.id,
      name,
      hash: token.hash,
      scopes,
      createdBy: actor.kind === 'user' ? actor.id : null,
      expiresAt: expiresAt === undefined ? null : future(expiresAt),
      projectId: projectId ?? null,
    });
    await this.keys.add(key);
    return { id: key.id, name, scopes: key.scopes, expiresAt: key.expiresAt, key: token.text };
  }
}

/** What a project limits. A key for one project must not lead to anything that knows no projects. */
const OF_PROJECTS = ['studies.read', 'studies.de-identify', 'reports.read'];

function requireOfProjects(scopes: readonly string[]): void {
  const others = scopes.filter((scope) => !OF_PROJECTS.includes(scope));
  if (others.length > 0)
    throw invalid('identity.scope-beyond-project', 'A key for one project cannot have these scopes.', [
      { field: 'scopes', message: `no project limits ${others.join(', ')}` },
    ]);
}

function future(text: string): Date {
  const moment = new Date(text);
  if (!(moment.getTime() > Date.now()))
    throw invalid('identity.expiry-passed', 'The key would have expired already.', [
      { field: 'expiresAt', message: 'must be in the future' },
    ]);
  return moment;
}
