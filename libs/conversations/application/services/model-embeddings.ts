import { Injectable } from '@nestjs/common';
import { AiModels } from '#platform/ai/ai-models';
import { Settings } from '#platform/config/settings';
import { KnowledgeEmbeddings, type TextVectors } from './knowledge-embeddings.js';

/** Vectors by the model that the operator set for it; none where none is set. */
@Injectable()
export class ModelEmbeddings extends KnowledgeEmbeddings {
  constructor(
    private readonly models: AiModels,
    private readonly settings: Settings,
  ) {
    super();
  }

  override async embed(texts: readonly string[], signal?: AbortSignal): Promise<TextVectors | null> {
    const { embedding: choice } = this.settings.ai;
    if (!choice) return null;
    const options = { purpose: 'knowledge', ...(signal ? { signal } : {}) };
    return {
      model: `${choice.provider}:${choice.model}`,
      vectors: await this.models.embed(texts, choice, options),
    };
  }
}
