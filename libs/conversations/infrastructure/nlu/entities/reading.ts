import type { LanguageResources } from '../language-resources.js';

/** What the readers of entities share: the text with simple quotes and spaces, and the practice's present moment. */
export interface Reading {
  /** Same length and offsets as `text`, in lower case, without accents. */
  readonly lower: string;
  /** The message composed (NFC), with typographic quotes made plain. */
  readonly text: string;
  readonly language: LanguageResources;
  readonly locale: string;
  /** YYYY-MM-DD in the practice's zone. */
  readonly today: string;
}
