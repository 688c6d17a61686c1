import { DEMO_KNOWLEDGE_EN } from './demo-knowledge-en.js';
import { DEMO_KNOWLEDGE_ES } from './demo-knowledge-es.js';

/** What the demo practice tells its patients, in the languages they write in. */
export const DEMO_KNOWLEDGE: readonly {
  readonly title: string;
  readonly body: string;
  readonly locale: string;
}[] = [
  ...DEMO_KNOWLEDGE_EN.map((article) => ({ ...article, locale: 'en-GB' })),
  ...DEMO_KNOWLEDGE_ES.map((article) => ({ ...article, locale: 'es-ES' })),
];
