import { Installation } from './installation.js';
import type { Place } from './place.js';
import type { Running } from './processes.js';
import { type RunningOrthanc, startOrthanc } from './references/orthanc.js';
import { round } from './statistics.js';

/** Our archive with both of its doors, and Orthanc beside it where this machine has it. */
export class ImagingStage {
  private constructor(
    readonly place: Place,
    readonly installation: Installation,
    private readonly apiKey: string,
    readonly publicApi: Running,
    readonly gateway: Running,
    readonly orthanc: RunningOrthanc | undefined,
  ) {}

  /** @param orthancs archive: durable under load, or quickly filled to be read */
  static async start(place: Place, name: string, orthancs: { synced: boolean }): Promise<ImagingStage> {
    const installation = await Installation.create(place, name);
    try {
      const admin = await installation.start('admin-api');
      const { apiKey } = await installation.credentials();
      await admin.stop();
      const publicApi = await installation.start('public-api');
      const gateway = await installation.start('gateway');
      const { orthanc: found } = place;
      if ('missing' in found) place.say(`  Orthanc is left out: ${found.missing}`);
      const orthanc =
        'missing' in found ? undefined : await startOrthanc(place, found, `orthanc-${name}`, orthancs.synced);
      return new ImagingStage(place, installation, apiKey, publicApi, gateway, orthanc);
    } catch (error) {
      await installation.stop();
      throw error;
    }
  }

  /** Of our DICOMweb. */
  get webUrl(): string {
    return `${this.installation.url('public-api')}/dicomweb`;
  }

  get headers(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.apiKey}` };
  }

  get dicomPort(): number {
    return Number(this.installation.env['DIMSE_PORT']);
  }

  /** Seconds of a run and runs of a side: few where only is to be seen that it works. */
  get pace(): readonly [seconds: number, rounds: number] {
    return this.place.short ? [1, 1] : [3, 5];
  }

  /** The highest resident memory since the start of each process, beside what it did. */
  memory(): Record<string, number> {
    return {
      publicApiPeakMiB: round(this.publicApi.peakMiB(), 0),
      gatewayPeakMiB: round(this.gateway.peakMiB(), 0),
      ...(this.orthanc && { orthancPeakMiB: round(this.orthanc.peakMiB(), 0) }),
    };
  }

  async stop(): Promise<void> {
    await this.orthanc?.stop();
    await this.installation.stop();
  }
}
