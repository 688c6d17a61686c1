import { LanguageDetection } from '../../../application/services/language-detection.js';
import type { DetectedLanguage } from '../../../application/services/language-detection.js';

/** The local detection, loaded with the first message: only workers ever read one. */
export class LazyLanguageDetection extends LanguageDetection {
  private loading?: Promise<LanguageDetection>;

  override async detect(text: string, fallback: string): Promise<DetectedLanguage> {
    this.loading ??= import('./local-language-detection.js').then(
      ({ LocalLanguageDetection }) => new LocalLanguageDetection(),
    );
    return (await this.loading).detect(text, fallback);
  }
}
