import type { CalendarDay } from "../../calendar/day.ts";
import type { CompanyEntry, Content, PersonEntry } from "../../content/content.ts";
import { type Field, fieldsOf, jsonSchemas } from "../../content/json-schemas.ts";
import type { EntityKind } from "../../content/kinds.ts";
import { slugOf } from "../../content/names.ts";
import { createRegistry, type Registry } from "../../content/registry.ts";
import type { SiteSettings } from "../../content/schemas.ts";

/** The inputs for new files. */
export interface Newsroom {
  readonly settings: SiteSettings;
  readonly registries: { readonly company: Registry<CompanyEntry>; readonly person: Registry<PersonEntry> };
  readonly fields: Readonly<Record<"article" | EntityKind, readonly Field[]>>;
  readonly today: CalendarDay;
}

/** A file that is not written yet. */
export interface NewFile {
  /** Its name inside the content folder. */
  readonly name: string;
  readonly text: string;
}

/** A new file, or the mistakes that the editor has to correct first. */
export type Drafted = { readonly file: NewFile } | { readonly mistakes: readonly string[] };

/** Creates the inputs for new files on a day. */
export function createNewsroom(content: Content, today: CalendarDay): Newsroom {
  const { article, company, person } = jsonSchemas(content.settings);
  const registryOf = <Entry extends CompanyEntry | PersonEntry>(entries: readonly Entry[]): Registry<Entry> =>
    createRegistry(
      entries.map((entry) => ({ entry, place: entry.place })),
      (name) => slugOf(name, content.settings.language),
    ).registry;
  return {
    settings: content.settings,
    registries: { company: registryOf(content.companies), person: registryOf(content.people) },
    fields: { article: fieldsOf(article), company: fieldsOf(company), person: fieldsOf(person) },
    today,
  };
}
