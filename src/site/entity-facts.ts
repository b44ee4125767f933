import type { Company, Person } from "../archive/archive.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { compareText } from "../values/compare-text.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";

/** A fact of an entry: `Founded: 2019`. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** If the fact is a link. */
  readonly url?: string;
}

/** A position, with its dates if known. */
export interface RoleView {
  readonly title: string;
  readonly company: { readonly text: string; readonly url?: Url };
  readonly period: string;
}

/** The facts of a company's entry. */
export function companyFacts({ format, words: { entity: words } }: Context, company: Company): Fact[] {
  const { trade, country, founded } = company.entry ?? {};
  const facts = [
    { label: words.kind, text: trade },
    { label: words.country, text: country },
    { label: words.founded, text: founded && format.partial(founded) },
  ];
  return [...facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])), ...homepageFact(words, company)];
}

/** The homepage of a company or person, if its entry has one. */
export function homepageFact(words: Catalogue["entity"], { entry }: Company | Person): Fact[] {
  return entry?.homepage
    ? [{ label: words.site, text: new URL(entry.homepage).hostname.replace(/^www\./, ""), url: entry.homepage }]
    : [];
}

/** The roles of a person, latest first; roles without dates last, in the editor's order. */
export function roleViews(context: Context, { roles }: Person): RoleView[] {
  const sorted = roles.toSorted((a, b) => compareText(b.from ?? b.to ?? "", a.from ?? a.to ?? ""));
  return sorted.map(({ title, company, companyName, from, to }) => ({
    title,
    company: {
      text: companyName,
      ...(company && { url: context.addresses.url(paths.entity(company.kind, company.slug)) }),
    },
    period: period(context, from, to),
  }));
}

function period({ format, words: { entity: words } }: Context, from?: string, to?: string): string {
  if (from && to) return from === to ? format.partial(from) : words.between(format.partial(from), format.partial(to));
  if (from) return words.since(format.partial(from));
  return to ? words.until(format.partial(to)) : "";
}
