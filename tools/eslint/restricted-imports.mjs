/** What goes around the mediator. */
const buses = {
  regex: '^@nestjs/cqrs',
  importNamePattern: '(Bus|Publisher)$|^(Saga|CqrsModule)$',
  message: 'Only libs/kernel holds the buses: send messages through the Mediator.',
};
const asyncContext = {
  regex: '^(node:)?async_hooks$',
  importNames: ['AsyncLocalStorage'],
  message: 'Only libs/kernel keeps context across awaits: inject CurrentContext.',
};
/** Errors of HTTP belong to its filter, which makes them of our kinds. */
const httpErrors = {
  regex: '^@nestjs/common',
  importNamePattern: 'Exception$',
  message: 'Throw a DomainError: libs/platform/http makes the status of its kind.',
};
const databases = {
  regex: '^(typeorm|pg)(/|$)',
  message: 'Storage belongs to infrastructure/: use a port, or Sql of #kernel.',
};

/** The options of `no-restricted-imports` for places, from the widest to the narrowest. */
export const restrictedImports = {
  everywhere: { patterns: [buses, asyncContext] },
  contexts: { patterns: [buses, asyncContext, httpErrors] },
  innerLayers: { patterns: [buses, asyncContext, httpErrors, databases] },
};
