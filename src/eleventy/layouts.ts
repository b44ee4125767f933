import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compareText } from "../content/problem.ts";
import type { Layout } from "./outputs.ts";

const folders = ["layouts/pages", "layouts/feeds"];

/** Loads every layout. */
export async function loadLayouts(): Promise<Layout[]> {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const layouts = files.filter((file) => /\.11ty\.tsx?$/.test(file)).sort(compareText);
  const modules = layouts.map((file) => import(pathToFileURL(resolve(file)).href) as Promise<{ default: Layout }>);
  return (await Promise.all(modules)).map((module) => module.default);
}
