import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { ImportKnowledge } from '../commands/import-knowledge/import-knowledge.command.js';
import { PlanKnowledgeImport } from '../queries/plan-knowledge-import/plan-knowledge-import.query.js';
import { knowledgeDocumentType } from './knowledge-document-type.js';
import { ContentSniffer } from './media/content-sniffer.js';

const LONGEST_NAME = 200;

/** Takes documents in: asks whether they may come, looks what they are, and has them read later. */
@Injectable()
export class KnowledgeUploads {
  constructor(
    private readonly mediator: Mediator,
    private readonly sniffer: ContentSniffer,
  ) {}

  /**
   * The new import's id.
   *
   * @throws DomainError `conversations.document-too-large`, `conversations.document-type`, `conversations.no-file`
   */
  async receive(name: string | null, source: AsyncIterable<Uint8Array>, locale?: string): Promise<string> {
    const longest = await this.mediator.ask(new PlanKnowledgeImport({}));
    const content = await wholeOf(source, longest);
    const fileName = fileNameOf(name);
    const mediaType = await knowledgeDocumentType(content, fileName, this.sniffer);
    const { id } = await this.mediator.send(
      new ImportKnowledge({ fileName, mediaType, content, ...(locale ? { locale } : {}) }),
    );
    return id;
  }
}

async function wholeOf(source: AsyncIterable<Uint8Array>, longest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > longest)
      throw new DomainError(
        'too-large',
        'conversations.document-too-large',
        `A document may have ${String(longest / 1_048_576)} MiB.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Without folders, control characters and directional marks. */
function fileNameOf(sent: string | null): string {
  const name = (sent ?? '')
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-LONGEST_NAME)
    .toWellFormed();
  return name || 'document';
}
