import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { FindStoredInstances } from '../../../../application/queries/find-stored-instances/find-stored-instances.query.js';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import { noSuchObject } from '../dicomweb.errors.js';

/** What an address names. */
export interface ObjectAddress {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
}

/** Finds what an address names for a caller who may see it, and writes down that they opened it. */
@Injectable()
export class StoredObjects {
  constructor(
    private readonly mediator: Mediator,
    private readonly accesses: AccessLog,
  ) {}

  /** At least one instance. Throws `dicomweb.object.not-found`. */
  async open(address: ObjectAddress): Promise<readonly [StoredInstance, ...StoredInstance[]]> {
    const [first, ...others] = await this.mediator.ask(new FindStoredInstances(address));
    if (!first) throw noSuchObject();
    await this.accesses.opened('study', first.studyId, 'retrieved');
    return [first, ...others];
  }
}
