import fc from 'fast-check';
import { INITIAL_BOT_STATE } from '../../domain/bot/bot-state.js';
import type { BotState } from '../../domain/bot/bot-state.js';
import type { BotStep } from '../../domain/bot/bot-step.js';
import { Lookups } from '../../domain/bot/flows/lookups.js';
import { takeTurn } from '../../domain/bot/take-turn.js';
import { DefinitionRuns } from '../../domain/bot/testing/definition-runs.js';
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
class NothingFound extends Lookups {
  override order(): Promise<null> {
    return Promise.resolve(null);
  }

  override knowledge(): Promise<never[]> {
    return Promise.resolve([]);
  }
}

const world = () => ({ runs: new DefinitionRuns(), lookups: new NothingFound() });
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
  place: ReturnType<typeof world>,
): Promise<BotStep> {
  const buttons = last.replies.flatMap((reply) => reply.buttons);
  const pressed = said.press === undefined ? undefined : buttons[said.press % Math.max(1, buttons.length)];
  const id = said.button ?? pressed?.id;
  const understood =
    id === undefined
      ? await understanding.understand(said.text ?? 'hello', 'en-GB', PROFILE)
      : understandButton(id, pressed?.label ?? '', 'en-GB');
  const flowRunId = `run-${String(place.runs.states.size)}`;
  const turn = { understood, today: '2026-11-21', flowRunId };
  return takeTurn(state, turn, PROFILE, place);
}

describe('whatever a person says', () => {
  it('is answered, within the limits of the platforms, from a state that can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 25 }), async (messages) => {
        let state = INITIAL_BOT_STATE;
        const place = world();
        let last: BotStep = { state, replies: [] };
        for (const said of messages) {
          last = await step(state, last, said, place);
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
            expect(state.flow).toBeNull();
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is answered the same every time', async () => {
    for (const text of utterances.slice(0, 40)) {
      const once = await step(
        INITIAL_BOT_STATE,
        { state: INITIAL_BOT_STATE, replies: [] },
        { text },
        world(),
      );
      const again = await step(
        INITIAL_BOT_STATE,
        { state: INITIAL_BOT_STATE, replies: [] },
        { text },
        world(),
      );
      expect(again).toEqual(once);
    }
  });
});
