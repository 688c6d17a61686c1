/** The language of a message. */
export interface DetectedLanguage {
  /** BCP 47 tag. With the region of the fallback when it is the same language. */
  readonly locale: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** False when the message says too little of its language; `locale` is then the fallback. */
  readonly reliable: boolean;
}

/** Tells in which language a message is written. */
export abstract class LanguageDetection {
  /**
   * @param text the message as written; nothing of it may be logged
   * @param fallback the conversation's language, BCP 47: short and neutral messages ("ok", a name, a number) keep it
   */
  abstract detect(text: string, fallback: string): Promise<DetectedLanguage>;
}
