import type { SendPace } from '../send-pace.js';
import { Gcra } from './gcra.js';
import type { PaceState, PaceStates, ReservedTurn } from './pace-state.js';

/** So long a wait is not worth giving the message back for. */
export const SHORT_WAIT_MS = 300;
/** A reserved place that nobody came for is lost then: many that come late together would be a burst. */
const KEPT_MS = 10_000;
/** When a message looks again that found the place of another one of its chat. */
const BEHIND_MS = 1_000;

export interface Turn {
  /** When the message may go, or should come back. */
  readonly at: number;
  /** Whether it goes; its places are taken then. */
  readonly goes: boolean;
  readonly states: PaceStates;
}

/**
 * A message's turn under all of a platform's rules. When its chat must wait it takes nothing: of a chat hardly more than
 * the first message asks. When the channel must wait it is given a place there, one a chat, so that many chats do not
 * come back at once.
 *
 * @param rules of the platform, the states hold a number for each
 * @param now milliseconds since 1970, by the one clock that all senders share
 */
export function reserveTurn(
  rules: readonly SendPace[],
  states: PaceStates,
  messageId: string,
  now: number,
): Turn {
  const chatRules = rules.filter(({ per }) => per === 'chat');
  const channelRules = rules.filter(({ per }) => per === 'channel');
  const { chat, channel, reserved } = states;
  const resumes = Math.max(now, chat.pausedUntil, channel.pausedUntil);
  const chatFree = freeAt(chatRules, chat, resumes);
  if (chatFree - now > SHORT_WAIT_MS) return { at: chatFree, goes: false, states };
  const kept = reserved && isKept(reserved, states, now) ? reserved : null;
  if (kept && kept.messageId !== messageId)
    return { at: Math.max(now, kept.at) + BEHIND_MS, goes: false, states };
  const at = kept ? Math.max(kept.at, chatFree) : freeAt(channelRules, channel, chatFree);
  const taken = kept ? channel : take(channelRules, channel, at);
  if (at - now > SHORT_WAIT_MS)
    return { at, goes: false, states: { chat, channel: taken, reserved: { messageId, at } } };
  return { at, goes: true, states: { chat: take(chatRules, chat, at), channel: taken, reserved: null } };
}

/** A place from before the end of a pause is worth nothing after it. */
const isKept = ({ at }: ReservedTurn, { chat, channel }: PaceStates, now: number): boolean =>
  at > now - KEPT_MS && at >= Math.max(chat.pausedUntil, channel.pausedUntil);

const freeAt = (rules: readonly SendPace[], { takenUntil }: PaceState, from: number): number =>
  rules.reduce((at, rule, index) => Gcra.freeAt(rule, takenUntil[index] ?? 0, at), from);

const take = (rules: readonly SendPace[], state: PaceState, at: number): PaceState => ({
  ...state,
  takenUntil: rules.map((rule, index) => Gcra.take(rule, state.takenUntil[index] ?? 0, at)),
});
