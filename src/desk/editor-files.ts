import { type Field, fieldsOf, jsonSchemas } from "../content/json-schemas.ts";
import type { SiteSettings } from "../content/schemas.ts";

/** The files with which text editors validate and complete content, by path in the project. */
export function editorFiles(settings: SiteSettings): Readonly<Record<string, string>> {
  const schemas = Object.entries(jsonSchemas(settings));
  const snippets = schemas
    .filter(([kind]) => kind !== "site")
    .flatMap(([kind, schema]) => fieldsOf(schema).map((field) => [`${kind}: ${field.key}`, snippetOf(kind, field)]));
  return {
    ...Object.fromEntries(schemas.map(([kind, schema]) => [`schemas/${kind}.json`, toJson(schema)])),
    ".vscode/front-matter.code-snippets": toJson(Object.fromEntries(snippets)),
  };
}

/** A snippet by which VS Code completes a key in Markdown (https://code.visualstudio.com/docs/editing/userdefinedsnippets). */
function snippetOf(kind: string, field: Field) {
  return { scope: "markdown", prefix: field.key, body: bodyOf(field), description: `${kind}: ${field.description}` };
}

function bodyOf({ key, choices, items }: Field): string[] {
  if (items.length > 0) {
    return [`${key}:`, ...items.map((item, index) => `  ${index === 0 ? "-" : " "} ${item.key}: $${index + 1}`)];
  }
  return [choices.length > 0 ? `${key}: \${1|${choices.join(",")}|}` : `${key}: $1`];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
