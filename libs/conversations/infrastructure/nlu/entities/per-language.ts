import type { LanguageResources } from '../language-resources.js';

/** What an engine makes of a language's resources, made once per language: compiled patterns. */
export function perLanguage<T>(
  make: (resources: LanguageResources) => T,
): (resources: LanguageResources) => T {
  const made = new Map<LanguageResources, T>();
  return (resources) => {
    const kept = made.get(resources);
    if (kept !== undefined) return kept;
    const fresh = make(resources);
    made.set(resources, fresh);
    return fresh;
  };
}
