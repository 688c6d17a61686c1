import { type IQueryHandler, QueryHandler } from '#kernel';
import { JournalAudit } from '../../services/journal-audit.js';
import type { JournalVerification } from './journal-verification.view.js';
import { VerifyJournal } from './verify-journal.query.js';

const MOST_SEALS = 500;

@QueryHandler(VerifyJournal)
export class VerifyJournalHandler implements IQueryHandler<VerifyJournal> {
  constructor(private readonly audit: JournalAudit) {}

  async execute({ from = '1' }: VerifyJournal): Promise<JournalVerification> {
    const { seals, commands, faults, next } = await this.audit.check(from, MOST_SEALS);
    const unsealed = await this.audit.unsealed();
    return { intact: faults.length === 0, seals, commands, unsealed, faults: [...faults], next };
  }
}
