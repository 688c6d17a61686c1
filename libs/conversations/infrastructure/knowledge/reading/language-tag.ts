/** A language tag as our articles have it, of one that a document gives itself; null for what is none. */
export function languageTag(text: string | undefined): string | null {
  const [, language, region] =
    /^\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?:[-_.].*)?\s*$/.exec(text ?? '') ?? [];
  if (!language) return null;
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}
