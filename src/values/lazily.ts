import { once } from "./once.ts";

/** Makes an object whose values are computed when they are first asked for, and once. */
export function lazily<Values extends object>(compute: { readonly [Key in keyof Values]: () => Values[Key] }): Values {
  const result = {};
  for (const key of Object.keys(compute) as (keyof Values)[]) {
    Object.defineProperty(result, key, { enumerable: true, get: once(compute[key]) });
  }
  return result as Values;
}
