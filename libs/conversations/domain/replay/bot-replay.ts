import { AggregateRoot, conflict, newId } from '#kernel';
import { ReplayDue } from '../../contracts/events/replay-due.event.js';
import type { BotContent } from '../bot-content.js';
import type { KnowledgeAuthor } from '../knowledge-author.js';

export const REPLAY_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type ReplayState = (typeof REPLAY_STATES)[number];

/** What a version of a bot would have answered to the messages of a past time. What it said then is kept, frozen. */
export class BotReplay extends AggregateRoot {
  static readonly aggregateType = 'bot-replay';

  botId!: string;
  /** Null for the draft, as it was when the replay began. */
  botVersion!: number | null;
  locale!: string;
  content!: BotContent;
  /** Messages from this moment on, until before the other. */
  fromAt!: Date;
  toAt!: Date;
  /** Whether models of AI may be asked. */
  usesAi!: boolean;
  state!: ReplayState;
  /** Why it failed. */
  code!: string | null;
  requestedById!: string | null;
  requestedByName!: string | null;
  createdAt!: Date;
  settledAt!: Date | null;

  static request(fields: {
    botId: string;
    botVersion: number | null;
    locale: string;
    content: BotContent;
    fromAt: Date;
    toAt: Date;
    usesAi: boolean;
    by: KnowledgeAuthor;
  }): BotReplay {
    const { by, ...others } = fields;
    const replay = Object.assign(new BotReplay(), others);
    replay.id = newId();
    replay.state = 'queued';
    replay.code = null;
    replay.requestedById = by.id;
    replay.requestedByName = by.name;
    replay.createdAt = new Date();
    replay.settledAt = null;
    replay.record(new ReplayDue({ replayId: replay.id }));
    return replay;
  }

  get isActive(): boolean {
    return this.state === 'queued' || this.state === 'running';
  }

  /** There are conversations left: they come next. */
  goOn(): void {
    this.state = 'running';
    this.record(new ReplayDue({ replayId: this.id }));
  }

  finish(): void {
    this.settle('done');
  }

  fail(code: string): void {
    this.code = code;
    this.settle('failed');
  }

  cancel(): void {
    if (!this.isActive) throw conflict('conversations.replay-settled', 'This replay is over.');
    this.settle('cancelled');
  }

  private settle(state: ReplayState): void {
    this.state = state;
    this.settledAt = new Date();
  }
}
