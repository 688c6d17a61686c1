import type { z } from 'zod';
import type { SettingsFault } from './settings-error.js';

/** The variables of one section: name in the environment → schema of its text. */
export type Variables = Readonly<Record<string, z.ZodType>>;

/** What the variables of a section hold after parsing. */
export type Values<V extends Variables> = { readonly [Name in keyof V]: z.output<V[Name]> };

/** What a section is read in. */
export interface SectionContext {
  readonly production: boolean;
}

/**
 * One concern of the settings: its variables, the rules that bind several of them or hold in production only,
 * and the typed object made of them. Rules run once every variable of the section is readable by itself.
 */
export interface Section<V extends Variables, S> {
  readonly variables: V;
  readonly rules?: (values: Values<V>, context: SectionContext) => Iterable<SettingsFault>;
  readonly settings: (values: Values<V>, context: SectionContext) => S;
}

/** Declares a section; exists so that its types are inferred. */
export function section<V extends Variables, S>(declaration: Section<V, S>): Section<V, S> {
  return declaration;
}

/** The settings type of a section. */
export type SettingsOf<T> = T extends Section<infer _V, infer S> ? S : never;
