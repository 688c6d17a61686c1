import type { AnsweredTurn } from './answered-turn.js';
import { compareTurns, handsOver, isMiss } from './compare-turns.js';
import type { ReplayDifference, ReplayedConversation, ReplayTally } from './replayed-conversation.js';

/** A turn with what it took. */
export interface MeasuredTurn {
  readonly turn: AnsweredTurn;
  readonly milliseconds: number;
  readonly cost: number;
}

interface Compared {
  readonly messageId: string;
  readonly beforeVersion: number;
  readonly before: MeasuredTurn;
  readonly after: MeasuredTurn;
}

/** What is written down while a conversation is gone through once more. */
export class ReplayNotes {
  private readonly compared: Compared[] = [];

  add(compared: Compared): void {
    this.compared.push(compared);
  }

  /** @param unreached how many messages were left out at the end */
  end(unreached: number): ReplayedConversation {
    const differences: ReplayDifference[] = [];
    for (const { messageId, beforeVersion, before, after } of this.compared) {
      const kind = compareTurns(before.turn, after.turn);
      if (!kind) continue;
      const afterDivergence = differences.length > 0;
      differences.push({
        messageId,
        kind,
        afterDivergence,
        beforeVersion,
        before: before.turn,
        after: after.turn,
      });
    }
    const [before, after] = [this.compared.map((one) => one.before), this.compared.map((one) => one.after)];
    return {
      messages: this.compared.length,
      unreached,
      divergedAt: differences[0]?.messageId ?? null,
      before: tallyOf(before),
      after: tallyOf(after),
      beforeMs: before.map(({ milliseconds }) => milliseconds),
      afterMs: after.map(({ milliseconds }) => milliseconds),
      differences,
    };
  }
}

function tallyOf(turns: readonly MeasuredTurn[]): ReplayTally {
  const count = (fits: (turn: AnsweredTurn) => boolean) => turns.filter(({ turn }) => fits(turn)).length;
  return {
    answered: count(({ keys }) => keys.length > 0),
    handedOver: count(handsOver),
    notUnderstood: count(isMiss),
    cost: turns.reduce((sum, { cost }) => sum + cost, 0),
  };
}
