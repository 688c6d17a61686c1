import type { Intent } from '../../domain/bot/intent.js';
import type { BodyPart } from '../../domain/bot/body-part.js';
import type { SlotKey } from '../../domain/bot/intake/intake-slots.js';
import type { Laterality } from '../../domain/bot/laterality.js';
import type { Modality } from '../../domain/bot/modality.js';

/**
 * All that the local engine knows of one language; the engines themselves know none. Patterns that read `lower` meet
 * text in lower case without accents ("manana" for "mañana").
 */
export interface LanguageResources {
  /** ISO 639-1. */
  readonly language: string;
  /** How people say the built-in intents, one utterance a line. */
  readonly examples: Readonly<Record<Intent, string>>;
  readonly telling: TellingWords;
  /** Contractions and short spellings, replaced in this order before words are compared. */
  readonly spellings: readonly (readonly [RegExp, string])[];
  readonly vocabulary: Vocabulary;
  readonly sides: Sides;
  readonly calendar: Calendar;
  readonly cues: Cues;
  /** Loads the stemmer, which keeps no word it has met. */
  readonly loadStemmer: () => Promise<(words: readonly string[]) => string[]>;
}

/** Words, without accents, by which the language is told from others; divided by spaces. */
export interface TellingWords {
  readonly common: string;
  /** Used by speakers of other languages too. */
  readonly borrowed: string;
  readonly greetings: string;
}

type Table<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** Names of things: alternatives of a regular expression over `lower`, matched as whole words. */
export interface Vocabulary {
  readonly modalities: Table<Modality>;
  readonly bodyParts: Table<BodyPart>;
  /** The things that the bot asks for, those first that contain words of others. */
  readonly slots: readonly (readonly [SlotKey, string])[];
}

export interface Sides {
  /** Ends right before a body part; groups 1 and 2 name sides. */
  readonly before: RegExp;
  /** Begins right after a body part; group 1 names the side. */
  readonly after: RegExp;
  /** A side by itself, global; group `side` beside its noun, or `only` as the whole message. */
  readonly alone: RegExp;
  readonly code: (name: string) => Laterality;
}

export interface Calendar {
  /** Patterns of the month names, January first. */
  readonly months: readonly string[];
  /** Patterns of the names of the days, Monday first. */
  readonly weekdays: readonly string[];
  /** Forms of a full date that name the month, with groups day, month and year. */
  readonly dateForms: readonly string[];
  /** Which of the two first numbers of 03/04/1980 may be the day, the likelier reading first. */
  readonly numericOrder: (locale: string) => readonly ('day-first' | 'month-first')[];
  /** Words for days, global patterns; the first that matches a stretch of text has it. */
  readonly dayRules: readonly (readonly [RegExp, DayMeaning])[];
  /** Short names of days that are other words too: they count as the whole message or beside "next". */
  readonly ambiguousWeekdays: RegExp | null;
  /** Numbers in words: of things, and of hours. */
  readonly numbers: Readonly<Record<string, number>>;
  /**
   * Times of day, global; groups hour, minute, half (a or p), hour24, minute24, or spoken with spokenMinute, past
   * (minutes after, a key of `numbers`), before (minutes before) and part (of the day).
   */
  readonly clock: RegExp;
  /** Groups morning, afternoon and evening. */
  readonly partOfDay: RegExp;
  readonly anyTime: RegExp;
  /** Rules a day out. */
  readonly ruledOut: RegExp;
}

/**
 * What a word for a day means, counted from today. Weeks and months: 0 is the rest of this one. `ahead` has groups
 * count and unit (d, w or m), `weekday` has weekday and perhaps skip ("next" skips the rest of this week), and
 * `day-of-month` has day and perhaps month or number.
 */
export type DayMeaning =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly weekend: number }
  | 'ahead'
  | 'weekday'
  | 'day-of-month';

/** Turns of phrase around values. Those for names read the text as written, the others `lower`. */
export interface Cues {
  /** "My name is …" in any case; group name. */
  readonly named: RegExp;
  /** "I am …" before capitalised words only; group name. */
  readonly introduced: RegExp;
  /** Ends a name in a running sentence. */
  readonly nameEnds: RegExp;
  /** "Because …"; group reason. */
  readonly because: RegExp;
  /** Ends right before a date that is a date of birth. */
  readonly born: RegExp;
  /** Ends right before a number or address of the person. */
  readonly reached: RegExp;
  /** Ends right before digits that are no phone number: of an insurance or an identity card; group rest follows its name. */
  readonly otherNumber: RegExp;
  /** Begins a correction: what follows replaces an earlier answer. */
  readonly correction: RegExp;
  /** Begins or marks a question that has no question mark. */
  readonly question: RegExp;
}
