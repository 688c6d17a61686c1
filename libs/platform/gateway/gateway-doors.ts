import { Injectable } from '@nestjs/common';

/** One protocol that the gateway speaks. */
export interface GatewayDoor {
  readonly name: string;
  /** Begins to listen; rejects when it cannot. */
  open(): Promise<void>;
  /** Whether it listens. */
  isOpen(): boolean;
  /** Takes nothing new, lets what runs finish within the time, closes. */
  close(withinMs: number): Promise<void>;
}

/** What the gateway's process opens when everything else is ready: contexts register their doors in `onModuleInit`. */
@Injectable()
export class GatewayDoors {
  private readonly doors: GatewayDoor[] = [];

  register(door: GatewayDoor): void {
    this.doors.push(door);
  }

  async open(): Promise<void> {
    for (const door of this.doors) await door.open();
  }

  async close(withinMs: number): Promise<void> {
    await Promise.all(this.doors.map((door) => door.close(withinMs)));
  }

  /** Rejects when a door that should be open is not. */
  async check(): Promise<void> {
    const closed = this.doors.find((door) => !door.isOpen());
    if (closed) throw new Error(`${closed.name} does not listen`);
    await Promise.resolve();
  }
}
