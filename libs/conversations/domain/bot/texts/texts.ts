import type { textsEn } from './texts-en.js';

/** Everything the bot can say, in one language. */
export type Texts = typeof textsEn;
