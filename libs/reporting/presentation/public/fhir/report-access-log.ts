import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { actorId, CurrentContext, Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';

const REMEMBERED = 10_000;
const TEN_MINUTES = 10 * 60_000;

/**
 * Writes down which reports software was given. Lists carry their text too, and software asks for the same ones again and again:
 * within ten minutes that counts once, in each process.
 */
@Injectable()
export class ReportAccessLog {
  private readonly recent = new LRUCache<string, true>({ max: REMEMBERED, ttl: TEN_MINUTES });

  constructor(
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
  ) {}

  async opened(reportId: string, action: 'read' | 'download'): Promise<void> {
    const key = `${actorId(this.context.get().actor)} ${action} ${reportId}`;
    if (this.recent.has(key)) return;
    await this.mediator.send(new RecordAccess({ subjectType: 'report', subjectId: reportId, action }));
    this.recent.set(key, true);
  }
}
