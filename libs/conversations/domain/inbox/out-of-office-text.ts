import type { OutOfOfficeText } from './inbox-policy.js';

const IN_ENGLISH: OutOfOfficeText = {
  locale: 'en',
  text: 'We are closed at the moment. A colleague will answer here from {opening}.',
};

/** What is said where the practice has written nothing of its own. */
const DEFAULTS: readonly OutOfOfficeText[] = [
  IN_ENGLISH,
  {
    locale: 'es',
    text: 'En este momento estamos cerrados. Un compañero le responderá aquí a partir del {opening}.',
  },
];

/**
 * What a contact is told who asks for a person while the practice is closed: in their language, else in the practice's.
 *
 * @param locales BCP 47 tags, the one wanted most first
 */
export function outOfOfficeText(
  own: readonly OutOfOfficeText[],
  locales: readonly (string | null)[],
  opensAt: Date,
  timeZone: string,
): string {
  const wanted = locales.filter((locale) => locale !== null).map(language);
  const inLanguage = (texts: readonly OutOfOfficeText[]) =>
    wanted.flatMap((one) => texts.filter(({ locale }) => language(locale) === one))[0];
  const { text, locale } = inLanguage(own) ?? own[0] ?? inLanguage(DEFAULTS) ?? IN_ENGLISH;
  return text.replaceAll('{opening}', timeIn(locale, opensAt, timeZone));
}

function timeIn(locale: string, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone },
  }).format(at);
}

function language(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? tag;
}
