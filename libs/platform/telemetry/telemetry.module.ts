import { Global, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Log } from './log.js';
import { LogBindings } from './log-bindings.js';
import { Metrics } from './metrics.js';
import { NestLog } from './nest-log.js';

/** Writes the last lines before the process ends. */
@Injectable()
class LogFlusher implements OnApplicationShutdown {
  constructor(private readonly log: Log) {}

  onApplicationShutdown(): void {
    this.log.flush();
  }
}

/** Logs and metrics of one process. */
@Global()
@Module({})
export class TelemetryModule {
  /** @param options `service`: the process's name in logs and metrics */
  static forRoot({ service }: { readonly service: string }): DynamicModule {
    return {
      module: TelemetryModule,
      providers: [
        LogBindings,
        {
          provide: Log,
          useFactory: ({ telemetry }: Settings, bindings: LogBindings) =>
            Log.create({ level: telemetry.logLevel, service, bindings }),
          inject: [Settings, LogBindings],
        },
        { provide: NestLog, useFactory: (log: Log) => new NestLog(log), inject: [Log] },
        {
          provide: Metrics,
          useFactory: (settings: Settings) => {
            const metrics = new Metrics(service);
            if (settings.process.environment !== 'test') metrics.observeProcess();
            return metrics;
          },
          inject: [Settings],
        },
        LogFlusher,
      ],
      exports: [LogBindings, Log, NestLog, Metrics],
    };
  }
}
