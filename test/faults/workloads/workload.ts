import type { FaultCase } from '../cases/fault-case.js';
import type { Invariant } from '../checks/invariant.js';
import type { Ledger } from '../load/ledger.js';
import type { Sender } from '../load/sender.js';
import type { Traffic } from '../load/traffic.js';
import type { SeededRandom } from '../seeded-random.js';
import type { Superuser } from '../system/superuser.js';

export type Backend = 'Redis' | 'PostgreSQL only';
/** Processes that every workload has, and that there may be two of. */
export type CommonProcess = 'public-api' | 'worker' | 'scheduler';
export type ProcessName = CommonProcess | 'admin-api' | 'gateway';

/** Where a workload's system runs. */
export interface Site {
  /** Folder of the checkout, and of the compiled programs in it. */
  readonly folder: string;
  readonly dist: string;
  /** Settings of every process. */
  readonly env: Readonly<Record<string, string>>;
  readonly superuser: Superuser;
  readonly publicUrl: string;
  /** Where the workload has an admin API. */
  readonly adminUrl?: string;
}

/** What the outside world does to which system, and what must be true afterwards. */
export interface Workload {
  readonly name: string;
  /** The compiled program of each process, below dist. */
  readonly scripts: Readonly<Record<CommonProcess, string>>;
  /** The compiled admin API, below dist, where people or checks work through it. */
  readonly adminApi?: string;
  /** The compiled gateway, below dist, where DICOM peers call; at DIMSE_PORT. */
  readonly gateway?: string;
  /** How many of a process run; one unless told. The second is called `<process>-2`. */
  readonly copies?: Readonly<Partial<Record<CommonProcess, 1 | 2>>>;
  /** Further settings that the system needs. */
  env(): Promise<Readonly<Record<string, string>>>;
  /** Fills the new database before any process starts. */
  prepare(site: Site): Promise<void>;
  /** Once all processes run. */
  begin(site: Site): Promise<void>;
  senders(): Sender[];
  /** What the outside world does, where it is more than senders who do one thing after the other. */
  load?(ledger: Ledger): Traffic;
  /** Stands before the public APIs at these addresses; answers where the world reaches it. */
  open?(apis: readonly string[]): string;
  /** Called before load that must meet running schedules, and after it; where the workload has one. */
  readonly schedule?: { start(site: Site): Promise<void>; stop(site: Site): Promise<void> };
  /** Lets the world outside of the system misbehave a little; answers how. */
  disturb?(random: SeededRandom): string;
  /** Cases that only this workload can play. */
  readonly cases?: readonly FaultCase[];
  /** What came of it all, for the person who reads the verdict. */
  summary(site: Site): Promise<string>;
  /** SQL that counts what is still under way besides events and deliveries. */
  readonly underWay?: string;
  /** Failpoints of every system that this workload never passes. */
  readonly neverPasses: readonly string[];
  /** Those that only some workloads pass, such as this one. */
  readonly passes?: RegExp;
  /** What must be true of this workload beyond what is true of every one. */
  invariants(site: Site): Invariant[];
  end(): Promise<void>;
}
