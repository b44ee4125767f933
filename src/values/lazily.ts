import { once } from "./once.ts";

/** Creates an object whose values are computed on first access, once each. */
export function lazily<Values extends object>(compute: { readonly [Key in keyof Values]: () => Values[Key] }): Values {
  const result = {};
  for (const key of Object.keys(compute) as (keyof Values)[]) {
    Object.defineProperty(result, key, { enumerable: true, get: once(compute[key]) });
  }
  return result as Values;
}
