/** For the end of a switch over a closed union: the compiler proves that it is not reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
