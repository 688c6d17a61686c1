import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newId } from '#kernel';
import { Client } from '#test/support/client';
import type {
  ArchiveAnswer,
  ArchiveQuestion,
  ArchiveReady,
  ArchiveState,
  ArchiveWord,
} from './archive-words.js';

const CHILD = fileURLToPath(new URL('./archive.child.js', import.meta.url));
/** What may be held at once: hostile files must not make the process take more. */
const FLAGS = ['--expose-gc', '--enable-source-maps', '--max-old-space-size=384'];
const START_MS = 240_000;
const ANSWER_MS = 60_000;
const PERMISSIONS = ['studies.read', 'studies.store', 'dicom.manage'];

/** An archive in a process of its own, and what goes wrong in it. */
export class ArchiveProcess {
  private readonly waiting = new Map<number, (answer: ArchiveAnswer) => void>();
  private faults: string[] = [];
  private questions = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
    readonly dimsePort: number,
  ) {
    child.on('message', (word: ArchiveWord) => {
      if (word.kind === 'fault') this.faults.push(word.what);
      if (word.kind !== 'answer') return;
      this.waiting.get(word.number)?.(word);
      this.waiting.delete(word.number);
    });
    child.once('exit', (code, signal) => this.faults.push(`the archive ended (${code ?? signal})`));
  }

  static async start(): Promise<ArchiveProcess> {
    const child = fork(CHILD, [], { execArgv: FLAGS, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
    try {
      const [ready] = (await once(child, 'message', { signal: AbortSignal.timeout(START_MS) })) as [
        ArchiveWord,
      ];
      if (ready.kind !== 'ready') throw new Error(ready.kind === 'fault' ? ready.what : ready.kind);
      const { url, dimsePort }: ArchiveReady = ready;
      return new ArchiveProcess(child, url, dimsePort);
    } catch (error) {
      child.kill('SIGKILL');
      throw new Error(`the archive does not start: ${said}`, { cause: error });
    }
  }

  /** Somebody of a new practice who may do all of this. */
  newPractice(): { organizationId: string; client: Client } {
    const organizationId = newId();
    const actor = { kind: 'user', id: newId(), name: 'Fuzz', organizationId, permissions: PERMISSIONS };
    const token = Buffer.from(JSON.stringify(actor)).toString('base64url');
    return { organizationId, client: new Client(this.url, token) };
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What went wrong since it was asked for the last time. */
  takeFaults(): string[] {
    return this.faults.splice(0);
  }

  async state(organizationId: string): Promise<ArchiveState> {
    const { state } = await this.ask({ number: ++this.questions, kind: 'state', organizationId });
    if (!state) throw new Error('the archive did not tell its state');
    return state;
  }

  /** Bytes held after a garbage collection. */
  async held(): Promise<number> {
    return (await this.ask({ number: ++this.questions, kind: 'memory' })).held ?? 0;
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.child, 'exit');
    const impatient = setTimeout(() => this.child.kill('SIGKILL'), ANSWER_MS);
    this.child.send({ number: ++this.questions, kind: 'stop' } satisfies ArchiveQuestion);
    await ended;
    clearTimeout(impatient);
  }

  private ask(question: ArchiveQuestion): Promise<ArchiveAnswer> {
    return new Promise((resolve, reject) => {
      const { number } = question;
      const tooLate = setTimeout(() => {
        this.waiting.delete(number);
        reject(new Error('the archive does not answer'));
      }, ANSWER_MS);
      this.waiting.set(number, (answer) => {
        clearTimeout(tooLate);
        resolve(answer);
      });
      this.child.send(question);
    });
  }
}
