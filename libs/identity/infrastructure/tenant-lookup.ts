import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import {
  type ClueKind,
  LocateOrganization,
} from '../application/queries/locate-organization/locate-organization.query.js';
import { AsSystem } from './as-system.js';

/** Asks, as the system, which organization a clue leads to. */
@Injectable()
export class TenantLookup {
  constructor(
    private readonly mediator: Mediator,
    private readonly asSystem: AsSystem,
  ) {}

  /** @param value an e-mail address in its stored form, or the id in a token */
  find(clue: ClueKind, value: string): Promise<string | null> {
    return this.asSystem.run('identity.door', null, () =>
      this.mediator.ask(new LocateOrganization({ clue, value })),
    );
  }
}
