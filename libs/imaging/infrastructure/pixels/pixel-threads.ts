import type { Worker } from 'node:worker_threads';
import { unavailable } from '#kernel';
import { startThread } from '#platform/threads/start-thread';
import { PixelFailure } from './pixel-failure.js';
import type { PixelLimits } from './pixel-limits.js';
import type { PixelReport, PixelResult, PixelTask } from './pixel-task.js';

interface Job {
  readonly task: PixelTask;
  readonly milliseconds: number;
  readonly resolve: (result: PixelResult) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Threads for work on pixels: started when there is work, ended when there is none. One that takes too long, breaks down or
 * runs out of memory is ended and its task refused; the others, and the process, do not notice.
 */
export class PixelThreads {
  private readonly threads = new Set<Thread>();
  private readonly queue: Job[] = [];
  private closed = false;

  constructor(private readonly limits: PixelLimits) {}

  /** How many threads run. */
  get size(): number {
    return this.threads.size;
  }

  /**
   * @param milliseconds after which the task is given up, from when its thread begins it
   * @throws PixelFailure
   * @throws DomainError `imaging.pixels-busy` when too many tasks wait
   */
  run(task: PixelTask, milliseconds: number): Promise<PixelResult> {
    if (this.closed || this.queue.length >= this.limits.queue) {
      throw unavailable('imaging.pixels-busy', 'Too many images are being worked on. Try again shortly.', {
        retryAfterSeconds: 2,
      });
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ task, milliseconds, resolve, reject });
      this.next();
    });
  }

  /** Ends all threads; what is not done yet is refused. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.queue.splice(0)) reject(new PixelFailure('the process ends'));
    await Promise.all([...this.threads].map((thread) => this.end(thread, 'the process ends')));
  }

  private next(): void {
    while (this.queue.length > 0) {
      const idle = [...this.threads].find(({ job }) => !job);
      const thread = idle ?? (this.threads.size < this.limits.threads ? this.start() : undefined);
      if (!thread) return;
      this.give(thread, this.queue.shift() as Job);
    }
  }

  private start(): Thread {
    const worker = startThread('./pixel.thread', import.meta.url, this.limits.heapMebibytes);
    const thread: Thread = { worker, job: undefined, timer: undefined };
    worker.on('message', (report: PixelReport) => {
      this.hear(thread, report);
    });
    worker.on('error', () => void this.end(thread, 'the codec broke down'));
    worker.on('exit', () => void this.end(thread, 'the codec broke down'));
    this.threads.add(thread);
    return thread;
  }

  private give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    this.endAfter(thread, this.limits.startMs, 'the codec does not start');
    // its buffer is ours alone, see ThreadedFrameImages
    thread.worker.postMessage(job.task, [job.task.frame.bytes.buffer as ArrayBuffer]);
  }

  private hear(thread: Thread, report: PixelReport): void {
    const { job } = thread;
    if (!job) return;
    if (report.kind === 'began') {
      this.endAfter(thread, job.milliseconds, 'it takes too long');
      return;
    }
    thread.job = undefined;
    thread.worker.unref();
    this.endAfter(thread, this.limits.idleMs, 'there is no work');
    if (report.kind === 'done') job.resolve(report.result);
    else job.reject(new PixelFailure(report.reason));
    this.next();
  }

  private endAfter(thread: Thread, milliseconds: number, reason: string): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void this.end(thread, reason), milliseconds);
    if (!thread.job) thread.timer.unref();
  }

  private async end(thread: Thread, reason: string): Promise<void> {
    clearTimeout(thread.timer);
    this.threads.delete(thread);
    thread.job?.reject(new PixelFailure(reason));
    thread.job = undefined;
    if (!this.closed) this.next();
    await thread.worker.terminate();
  }
}
