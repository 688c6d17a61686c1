import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { Hl7ResultUndelivered } from '../../../contracts/events/hl7-result-undelivered.event.js';
import type { Hl7Result } from '../../../domain/hl7/hl7-result.js';
import { Hl7ResultRepository } from '../../../domain/hl7/hl7-result.repository.js';
import { type Hl7AttemptRecorded, RecordHl7Attempt } from './record-hl7-attempt.command.js';

const A_DAY_MS = 86_400_000;

@CommandHandler(RecordHl7Attempt)
export class RecordHl7AttemptHandler implements ICommandHandler<RecordHl7Attempt> {
  constructor(
    private readonly results: Hl7ResultRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: RecordHl7Attempt): Promise<Hl7AttemptRecorded> {
    const { hl7ResultId, round, outcome, errorCode = null } = command;
    const result = await this.results.find(hl7ResultId);
    if (!result?.wants(round)) return { retryInSeconds: null };
    const now = new Date();
    const retryInSeconds = result.attempted({ outcome, errorCode }, now);
    await this.results.update(result);
    if (result.state === 'refused' || result.state === 'failed') await this.tell(result, now);
    return { retryInSeconds };
  }

  /** A system that is away refuses nothing or everything: a message a day is enough. */
  private async tell(result: Hl7Result, now: Date): Promise<void> {
    const { id: hl7ResultId, peerId, errorCode } = result;
    if (await this.results.hasUndelivered(result, new Date(now.getTime() - A_DAY_MS))) return;
    const reason = errorCode ?? 'hl7.unanswered';
    this.unitOfWork.record(new Hl7ResultUndelivered({ hl7ResultId, peerId, reason }), {
      type: 'hl7-feed',
      id: result.lane,
    });
  }
}
