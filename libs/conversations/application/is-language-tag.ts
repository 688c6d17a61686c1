import { Matches } from 'class-validator';

/** A BCP 47 tag of language, perhaps script, perhaps country: `en`, `es-MX`, `zh-Hant-TW`. */
export const IsLanguageTag = (): PropertyDecorator =>
  Matches(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, {
    message: '$property must be a language tag such as en or es-MX',
  });
