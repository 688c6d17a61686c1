/** A PostgreSQL that can be crashed and brought back on its data. */
export interface PostgresServer {
  /** As the superuser. */
  readonly url: string;
  readonly port: number;
  stop(how?: { readonly immediate?: boolean }): Promise<void>;
}

/** A Redis that keeps nothing. */
export interface RedisServer {
  readonly url: string;
  stop(how?: { readonly immediate?: boolean }): Promise<void>;
  /** Brings it back empty, at the same URL. */
  restart?(): Promise<RedisServer | undefined>;
}

/** What tools/services offers; handed over because tools are not part of what is compiled. */
export interface Services {
  startPostgres(options: {
    readonly dataDir: string;
    readonly port?: number;
    readonly durable?: boolean;
  }): Promise<PostgresServer>;
  /** Undefined where this machine has no Redis and can have none. */
  startRedis(): Promise<RedisServer | undefined>;
}
