import { readYamlFile } from "../../content/front-matter.ts";
import type { Problem } from "../../content/problem.ts";
import { type ContentFile, decodeFile } from "../../content/text-file.ts";
import { knownLanguage } from "../../language/catalogue.ts";

/**
 * Warns of a site whose language has no catalogue, so that its labels are English.
 *
 * @param file `site.yaml`, which has no problems.
 */
export function findLanguageWarning(file: ContentFile, language: string): Problem[] {
  if (knownLanguage(language)) return [];
  const decoded = decodeFile(file);
  const yaml = "problem" in decoded ? { problems: [] } : readYamlFile(file.path, decoded.text);
  if ("problems" in yaml) return [];
  const message = `the site has no words in ${JSON.stringify(language)}, so its labels are English; to translate them, copy src/language/en.ts and src/language/script-words/en.ts, and add the copy to src/language/catalogue.ts`;
  return [{ ...yaml.value.placeOf(["language"]), message, warning: true }];
}
