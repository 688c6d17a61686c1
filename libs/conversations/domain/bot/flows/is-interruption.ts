import type { BotTurn } from '../bot-turn.js';
import type { SlotKey } from '../intake/intake-slots.js';
import { means } from '../means.js';
import type { FlowRun } from './flow-run.js';

/** Intents that can be part of an answer; any other one, surely meant, talks about something else. */
const PART_OF_ANSWERS: readonly string[] = [
  'order',
  'affirm',
  'deny',
  'cancel',
  'correct',
  'skip',
  'unsure',
  'none',
];
/** Questions whose entities are unmistakable: "do you have anything on Tuesday?" answers although it asks. */
const UNMISTAKABLE: readonly SlotKey[] = [
  'dateOfBirth',
  'contactDetails',
  'preferredTime',
  'consent',
  'order',
];

/** Is the message a question or a courtesy of the person rather than an answer to the bot's question? */
export function isInterruption({ open }: FlowRun, { understood }: BotTurn): boolean {
  if (understood.button || means(understood, ['order', 'affirm', 'deny'], 0.6)) return false;
  const asks = open !== 'confirm' && open !== 'change';
  if (asks && UNMISTAKABLE.includes(open) && hasEntityFor(open, understood.entities)) return false;
  if (understood.question) return true;
  const short = understood.text.split(/\s+/).length <= 8;
  const aside = understood.confidence >= 0.75 && !PART_OF_ANSWERS.includes(understood.intent);
  return aside && short && open !== 'reason';
}

function hasEntityFor(open: SlotKey, entities: BotTurn['understood']['entities']): boolean {
  const types = entities.map(({ type }) => type);
  if (open === 'dateOfBirth' || open === 'order') return types.includes('date');
  if (open === 'contactDetails') return types.includes('phone') || types.includes('email');
  return open === 'preferredTime' && types.includes('visit-time');
}
