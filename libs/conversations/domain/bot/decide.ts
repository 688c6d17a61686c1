import type { BotProfile } from './bot-profile.js';
import type { BotState } from './bot-state.js';
import type { BotStep } from './bot-step.js';
import type { BotTurn } from './bot-turn.js';
import { converse } from './converse.js';
import { detectRedFlag } from './detect-red-flag.js';
import { askOpenQuestion } from './intake/ask-open-question.js';
import { continueIntake } from './intake/continue-intake.js';
import { means } from './means.js';
import { replyAside } from './reply-aside.js';
import { replyWith } from './reply-with.js';
import { textsFor } from './texts/texts-for.js';
import type { Voice } from './voice.js';

/**
 * One step of the bot: from its state and what a message means to its next state, what it says, and what the system
 * is to do. Pure: the same input always gives the same answer, so any past decision can be replayed.
 *
 * Before all else comes safety: an emergency is answered at once and handed to a person, whatever was being asked.
 */
export function decide(state: BotState, turn: BotTurn, profile: BotProfile): BotStep {
  const locale = turn.understood.locale || profile.locale;
  const voice: Voice = { profile, texts: textsFor(locale), locale };
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
): BotStep {
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

function calmly(state: BotState, turn: BotTurn, voice: Voice): BotStep {
  const { understood } = turn;
  const { conversation } = voice.texts;
  if (!understood.text.trim()) {
    const open = state.intake ? [askOpenQuestion(state.intake, voice)] : [];
    return { state, replies: [replyWith('conversation.empty', conversation.empty()), ...open] };
  }
  if (wantsPerson(state, turn)) {
    return {
      state: { ...state, offered: null, misses: 0 },
      replies: [replyWith('conversation.handOver', conversation.handOver())],
      outcome: { kind: 'hand-over', reason: 'asked' },
    };
  }
  if (!state.intake) return converse(state, turn, voice);
  const step = continueIntake(state.intake, turn, replyAside(turn, voice), voice);
  return {
    state: { ...state, intake: step.flow, offered: null, misses: 0 },
    replies: step.replies,
    ...(step.outcome ? { outcome: step.outcome } : {}),
  };
}

/** Inside the free text of a reason, only a short and clear wish for a person counts. */
function wantsPerson({ intake }: BotState, { understood }: BotTurn): boolean {
  if (intake?.open !== 'reason') return means(understood, 'hand-over', 0.6);
  return means(understood, 'hand-over', 0.8) && understood.text.split(/\s+/).length <= 10;
}
