import { accentFrom, type Accent } from './accent.js';
import { type Texts, textsFor } from './texts.js';

/** What the script tag says. */
export interface Settings {
  readonly channelId: string;
  /** Where the script came from: the server that has the chat. */
  readonly server: string;
  /** Beside the page in its own corner, or instead of it. */
  readonly display: 'corner' | 'page';
  /** Of the corner, in the direction in which the page is read. */
  readonly position: 'start' | 'end';
  readonly accent: Accent;
  /** What the widget speaks, BCP 47. */
  readonly language: string;
  /** How it writes times and numbers: as the visitor is used to, where they speak that language. */
  readonly locale: string;
  readonly texts: Texts;
}

/**
 * Reads `data-channel`, `data-position` (`left` or `right`), `data-color` (`#rrggbb`), `data-language` (that of the page
 * unless told) and `data-display` (`page`).
 */
export function readSettings({ src, dataset }: HTMLScriptElement): Settings {
  const page = document.documentElement;
  const language = wellFormed(dataset['language']) ?? wellFormed(page.lang) ?? 'en';
  const rightToLeft = getComputedStyle(page).direction === 'rtl';
  const left = dataset['position'] === 'left';
  return {
    channelId: dataset['channel'] ?? '',
    server: new URL(src).origin,
    display: dataset['display'] === 'page' ? 'page' : 'corner',
    position: left === rightToLeft ? 'end' : 'start',
    accent: accentFrom(dataset['color']),
    language,
    locale: navigator.languages.find((one) => primary(one) === primary(language)) ?? language,
    texts: textsFor(language),
  };
}

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

function wellFormed(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
