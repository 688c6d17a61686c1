import type { BotProfile } from './bot-profile.js';
import type { BotState } from './bot-state.js';
import type { Decision } from './bot-step.js';
import type { BotTurn } from './bot-turn.js';
import { converse } from './converse.js';
import { detectRedFlag } from './detect-red-flag.js';
import { askOpenQuestion } from './flows/ask-open-question.js';
import { continueFlow } from './flows/continue-flow.js';
import { means } from './means.js';
import { replyAside } from './reply-aside.js';
import { replyWith } from './reply-with.js';
import { voiceOf } from './voice-of.js';
import type { Voice } from './voice.js';

/**
 * What the bot makes of a message: from its state and what the message means to its next state, what it says, and what
 * the system is to do. Pure: the same input always gives the same answer. `takeTurn` asks the workflow where a flow leads.
 *
 * Before all else comes safety: an emergency is answered at once and handed to a person, whatever was being asked.
 */
export function decide(before: BotState, turn: BotTurn, profile: BotProfile): Decision {
  const voice = voiceOf(profile, turn.understood.locale);
  const state = { ...before, locale: voice.locale };
  const flag = turn.understood.button ? null : detectRedFlag(turn.understood.text);
  const step = flag ? emergency(state, flag, voice) : calmly(state, turn, voice);
  if (state.introduced) return step;
  // People must be told that they talk to a machine (EU AI Act, article 50 (1)).
  const introduction = voice.texts.conversation.introduction(profile.practiceName);
  const introduced = { ...step.state, introduced: true };
  return {
    ...step,
    state: introduced,
    replies: flag ? step.replies : [replyWith('conversation.introduction', introduction), ...step.replies],
  };
}

function emergency(
  state: BotState,
  redFlag: NonNullable<ReturnType<typeof detectRedFlag>>,
  voice: Voice,
): Decision {
  const { conversation } = voice.texts;
  return {
    state: { ...state, offered: null, misses: 0 },
    replies: [
      replyWith('conversation.emergency', voice.profile.emergencyText ?? conversation.emergency()),
      replyWith('conversation.emergencyFollowUp', conversation.emergencyFollowUp()),
    ],
    outcome: { kind: 'hand-over', reason: 'emergency', redFlag },
  };
}

function calmly(state: BotState, turn: BotTurn, voice: Voice): Decision {
  const { understood } = turn;
  const { conversation } = voice.texts;
  if (!understood.text.trim()) {
    const open = state.flow ? [askOpenQuestion(state.flow, voice)] : [];
    return { state, replies: [replyWith('conversation.empty', conversation.empty()), ...open] };
  }
  if (wantsPerson(state, turn)) {
    return {
      state: { ...state, offered: null, misses: 0 },
      replies: [replyWith('conversation.handOver', conversation.handOver())],
      outcome: { kind: 'hand-over', reason: 'asked' },
    };
  }
  if (!state.flow) return converse(state, turn, voice);
  const move = continueFlow(state.flow, turn, replyAside(turn, voice), voice);
  return { state: { ...state, offered: null, misses: 0 }, replies: [], move };
}

/** Inside the free text of a reason, only a short and clear wish for a person counts. */
function wantsPerson({ flow }: BotState, { understood }: BotTurn): boolean {
  if (flow?.open !== 'reason') return means(understood, 'hand-over', 0.6);
  return means(understood, 'hand-over', 0.8) && understood.text.split(/\s+/).length <= 10;
}
