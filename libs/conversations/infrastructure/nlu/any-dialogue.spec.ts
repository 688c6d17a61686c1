import fc from 'fast-check';
import { INITIAL_BOT_STATE } from '../../domain/bot/bot-state.js';
import type { BotState } from '../../domain/bot/bot-state.js';
import type { BotStep } from '../../domain/bot/bot-step.js';
import { decide } from '../../domain/bot/decide.js';
import { understandButton } from '../../domain/bot/understand-button.js';
import { LABELLED_UTTERANCES_EN } from './testing/labelled-utterances-en.js';
import { LocalUnderstanding } from './local-understanding.js';

const PROFILE = {
  botId: 'b',
  version: 1,
  practiceName: 'P',
  locale: 'en-GB',
  timeZone: 'Europe/Madrid',
  intents: [],
};
const ANSWERS = [
  'MRI',
  'left knee',
  'both',
  'pain',
  'Ann Lee',
  '12 March 1980',
  '03/04/80',
  'skip',
  'tomorrow',
  'yes',
  'no',
  'right',
  '',
];
const utterances = [
  ...ANSWERS,
  ...Object.values(LABELLED_UTTERANCES_EN).flatMap((lines) => lines.trim().split('\n')),
];
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));

/** A message: something people say, anything at all, or the press of one of the buttons on the screen. */
const message = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...utterances).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => ({ text })) },
  { weight: 3, arbitrary: fc.nat(20).map((press) => ({ press })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 64 }).map((button) => ({ button })) },
);

async function step(
  state: BotState,
  last: BotStep,
  said: { text?: string; press?: number; button?: string },
): Promise<BotStep> {
  const buttons = last.replies.flatMap((reply) => reply.buttons);
  const pressed = said.press === undefined ? undefined : buttons[said.press % Math.max(1, buttons.length)];
  const id = said.button ?? pressed?.id;
  const understood =
    id === undefined
      ? await understanding.understand(said.text ?? 'hello', 'en-GB', PROFILE)
      : understandButton(id, pressed?.label ?? '', 'en-GB');
  return decide(state, { understood, today: '2026-11-21' }, PROFILE);
}

describe('whatever a person says', () => {
  it('is answered, within the limits of the platforms, from a state that can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 25 }), async (messages) => {
        let state = INITIAL_BOT_STATE;
        let last: BotStep = { state, replies: [] };
        for (const said of messages) {
          last = await step(state, last, said);
          expect(last.replies.length).toBeGreaterThan(0);
          for (const { text, buttons, key } of last.replies) {
            expect(text.trim()).not.toBe('');
            expect(text.length).toBeLessThan(4096);
            expect(key).toMatch(/^[a-z]+\.[\w-]+$/i);
            for (const { id, label } of buttons) {
              expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
              expect(label).not.toBe('');
            }
          }
          const stored = JSON.parse(JSON.stringify(last.state)) as BotState;
          expect(stored).toEqual(last.state);
          state = stored;
          const { outcome } = last;
          if (outcome?.kind === 'order-requested') {
            expect(outcome.order.fullName).not.toBe('');
            expect(outcome.order.dateOfBirth <= '2026-11-21').toBe(true);
            expect(outcome.order.consent || Object.keys(outcome.order.contactDetails).length > 0).toBe(true);
            expect(state.intake).toBeNull();
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is answered the same every time', async () => {
    for (const text of utterances.slice(0, 40)) {
      const once = await step(INITIAL_BOT_STATE, { state: INITIAL_BOT_STATE, replies: [] }, { text });
      const again = await step(INITIAL_BOT_STATE, { state: INITIAL_BOT_STATE, replies: [] }, { text });
      expect(again).toEqual(once);
    }
  });
});
