import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { Understanding } from '../../application/services/understanding.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Understood } from '../../domain/bot/understood.js';
import { english } from './en/english.js';
import { readEntities } from './entities/read-entities.js';
import type { Reading } from './entities/reading.js';
import { features } from './features.js';
import { foldAccents } from './fold-accents.js';
import { IntentModel } from './intent-model.js';
import type { Example } from './intent-model.js';
import { isQuestion } from './is-question.js';
import type { LanguageResources } from './language-resources.js';
import { Languages } from './languages.js';
import { loadNlpJs } from './nlpjs.js';
import { readCommand } from './read-command.js';

/** Longer messages are read only this far: nobody states an intent after two pages. */
const READ_AT_MOST = 2000;
const MODELS_KEPT = 50;

/** A date, number, address, name or time alone answers a question of ours; it has no intent. */
const BARE_VALUES: readonly Example[] = ['<date>', '<phone>', '<email>', '<name>', '<time>'].map((kind) => ({
  intent: 'none',
  features: [`1:${kind}`],
}));

interface Trained {
  readonly model: IntentModel;
  readonly stem: (words: readonly string[]) => string[];
}

/**
 * Understanding without any service or key: intents by a small network trained from built-in and the bot's own
 * examples, entities by rules, both from the resources of the message's language. Models are kept per published bot
 * version and language; no message is kept anywhere.
 */
export class LocalUnderstanding extends Understanding {
  private readonly models = new LRUCache<string, Promise<Trained>>({ max: MODELS_KEPT });

  /** @param now the present moment, which decides what "tomorrow" is */
  constructor(private readonly now: () => Date = () => new Date()) {
    super();
  }

  override async understand(text: string, locale: string, bot: BotProfile, at?: Date): Promise<Understood> {
    const trimmed = text.trim();
    const readable = [locale, bot.locale].find((tag) => Languages.of(tag)) ?? 'en';
    const language = Languages.of(readable) ?? english;
    const command = readCommand(trimmed, readable);
    if (command) return command;
    const { model, stem } = await this.modelFor(bot, language);
    const reading = this.read(trimmed.slice(0, READ_AT_MOST), readable, bot.timeZone, language, at);
    const found = readEntities(reading);
    const stems = (words: readonly string[]) => stem(words).map((word) => model.correct(word));
    const read = model.classify(features(reading.text, found.located, language, stems));
    const question = isQuestion(reading);
    // Whoever asks has agreed to nothing yet: "aceptan mi seguro", "is that right?".
    const asksBack = question && read.intent === 'affirm';
    const { intent, confidence } = asksBack ? { intent: 'none', confidence: 0 } : read;
    return { text: trimmed, locale: readable, intent, confidence, question, entities: found.entities };
  }

  private read(
    text: string,
    locale: string,
    timeZone: string,
    language: LanguageResources,
    at = this.now(),
  ): Reading {
    // Quotes are replaced one for one, accents too, and case is mapped without changing lengths, so that offsets hold
    // in both.
    const plain = text.normalize('NFC').replace(/[’‘`´]/g, "'");
    const lower = foldAccents(plain.toLowerCase());
    const today = DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';
    return { text: plain, lower: lower.length === plain.length ? lower : plain, language, locale, today };
  }

  private modelFor(bot: BotProfile, language: LanguageResources): Promise<Trained> {
    const key = `${bot.botId}:${String(bot.version)}:${language.language}`;
    const kept = this.models.get(key);
    if (kept) return kept;
    const training = this.train(bot, language);
    this.models.set(key, training);
    training.catch(() => this.models.delete(key));
    return training;
  }

  /** A practice's own examples count in every language: people mix them. */
  private async train(bot: BotProfile, language: LanguageResources): Promise<Trained> {
    const [nlp, stem] = await Promise.all([loadNlpJs(), language.loadStemmer()]);
    const builtIn = Object.entries(language.examples).flatMap(([intent, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((text) => ({ intent, text })),
    );
    const taught = bot.intents.flatMap(({ name, examples }) =>
      examples.map((text) => ({ intent: name, text })),
    );
    const seen = ({ intent, text }: { intent: string; text: string }): Example => {
      const reading = this.read(text, bot.locale, bot.timeZone, language);
      return { intent, features: features(reading.text, readEntities(reading).located, language, stem) };
    };
    const own = taught.map(seen);
    // What the practice teaches is no longer "none of the intents".
    const rest = builtIn
      .map(seen)
      .filter((example) => example.intent !== 'none' || !own.some((one) => areAlike(one, example)));
    return { model: IntentModel.train(nlp, [...rest, ...own, ...BARE_VALUES]), stem };
  }
}

/** Do two examples share most of their words? */
function areAlike(a: Example, b: Example): boolean {
  const [wordsA, wordsB] = [a, b].map(({ features }) =>
    features.filter((feature) => feature.startsWith('1:')),
  );
  const shared = wordsA?.filter((word) => wordsB?.includes(word)).length ?? 0;
  return shared / new Set([...(wordsA ?? []), ...(wordsB ?? [])]).size >= 0.6;
}
