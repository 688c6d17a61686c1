import { architectureRules } from './rules.mjs';

const options = {
  // Imports of types count: a port's type from the wrong place binds as much as its class.
  tsPreCompilationDeps: true,
  detectJSDocImports: false,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['(^|/)metadata\\.ts$', '^test/architecture/fixtures/'] },
  enhancedResolveOptions: {
    conditionNames: ['isocenter-source', 'import', 'node', 'default', 'types'],
    exportsFields: ['exports'],
    extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
  },
};

/** Rules and options as a configuration file gives them. */
export const cruiseConfiguration = { forbidden: architectureRules, options };

/** Rules and options as dependency-cruiser's function takes them. */
export const cruiseOptions = { ...options, validate: true, ruleSet: { forbidden: architectureRules } };
