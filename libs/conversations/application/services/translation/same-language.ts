/** Whether two BCP 47 tags name the same language, whatever the region. */
export const sameLanguage = (one: string, other: string): boolean => languageOf(one) === languageOf(other);

const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
