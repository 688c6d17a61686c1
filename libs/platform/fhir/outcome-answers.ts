import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Problem } from '#platform/http/problem/problem';
import { FHIR_JSON } from './fhir-format.js';
import { outcomeOf } from './operation-outcome.js';

const isFhir = (url: string): boolean => /^\/fhir(?:[/?#]|$)/.test(url);

/** Says every refusal under /fhir as an OperationOutcome, whoever refused: the framework, a guard, a use case. */
@Injectable()
export class OutcomeAnswers implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onSend', (request, reply, payload, done) => {
      const type = reply.getHeader('content-type');
      const isProblem = typeof type === 'string' && type.startsWith('application/problem+json');
      if (!isProblem || typeof payload !== 'string' || !isFhir(request.url)) return done(null, payload);
      const text = JSON.stringify(outcomeOf(JSON.parse(payload) as Problem));
      void reply.header('content-type', FHIR_JSON);
      return done(null, text);
    });
  }
}
