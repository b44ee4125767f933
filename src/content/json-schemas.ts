import * as z from "zod";
import { catalogueFor } from "../language/catalogue.ts";
import {
  articleSchema,
  companySchema,
  letterSchema,
  pageSchema,
  personSchema,
  type SiteSettings,
  siteSchema,
} from "./schemas.ts";

/** A JSON Schema (draft 7), for other programs. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The kinds of content files that have a schema. */
export type SchemaKind = "article" | "company" | "person" | "letter" | "page" | "site";

/** A key of a content file, as documented for editors. */
export interface Field {
  readonly key: string;
  readonly description: string;
  readonly required: boolean;
  /** The allowed values; empty if any is allowed. */
  readonly choices: readonly string[];
  /** The keys of each item, if the value is a list of mappings. */
  readonly items: readonly Field[];
}

/** Converts the schemas of all content files to JSON Schema, the topics of the settings included. */
export function jsonSchemas(settings: SiteSettings): Readonly<Record<SchemaKind, JsonSchema>> {
  const topics = settings.topics.map(({ slug }) => slug);
  const { quotes } = catalogueFor(settings.language).typography;
  return {
    article: toJsonSchema("An article", articleSchema({ timeZone: settings.timeZone, topics, quotes })),
    company: toJsonSchema("A company's entry", companySchema),
    person: toJsonSchema("A person's entry", personSchema),
    letter: toJsonSchema("The letter of a week", letterSchema(quotes)),
    page: toJsonSchema("A standing page", pageSchema(quotes)),
    site: siteJsonSchema(),
  };
}

/** Converts the schema of `site.yaml` to JSON Schema. */
export function siteJsonSchema(): JsonSchema {
  return toJsonSchema("The newsletter", siteSchema);
}

/** The keys of a schema, in its order. */
export function fieldsOf(schema: JsonSchema): Field[] {
  return Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const value = asSchema(property);
    const item = asSchema(value.anyOf?.[0] ?? value.items);
    return {
      key,
      description: value.description ?? "",
      required: schema.required?.includes(key) ?? false,
      choices: (item.enum ?? []).map(String),
      items: fieldsOf(item),
    };
  });
}

function asSchema(schema: JsonSchema["items"]): JsonSchema {
  return typeof schema === "object" && !Array.isArray(schema) ? schema : {};
}

function toJsonSchema(title: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...written } = z.toJSONSchema(schema, {
    io: "input",
    // The newest draft that the YAML language server supports.
    target: "draft-7",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => acceptShortForms(zodSchema, jsonSchema),
  });
  return { ...($schema && { $schema }), $comment: "Written by npm run schemas.", title, ...written };
}

/** Adds the short forms that preprocessing accepts: a single item for a list, a number for a year. */
function acceptShortForms(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  if (!(zodSchema instanceof z.ZodPipe && zodSchema.in instanceof z.ZodTransform)) return;
  if (jsonSchema.type === "array" && typeof jsonSchema.items === "object" && !Array.isArray(jsonSchema.items)) {
    const { type, items } = jsonSchema;
    jsonSchema.anyOf = [items, { type, items }];
    delete jsonSchema.type;
    delete jsonSchema.items;
  } else if (jsonSchema.type === "string") jsonSchema.type = ["string", "integer"];
}
