import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller()
class HealthController {
  @Get('health/live')
  live(): object {
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
class EmptyModule {}

/** The reference for boot time: Nest on Fastify with one route and nothing else. */
const app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), {
  logger: ['error'],
});
await app.listen(Number(process.argv[2]), '127.0.0.1');
