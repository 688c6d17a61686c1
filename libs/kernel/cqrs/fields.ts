/** The data of a message without its methods and the phantom types of @nestjs/cqrs: what its constructor takes. */
export type Fields<M> = {
  [K in keyof M as K extends symbol ? never : M[K] extends (...args: never[]) => unknown ? never : K]: M[K];
};
