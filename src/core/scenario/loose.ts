/*
 * Parsed JSON of which nothing is known yet. The inspectors look at a chart before (and whether or not) its shape is right,
 * so that one wrong type does not hide ten wrong names; what is not as expected reads as empty here and is reported by the shape.
 */
export type LooseObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is LooseObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The value as an object; an empty one when it is none. */
export const asObject = (value: unknown): LooseObject => (isObject(value) ? value : {});

/** The value as a list; an empty one when it is none. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts in a list, each with its index. */
export const textsIn = (value: unknown): readonly (readonly [text: string, index: number])[] =>
  asList(value).flatMap((item, i) => (typeof item === "string" ? [[item, i] as const] : []));

/** An own member, or undefined. */
export const member = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
