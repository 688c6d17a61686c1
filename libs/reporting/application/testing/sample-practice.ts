import type { PracticeView } from '#identity/contracts';

/** A made-up practice. */
export const samplePractice: PracticeView = {
  id: '0198c0de-7a11-7f00-8000-0000000000aa',
  version: 1,
  name: 'Röntgen & Söhne',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  address: 'Marktplatz 1\n24103 Kiel',
  phone: '+49 431 0',
  email: null,
};
