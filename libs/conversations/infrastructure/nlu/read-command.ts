import type { Intent } from '../../domain/bot/intent.js';
import type { Understood } from '../../domain/bot/understood.js';
import { foldAccents } from './fold-accents.js';

const COMMANDS: Readonly<Record<string, Intent>> = {
  start: 'greet',
  help: 'help',
  menu: 'help',
  cancel: 'cancel',
  stop: 'cancel',
  book: 'order',
  person: 'hand-over',
  human: 'hand-over',
  skip: 'skip',
  inicio: 'greet',
  empezar: 'greet',
  ayuda: 'help',
  cancelar: 'cancel',
  parar: 'cancel',
  reservar: 'order',
  pedir: 'order',
  cita: 'order',
  turno: 'order',
  persona: 'hand-over',
  humano: 'hand-over',
  saltar: 'skip',
  omitir: 'skip',
};

/** Commands of the messengers, in any language: "/start", "/cancelar", also with the bot's name ("/help@clinic_bot"). */
export function readCommand(text: string, locale: string): Understood | null {
  const name = /^\/(\p{L}{2,20})(?:@\w+)?(?:\s.*)?$/isu.exec(text)?.[1] ?? '';
  const key = foldAccents(name.normalize('NFC').toLowerCase());
  const intent = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined;
  return intent ? { text, locale, intent, confidence: 1, question: false, entities: [] } : null;
}
