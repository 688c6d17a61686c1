import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import { INITIAL_BOT_STATE } from '../../../domain/bot/bot-state.js';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { BotStep } from '../../../domain/bot/bot-step.js';
import type { FoundOrder } from '../../../domain/bot/flows/found-order.js';
import { Lookups } from '../../../domain/bot/flows/lookups.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import { takeTurn } from '../../../domain/bot/take-turn.js';
import { DefinitionRuns } from '../../../domain/bot/testing/definition-runs.js';
import { understandButton } from '../../../domain/bot/understand-button.js';
import { wantsKnowledge } from '../../../domain/bot/wants-knowledge.js';
import { LocalUnderstanding } from '../local-understanding.js';

const PROFILE: BotProfile = {
  botId: 'bot-1',
  version: 1,
  practiceName: 'Riverside Imaging',
  locale: 'en-GB',
  timeZone: 'Europe/Madrid',
  emergencyText: 'Call 112 now.',
  intents: [
    { name: 'parking', examples: ['where can I park', 'is there parking'], answer: 'Behind the house.' },
  ],
};
const FASTING: KnowledgeAnswer = {
  articleId: 'a1',
  version: 1,
  title: 'Preparing',
  heading: '',
  page: null,
  text: 'Eat nothing for six hours.',
  score: 1,
};
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));

export const ORDER: FoundOrder = {
  orderId: 'o1',
  patientId: 'p1',
  number: '26K3X9P4QT7M',
  examination: 'MRI of the left knee',
  status: 'scheduled',
  appointmentAt: '2026-12-01T09:30:00Z',
};

class KnownOrder extends Lookups {
  constructor(
    private readonly known: FoundOrder,
    private readonly open: readonly FoundOrder[],
  ) {
    super();
  }

  override openOrders(): Promise<readonly FoundOrder[]> {
    return Promise.resolve(this.open);
  }

  override order({ number, birthDate }: { number: string; birthDate: string }): Promise<FoundOrder | null> {
    return Promise.resolve(number === this.known.number && birthDate === '1980-03-12' ? this.known : null);
  }

  override knowledge(question: string): Promise<KnowledgeAnswer[]> {
    return Promise.resolve(/MRI/.test(question) ? [FASTING] : []);
  }
}

/** A person talking to the bot. Words in square brackets press a button of the last reply, by its label. */
export class Person {
  state: BotState = INITIAL_BOT_STATE;
  last: BotStep = { state: INITIAL_BOT_STATE, replies: [] };
  readonly outcomes: BotStep['outcome'][] = [];
  private readonly world: { runs: DefinitionRuns; lookups: Lookups };
  private turns = 0;

  /**
   * @param known the one order of the practice
   * @param open open orders of whom the person was verified for
   */
  constructor(
    known: FoundOrder = ORDER,
    private readonly locale = 'en-GB',
    open: readonly FoundOrder[] = [],
  ) {
    this.world = { runs: new DefinitionRuns(), lookups: new KnownOrder(known, open) };
  }

  async says(...messages: string[]): Promise<string[]> {
    for (const message of messages) await this.say(message);
    return this.last.replies.map(({ key }) => key);
  }

  get answer(): string {
    return this.last.replies.map(({ text }) => text).join('\n');
  }

  get order() {
    const done = this.outcomes.find((outcome) => outcome?.kind === 'order-requested');
    return done?.kind === 'order-requested' ? done.order : undefined;
  }

  private async say(message: string): Promise<void> {
    const label = /^\[(.+)\]$/.exec(message)?.[1];
    const button = this.last.replies.flatMap(({ buttons }) => buttons).find((one) => one.label === label);
    if (label && !button) throw new Error(`no button "${label}" under: ${this.answer}`);
    const understood = button
      ? understandButton(button.id, button.label, this.locale)
      : await understanding.understand(message, this.locale, PROFILE);
    const fasts = /\b(?:eat|drink|fast)\b/.test(message) && wantsKnowledge(this.state, understood);
    const turn = {
      understood,
      today: '2026-11-21',
      flowRunId: `run-${String((this.turns += 1))}`,
      ...(fasts ? { knowledge: FASTING } : {}),
    };
    this.last = await takeTurn(this.state, turn, PROFILE, this.world);
    // The state is stored as JSON between messages.
    this.state = JSON.parse(JSON.stringify(this.last.state)) as BotState;
    if (this.last.outcome) this.outcomes.push(this.last.outcome);
  }
}
