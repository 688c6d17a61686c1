import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { KnowledgeDocumentReceived } from '../../contracts/events/knowledge-document-received.event.js';
import { SettleKnowledgeImport } from '../commands/settle-knowledge-import/settle-knowledge-import.command.js';
import { GetImportContent } from '../queries/get-import-content/get-import-content.query.js';
import { KnowledgeDocuments } from '../services/knowledge-documents.js';

/** After so many broken attempts its sender is told; one more would be parked for an operator. */
const MOST_ATTEMPTS = 3;

/** Reads a document and makes a draft of it, outside of any transaction, for it may take long. */
@PerformOn({
  name: 'conversations.when-knowledge-document-received-then-read-it',
  on: KnowledgeDocumentReceived,
  maxAttempts: MOST_ATTEMPTS + 2,
})
export class WhenKnowledgeDocumentReceivedThenReadIt implements Effect<KnowledgeDocumentReceived> {
  constructor(
    private readonly mediator: Mediator,
    private readonly documents: KnowledgeDocuments,
  ) {}

  async perform(
    { event }: EventEnvelope<KnowledgeDocumentReceived>,
    { attempt, signal }: EffectRun,
  ): Promise<SettleKnowledgeImport | null> {
    const { importId } = event.payload;
    const waiting = await this.mediator.ask(new GetImportContent({ importId }));
    if (!waiting) return null;
    if (attempt > MOST_ATTEMPTS) return new SettleKnowledgeImport({ importId, failure: 'reader-failed' });
    const reading = await this.documents.read(waiting.content, waiting.mediaType, signal);
    return reading.kind === 'read'
      ? new SettleKnowledgeImport({ importId, document: reading.document })
      : new SettleKnowledgeImport({ importId, failure: reading.code });
  }
}
