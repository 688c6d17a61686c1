import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, system } from '#kernel';

/** Does what must be done before anybody is known, as a part of Isocenter and of the open request's trace. */
@Injectable()
export class AsSystem {
  constructor(private readonly contexts: CurrentContext) {}

  /** @param organizationId null for look-ups across organizations */
  run<R>(part: string, organizationId: string | null, work: () => Promise<R>): Promise<R> {
    const open = this.contexts.find();
    return this.contexts.open(
      {
        actor: system(part),
        organizationId,
        correlationId: open?.correlationId ?? newId(),
        causationId: null,
        locale: 'en',
        ...(open?.traceparent ? { traceparent: open.traceparent } : {}),
      },
      work,
    );
  }
}
