import { HttpStage } from './http-stage.js';
import type { Place } from './place.js';

/** One run of the benches; what several of them need is started once. */
export class Session {
  private stage?: Promise<HttpStage>;

  constructor(readonly place: Place) {}

  http(): Promise<HttpStage> {
    return (this.stage ??= HttpStage.start(this.place));
  }

  async end(): Promise<void> {
    await (await this.stage)?.stop();
  }
}
