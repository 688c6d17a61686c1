import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7ResultRepository } from '../../../domain/hl7/hl7-result.repository.js';
import { type Hl7AttemptRecorded, RecordHl7Attempt } from './record-hl7-attempt.command.js';

@CommandHandler(RecordHl7Attempt)
export class RecordHl7AttemptHandler implements ICommandHandler<RecordHl7Attempt> {
  constructor(private readonly results: Hl7ResultRepository) {}

  async execute(command: RecordHl7Attempt): Promise<Hl7AttemptRecorded> {
    const { hl7ResultId, round, outcome, errorCode = null } = command;
    const result = await this.results.find(hl7ResultId);
    if (!result?.wants(round)) return { retryInSeconds: null };
    const retryInSeconds = result.attempted({ outcome, errorCode }, new Date());
    await this.results.update(result);
    return { retryInSeconds };
  }
}
