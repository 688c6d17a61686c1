import { Linter } from 'eslint';
import { restrictedImports } from './restricted-imports.mjs';

const complaints = (place, code) =>
  new Linter().verify(code, { rules: { 'no-restricted-imports': ['error', restrictedImports[place]] } })
    .length;

describe('restricted imports', () => {
  it.each(['everywhere', 'contexts', 'innerLayers'])('keep the buses in the kernel: %s', (place) => {
    expect(complaints(place, "import { CommandBus } from '@nestjs/cqrs'")).toBe(1);
    expect(complaints(place, "import { EventBus as Bus } from '@nestjs/cqrs'")).toBe(1);
    expect(complaints(place, "import { CommandHandler } from '@nestjs/cqrs'")).toBe(0);
  });

  it.each(['everywhere', 'contexts', 'innerLayers'])('keep async context in the kernel: %s', (place) => {
    expect(complaints(place, "import { AsyncLocalStorage } from 'node:async_hooks'")).toBe(1);
    expect(complaints(place, "import { AsyncResource } from 'node:async_hooks'")).toBe(0);
  });

  it('keep errors of HTTP out of contexts', () => {
    expect(complaints('contexts', "import { NotFoundException } from '@nestjs/common'")).toBe(1);
    expect(complaints('contexts', "import { Injectable } from '@nestjs/common'")).toBe(0);
  });

  it('keep databases out of the inner layers', () => {
    expect(complaints('innerLayers', "import { EntitySchema } from 'typeorm'")).toBe(1);
    expect(complaints('innerLayers', "import pg from 'pg'")).toBe(1);
    expect(complaints('contexts', "import { EntitySchema } from 'typeorm'")).toBe(0);
  });
});
