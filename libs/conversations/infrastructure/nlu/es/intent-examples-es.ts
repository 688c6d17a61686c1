import type { Intent } from '../../../domain/bot/intent.js';
import { answerExamplesEs } from './answer-examples-es.js';
import { orderExamplesEs } from './order-examples-es.js';
import { otherExamplesEs } from './other-examples-es.js';
import { requestExamplesEs } from './request-examples-es.js';
import { talkExamplesEs } from './talk-examples-es.js';

/** How people say the built-in intents in Spanish, one utterance a line. */
export const INTENT_EXAMPLES_ES: Readonly<Record<Intent, string>> = {
  ...talkExamplesEs,
  ...answerExamplesEs,
  ...orderExamplesEs,
  ...requestExamplesEs,
  ...otherExamplesEs,
};
