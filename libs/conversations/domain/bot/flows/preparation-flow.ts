import { replyWith } from '../reply-with.js';
import { replyFromKnowledge } from '../reply-from-knowledge.js';
import type { Flow } from './flow.js';

/** Finds what the practice writes about preparing for an examination. */
export const preparationFlow: Flow = {
  key: 'preparation',
  slots: ['modality'],
  confirms: false,
  opening: ({ texts }) => replyWith('flows.preparationStart', texts.flows.preparationStart()),
  lookUp: async (slots, lookups, { texts, locale }) => {
    const { modality } = slots;
    if (!modality || modality === 'unsure' || slots.preparation) return null;
    const question = texts.flows.preparationQuestion(texts.labels.modality[modality]);
    const [preparation] = await lookups.knowledge(question, locale);
    return preparation ? { slots: { ...slots, preparation }, replies: [], missed: false } : null;
  },
  finish: ({ preparation }, voice) => {
    if (preparation) return { replies: [replyFromKnowledge(preparation, voice)] };
    const { conversation } = voice.texts;
    return {
      replies: [
        replyWith('conversation.dontKnow', conversation.dontKnow()),
        replyWith('conversation.handOver', conversation.handOver()),
      ],
      outcome: { kind: 'hand-over', reason: 'no-way-to-answer' },
    };
  },
};
