import type { BotTurn } from './bot-turn.js';
import { ButtonId } from './button-id.js';
import { means } from './means.js';
import { replyFromKnowledge } from './reply-from-knowledge.js';
import { replyWith } from './reply-with.js';
import type { Reply } from './reply.js';
import type { Voice } from './voice.js';

/**
 * The answer to a message for its own sake: the bot's own answers, courtesies, safe refusals, the practice's knowledge.
 * Null when there is nothing to say.
 */
export function replyAside(turn: BotTurn, voice: Voice): Reply | null {
  const { understood, knowledge } = turn;
  const own = voice.profile.intents.find(({ name }) => name === understood.intent);
  if (own?.answer && understood.confidence >= 0.6) return replyWith(`bot.${own.name}`, own.answer);
  const safe = refusal(turn, voice);
  if (safe) return safe;
  if (knowledge) return replyFromKnowledge(knowledge, voice);
  return courtesy(turn, voice);
}

/** Things that no knowledge article may answer: results and medical judgement. */
function refusal({ understood }: BotTurn, { texts: { conversation } }: Voice): Reply | null {
  if (means(understood, 'results', 0.6)) return replyWith('conversation.noResults', conversation.noResults());
  if (means(understood, 'advice', 0.6)) return replyWith('conversation.noAdvice', conversation.noAdvice());
  if (means(understood, 'reschedule', 0.6))
    return replyWith('conversation.rescheduling', conversation.rescheduling());
  return null;
}

function courtesy(
  { understood }: BotTurn,
  { texts: { conversation, labels }, profile }: Voice,
): Reply | null {
  const buttons = [
    { id: ButtonId.of('book'), label: labels.book },
    { id: ButtonId.of('person'), label: labels.person },
  ];
  if (means(understood, 'greet', 0.6))
    return replyWith('conversation.welcome', profile.greeting ?? conversation.welcome(), buttons);
  if (means(understood, 'help', 0.6)) return replyWith('conversation.help', conversation.help(), buttons);
  if (means(understood, 'thanks', 0.6)) return replyWith('conversation.thanks', conversation.thanks());
  if (means(understood, 'goodbye', 0.6)) return replyWith('conversation.goodbye', conversation.goodbye());
  return null;
}
