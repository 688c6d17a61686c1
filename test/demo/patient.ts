import type { FakeTelegram } from '#test/fakes/telegram';
import { until } from '#test/support/until';

/** What the patient answers to whatever the bot asks; the first line that fits the bot's last words counts. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/is everything right/i, 'yes'],
  [/which examination|kind of examination/i, 'A CT of the chest'],
  [/part of the body/i, 'the chest'],
  [/left or right/i, 'both'],
  [/what is the reason/i, 'persistent cough for six weeks'],
  [/full name/i, 'Maria Gomez'],
  [/date of birth/i, '12 March 1980'],
  [/phone number or e-mail/i, 'skip'],
  [/when would you like to come/i, 'any time'],
  [/may we write to you here/i, 'yes'],
];

/** A patient who writes to the practice's bot on (the stand-in of) Telegram until the order is taken down. */
export class Patient {
  constructor(
    private readonly telegram: FakeTelegram,
    private readonly botToken: string,
    readonly chatId: number,
    private readonly say: (who: 'patient' | 'bot', text: string) => void,
  ) {}

  /** Asks for an examination and answers the bot's questions; answers the correlation id of the first webhook. */
  async orderExamination(): Promise<string> {
    const correlationId = await this.write('Hello, I need a CT of my chest');
    for (let turn = 0; turn < 15; turn++) {
      const heard = await this.hear();
      if (/passed your request to the front desk/i.test(heard)) return correlationId;
      const answer = ANSWERS.find(([question]) => question.test(heard))?.[1];
      if (!answer) throw new Error(`The patient has no answer to: ${heard}`);
      await this.write(answer);
    }
    throw new Error('The bot went on asking for too long.');
  }

  /** Waits for the next messages of the practice and answers them as one text. */
  async hear(): Promise<string> {
    const fresh = await until('a message to the patient', () => {
      const messages = this.telegram.chat(this.chatId).slice(this.heard);
      return Promise.resolve(messages.length > 0 && messages);
    });
    // The practice often writes two messages in a row: the second is under way when the first arrives.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const all = this.telegram.chat(this.chatId).slice(this.heard);
    this.heard += all.length;
    for (const { text } of all) this.say('bot', text);
    return (all.length > 0 ? all : fresh).map(({ text }) => text).join('\n');
  }

  private heard = 0;

  private async write(text: string): Promise<string> {
    this.say('patient', text);
    const answer = await this.telegram.deliver(
      this.botToken,
      this.telegram.textUpdate(this.chatId, text, { first_name: 'Maria', last_name: 'Gomez' }),
    );
    if (answer.status !== 200)
      throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
    return answer.headers.get('x-correlation-id')!;
  }
}
