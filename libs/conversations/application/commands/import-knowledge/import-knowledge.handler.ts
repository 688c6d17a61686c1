import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { KnowledgeImport } from '../../../domain/knowledge-import.js';
import { KnowledgeImportRepository } from '../../../domain/knowledge-import.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { ImportKnowledge, type KnowledgeImportAnswer } from './import-knowledge.command.js';

@CommandHandler(ImportKnowledge)
export class ImportKnowledgeHandler implements ICommandHandler<ImportKnowledge> {
  constructor(
    private readonly imports: KnowledgeImportRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute({ fileName, mediaType, content, locale }: ImportKnowledge): Promise<KnowledgeImportAnswer> {
    const author = knowledgeAuthor(this.context.get().actor);
    const size = content.byteLength;
    const one = KnowledgeImport.receive({ fileName, mediaType, size, locale: locale ?? null, author });
    await this.imports.add(one, content);
    return { id: one.id };
  }
}
