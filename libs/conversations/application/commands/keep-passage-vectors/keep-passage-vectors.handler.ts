import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeVectors } from '../../services/knowledge-vectors.js';
import { KeepPassageVectors } from './keep-passage-vectors.command.js';

@CommandHandler(KeepPassageVectors)
export class KeepPassageVectorsHandler implements ICommandHandler<KeepPassageVectors> {
  constructor(private readonly store: KnowledgeVectors) {}

  async execute({ vectors, ...place }: KeepPassageVectors): Promise<void> {
    await this.store.keep(place, vectors);
  }
}
