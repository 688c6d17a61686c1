import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { actorId, CurrentContext, Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';

const REMEMBERED = 10_000;
const TEN_MINUTES = 10 * 60_000;

/**
 * Writes down who opened which study. A viewer opens one with hundreds of requests: within ten minutes they count as one,
 * in each process.
 */
@Injectable()
export class StudyAccessLog {
  private readonly recent = new LRUCache<string, true>({ max: REMEMBERED, ttl: TEN_MINUTES });

  constructor(
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
  ) {}

  async opened(studyId: string): Promise<void> {
    const key = `${actorId(this.context.get().actor)} ${studyId}`;
    if (this.recent.has(key)) return;
    await this.mediator.send(
      new RecordAccess({ subjectType: 'study', subjectId: studyId, action: 'retrieved' }),
    );
    this.recent.set(key, true);
  }
}
