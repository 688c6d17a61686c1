import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import { INITIAL_BOT_STATE } from '../../../domain/bot/bot-state.js';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { BotStep } from '../../../domain/bot/bot-step.js';
import { decide } from '../../../domain/bot/decide.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
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
  title: 'Preparing',
  text: 'Eat nothing for six hours.',
  score: 1,
};
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));

/** A person talking to the bot. Words in square brackets press a button of the last reply, by its label. */
export class Person {
  state: BotState = INITIAL_BOT_STATE;
  last: BotStep = { state: INITIAL_BOT_STATE, replies: [] };
  readonly outcomes: BotStep['outcome'][] = [];

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
      ? understandButton(button.id, button.label, 'en-GB')
      : await understanding.understand(message, 'en-GB', PROFILE);
    const fasts = /\b(?:eat|drink|fast)\b/.test(message) && wantsKnowledge(this.state, understood);
    const turn = { understood, today: '2026-11-21', ...(fasts ? { knowledge: FASTING } : {}) };
    this.last = decide(this.state, turn, PROFILE);
    // The state is stored as JSON between messages.
    this.state = JSON.parse(JSON.stringify(this.last.state)) as BotState;
    if (this.last.outcome) this.outcomes.push(this.last.outcome);
  }
}
