import { definePrompt } from '../define-prompt.js';

/** What a model is told whose answer is not the object that was wanted. */
export const repairPrompt = definePrompt<{ readonly faults: readonly string[] }>({
  name: 'repair-output',
  version: 1,
  instructions: ({ faults }) =>
    [
      'Your answer does not fit the schema:',
      ...faults.map((fault) => `- ${fault}`),
      'Answer again, with nothing but a JSON object that fits it.',
    ].join('\n'),
  samples: [{ faults: ['It is not JSON.', 'intent: Required'] }],
});
