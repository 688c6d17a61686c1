import { setTimeout as sleep } from 'node:timers/promises';
import type { Traffic } from '../../load/traffic.js';
import { type CtImage, ctImage, newUid } from './ct-image.js';
import type { Desk } from './desks.js';
import type { Insistence, Named } from './insistence.js';
import type { Modality } from './modality.js';
import type { Reader } from './reader.js';

/** An examination is an order, images and a signature. */
const STEPS = 3;

/** A room where examinations are made, from the order to the signed report. */
export interface Room {
  readonly desk: Desk;
  readonly modality: Modality;
}

/** The practice at work: its rooms side by side, in each one examination after the other. */
export class Practice implements Traffic {
  private stopped = false;
  private going?: Promise<void>;

  constructor(
    private readonly rooms: readonly Room[],
    private readonly reader: Reader,
    private readonly insistence: Insistence,
  ) {}

  get refusals(): readonly string[] {
    return this.insistence.refusals;
  }

  async send(each: number): Promise<void> {
    const examinations = Math.ceil(each / STEPS);
    await this.inEveryRoom(async (room) => {
      for (let n = 0; n < examinations; n++) await this.examine(room);
    });
  }

  start(pauseMs = 0): void {
    this.stopped = false;
    this.going = this.inEveryRoom(async (room) => {
      while (!this.stopped) {
        await this.examine(room);
        await sleep(pauseMs);
      }
    });
    // Told by `stop`; a failure before that must not end the process.
    this.going.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.going;
  }

  async end(): Promise<void> {
    await Promise.all(this.rooms.map(({ modality }) => modality.end().catch(() => undefined)));
  }

  private async inEveryRoom(work: (room: Room) => Promise<void>): Promise<void> {
    await Promise.all(this.rooms.map(work));
  }

  private async examine({ desk, modality }: Room): Promise<void> {
    const ordered = await desk.order();
    const studyInstanceUid = newUid();
    for (let number = 1; number <= modality.images; number += modality.together) {
      const images = Array.from({ length: modality.together }, (_, n) =>
        ctImage({ ...ordered, studyInstanceUid }, number + n),
      );
      await this.store(modality, images);
    }
    await this.reader.read(studyInstanceUid);
  }

  private async store(modality: Modality, images: readonly CtImage[]): Promise<void> {
    const [first, ...others] = images.map(named) as [Named, ...Named[]];
    const attempt = () => modality.store(images);
    await this.insistence.until({ sender: modality.name, ...first, others, attempt });
  }
}

const named = ({ studyInstanceUid, seriesInstanceUid, sopInstanceUid, sha256 }: CtImage): Named => ({
  key: sopInstanceUid,
  data: { kind: 'image', studyInstanceUid, seriesInstanceUid, sha256 },
});
