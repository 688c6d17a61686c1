import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../seeded-random.js';
import type { Chat, Telling } from './messenger.js';
import { Script } from './script.js';
import type { Tellings } from './tellings.js';

const WAITS_FOR_ANSWER = 0.5;
/** An answer may be lost, or late by a pause that the platform asked for. */
const PATIENCE_MS = 6_000;
const BUTTON_PATIENCE_MS = 30_000;
const LOOKS_EVERY_MS = 150;
const FORGERIES = 0.05;
const SHORT_PAUSE_MS = 200;
/** Where there are commands, this question is asked by one. */
const BY_COMMAND = 3;

/** Somebody with questions: now and then waits for an answer, now and then writes on, and presses a button in between. */
export class Person {
  private sequence = 0;
  private readonly under: Promise<void>[] = [];
  private readonly sender: string;

  /** @param random decides how they behave; undefined: they wait for everything, and nobody forges anything */
  constructor(
    platform: string,
    private readonly chat: Chat,
    private readonly tellings: Tellings,
    private readonly begun: () => void,
    private readonly random?: SeededRandom,
  ) {
    this.sender = `${platform}/${chat.name}`;
  }

  /** Says the first so many things of the script; answers when the platform has told all of them. */
  async speak(steps = Script.length): Promise<void> {
    const { random, chat } = this;
    const press = random?.between(2, Script.length - 1) ?? 2;
    const questions = [...Script.questions];
    const say = [Script.greeting, ...questions].slice(0, steps);
    for (const [index, text] of say.entries()) {
      const asks = chat.command && index === BY_COMMAND ? chat.command(text) : chat.write(text);
      await this.tell(asks);
      if (!random || random.next() < WAITS_FOR_ANSWER) await this.answered(text, PATIENCE_MS);
      else await sleep(random.between(0, SHORT_PAUSE_MS));
      if (random && random.next() < FORGERIES) this.forge();
      if (index + 1 === press && steps === Script.length) await this.press();
    }
    await Promise.all(this.under);
  }

  private async tell(telling: Telling): Promise<void> {
    const { random } = this;
    this.begun();
    const told = this.tellings.tell(telling, { sender: this.sender, sequence: ++this.sequence }, random);
    told.catch(() => undefined);
    this.under.push(told);
    if (telling.keepsOrder || !random) await told;
  }

  /** The greeting offers the button; whoever never got to see it has nothing to press. */
  private async press(): Promise<void> {
    await this.answered(Script.greeting, BUTTON_PATIENCE_MS);
    const press = this.chat.press(Script.button);
    if (press) await this.tell(press);
  }

  private forge(): void {
    const text = `forged (${String(this.sequence)})`;
    const telling = this.chat.forge(text);
    this.under.push(this.tellings.forge(telling, { sender: this.sender, sequence: 0 }));
  }

  private async answered(text: string, patienceMs: number): Promise<void> {
    const answer = Script.answerTo(text);
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(LOOKS_EVERY_MS)) {
      const seen = await this.chat.seen();
      if (seen.some((one) => one.text === answer)) return;
    }
  }
}
