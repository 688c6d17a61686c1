import type { Intent } from '../../domain/bot/intent.js';
import type { Understood } from '../../domain/bot/understood.js';

const COMMANDS: Readonly<Record<string, Intent>> = {
  start: 'greet',
  help: 'help',
  cancel: 'cancel',
  stop: 'cancel',
  book: 'order',
  person: 'hand-over',
  human: 'hand-over',
  skip: 'skip',
};

/** Commands of the messengers: "/start", "/cancel", also with the bot's name ("/help@clinic_bot"). */
export function readCommand(text: string, locale: string): Understood | null {
  const name = /^\/([a-z]{2,20})(?:@\w+)?(?:\s.*)?$/is.exec(text)?.[1]?.toLowerCase() ?? '';
  const intent = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return intent ? { text, locale, intent, confidence: 1, question: false, entities: [] } : null;
}
