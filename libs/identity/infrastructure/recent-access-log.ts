import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, Mediator } from '#kernel';
import { RecordAccess } from '../application/commands/record-access/record-access.command.js';
import { AccessLog } from '../contracts/access-log.js';
import { AccessCache } from './access-cache.js';

const TEN_MINUTES = 10 * 60_000;

/** Remembers accesses, while they are being recorded, too: a viewer begins with several requests at once. */
@Injectable()
export class RecentAccessLog extends AccessLog {
  private readonly recent = new AccessCache<void>(TEN_MINUTES);

  constructor(
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  override opened(subjectType: string, subjectId: string, action: string): Promise<void> {
    const key = [actorId(this.context.get().actor), action, subjectType, subjectId].join(' ');
    return this.recent.find(key, () =>
      this.mediator.send(new RecordAccess({ subjectType, subjectId, action })),
    );
  }
}
