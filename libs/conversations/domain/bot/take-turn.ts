import type { BotProfile } from './bot-profile.js';
import type { BotState } from './bot-state.js';
import type { BotStep } from './bot-step.js';
import type { BotTurn } from './bot-turn.js';
import { decide } from './decide.js';
import type { FlowRuns } from './flows/flow-runs.js';
import type { Lookups } from './flows/lookups.js';
import { settleMove } from './flows/settle-move.js';
import { voiceOf } from './voice-of.js';

/** What a turn may reach beyond the conversation. */
export interface World {
  readonly runs: FlowRuns;
  readonly lookups: Lookups;
}

/**
 * One turn of the bot, whole: it decides, lets the workflow say where an open flow leads, and asks what is open then.
 * The same turn taken again, after a crash, comes to the same step: what it tells the workflow may be told twice.
 */
export async function takeTurn(
  state: BotState,
  turn: BotTurn,
  profile: BotProfile,
  world: World,
): Promise<BotStep> {
  const { move, ...decision } = decide(state, turn, profile);
  if (!move) return decision;
  const end = await settleMove(move, voiceOf(profile, turn.understood.locale), world);
  // It was put aside for silence just now: then the message stands for itself.
  if (end === 'timed-out') return takeTurn({ ...state, flow: null }, turn, profile, world);
  const { run: flow, replies, outcome, verified } = end;
  return {
    state: { ...decision.state, flow },
    replies: [...decision.replies, ...replies],
    ...(outcome ? { outcome } : {}),
    ...(verified ? { verified } : {}),
  };
}
