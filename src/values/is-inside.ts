import { isAbsolute, relative, resolve } from "node:path";

/** Whether a path is a folder, or lies in it; links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return !/^\.\.([/\\]|$)/.test(inside) && !isAbsolute(inside);
}
