import { Module } from '@nestjs/common';
import { FhirBase } from './fhir-base.js';
import { FhirController } from './fhir.controller.js';
import { FhirFinds } from './fhir-finds.js';
import { FhirSearches } from './fhir-searches.js';
import { FhirSources } from './fhir-sources.js';
import { OutcomeAnswers } from './outcome-answers.js';

/** The FHIR door of the public API. Modules of contexts import it and provide sources; it offers what they have. */
@Module({
  controllers: [FhirController],
  providers: [FhirBase, FhirFinds, FhirSearches, FhirSources, OutcomeAnswers],
  exports: [FhirBase, FhirFinds, FhirSources],
})
export class FhirModule {}
