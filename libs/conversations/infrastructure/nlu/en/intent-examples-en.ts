import type { Intent } from '../../../domain/bot/intent.js';
import { replyExamplesEn } from './reply-examples-en.js';
import { requestExamplesEn } from './request-examples-en.js';

/** How people say the built-in intents in English, one utterance a line. */
export const INTENT_EXAMPLES_EN: Readonly<Record<Intent, string>> = {
  ...replyExamplesEn,
  ...requestExamplesEn,
};
