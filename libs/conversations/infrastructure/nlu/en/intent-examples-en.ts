import type { Intent } from '../../../domain/bot/intent.js';
import { answerExamplesEn } from './answer-examples-en.js';
import { orderExamplesEn } from './order-examples-en.js';
import { otherExamplesEn } from './other-examples-en.js';
import { requestExamplesEn } from './request-examples-en.js';
import { talkExamplesEn } from './talk-examples-en.js';

/** How people say the built-in intents in English, one utterance a line. */
export const INTENT_EXAMPLES_EN: Readonly<Record<Intent, string>> = {
  ...talkExamplesEn,
  ...answerExamplesEn,
  ...orderExamplesEn,
  ...requestExamplesEn,
  ...otherExamplesEn,
};
