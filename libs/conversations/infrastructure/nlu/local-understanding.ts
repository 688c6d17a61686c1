import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { Understanding } from '../../application/services/understanding.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Understood } from '../../domain/bot/understood.js';
import type { FoundEntity } from './entities/found-entity.js';
import { readEntities } from './entities/read-entities.js';
import type { Reading } from './entities/reading.js';
import { INTENT_EXAMPLES_EN } from './en/intent-examples-en.js';
import { features } from './features.js';
import { IntentModel } from './intent-model.js';
import type { Example } from './intent-model.js';
import { isQuestion } from './is-question.js';
import { loadNlpJs } from './nlpjs.js';
import type { NlpJs } from './nlpjs.js';
import { readCommand } from './read-command.js';

/** Longer messages are read only this far: nobody states an intent after two pages. */
const READ_AT_MOST = 2000;
const MODELS_KEPT = 50;

/**
 * Understanding without any service or key: intents by a small network trained from built-in and the bot's own
 * examples, entities by rules. Models are kept per published bot version; no message is kept anywhere.
 */
export class LocalUnderstanding extends Understanding {
  private readonly models = new LRUCache<string, Promise<IntentModel>>({ max: MODELS_KEPT });

  /** @param now the present moment, which decides what "tomorrow" is */
  constructor(private readonly now: () => Date = () => new Date()) {
    super();
  }

  override async understand(text: string, locale: string, bot: BotProfile): Promise<Understood> {
    const trimmed = text.trim();
    const command = readCommand(trimmed, locale);
    if (command) return command;
    const nlp = await loadNlpJs();
    const reading = this.read(trimmed.slice(0, READ_AT_MOST), locale, bot.timeZone);
    const found = readEntities(reading);
    const model = await this.modelFor(bot, nlp);
    const { intent, confidence } = model.classify(featuresOf(reading, found.located, nlp));
    return {
      text: trimmed,
      locale,
      intent,
      confidence,
      question: isQuestion(trimmed),
      entities: found.entities,
    };
  }

  private read(text: string, locale: string, timeZone: string): Reading {
    // Quotes are replaced one for one and case is mapped without changing lengths, so that offsets hold in both.
    const plain = text.replace(/[’‘`´]/g, "'");
    const lower = plain.toLowerCase();
    const today = DateTime.fromJSDate(this.now(), { zone: timeZone }).toISODate() ?? '';
    return { text: plain, lower: lower.length === plain.length ? lower : plain, locale, today };
  }

  private modelFor(bot: BotProfile, nlp: NlpJs): Promise<IntentModel> {
    const key = `${bot.botId}:${String(bot.version)}`;
    const kept = this.models.get(key);
    if (kept) return kept;
    const training = Promise.resolve().then(() => this.train(bot, nlp));
    this.models.set(key, training);
    training.catch(() => this.models.delete(key));
    return training;
  }

  private train(bot: BotProfile, nlp: NlpJs): IntentModel {
    const builtIn = Object.entries(INTENT_EXAMPLES_EN).flatMap(([intent, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((text) => ({ intent, text })),
    );
    const own = bot.intents.flatMap(({ name, examples }) => examples.map((text) => ({ intent: name, text })));
    const examples = [...builtIn, ...own].map(({ intent, text }): Example => {
      const reading = this.read(text, bot.locale, bot.timeZone);
      return { intent, features: featuresOf(reading, readEntities(reading).located, nlp) };
    });
    return IntentModel.train(nlp, examples);
  }
}

function featuresOf(reading: Reading, found: readonly FoundEntity[], nlp: NlpJs): string[] {
  // The stemmer remembers every word it meets; a new one forgets what patients wrote.
  const stemmer = new nlp.StemmerEn();
  return features(reading.text, found, (word) => stemmer.stemWord(word));
}
