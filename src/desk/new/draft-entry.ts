import { type EntityKind, kinds } from "../../content/kinds.ts";
import { slugOf } from "../../content/names.ts";
import { writeFrontMatter } from "../../content/new-front-matter.ts";
import { oneLine } from "./mistakes.ts";
import type { Drafted, Newsroom } from "./newsroom.ts";

/** Creates the file of a new entry, without an introduction. */
export function draftEntry(kind: EntityKind, givenName: string, { settings, registries, fields }: Newsroom): Drafted {
  const name = oneLine(givenName);
  if (name === "") return { mistakes: [`the name is empty; write it: npm run new -- --${kind}-entry "Name"`] };
  const { entry } = registries[kind].resolve(name);
  if (entry) {
    const whose = entry.spelling === name ? name : `${name} is a name of ${entry.spelling}, which`;
    return { mistakes: [`${whose} has an entry already: ${entry.place.path}`] };
  }
  const folder = kinds[kind].plural;
  const slug = slugOf(name, settings.language);
  if (!slug) {
    const advice = `write the file by hand, content/${folder}/some-words.md, with a line such as "slug: some-words"`;
    return { mistakes: [`the name ${JSON.stringify(name)} leaves nothing for an address; ${advice}`] };
  }
  return { file: { name: `${folder}/${slug}.md`, text: writeFrontMatter(fields[kind], { name }) } };
}
