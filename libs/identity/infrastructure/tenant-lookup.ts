import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import {
  type ClueKind,
  LocateOrganization,
} from '../application/queries/locate-organization/locate-organization.query.js';

/** Asks, as the system, which organization a clue leads to. */
@Injectable()
export class TenantLookup {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** @param value an e-mail address in its stored form, or the id in a token */
  find(clue: ClueKind, value: string): Promise<string | null> {
    return this.contexts.asSystem('identity.door', null, () =>
      this.mediator.ask(new LocateOrganization({ clue, value })),
    );
  }
}
