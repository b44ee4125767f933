import { join } from "node:path";
import { buildArchive } from "../archive/build-archive.ts";
import { type AddressRecord, addressFile, readAddressFile } from "../content/address-file.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { displayPath, readContentFolder, refuseOtherFolders } from "../content/read-folder.ts";
import type { SiteOptions } from "../site/context.ts";
import {
  type FoundContent,
  type KnownContent,
  type LoadedContent,
  loadSite,
  type SiteInput,
} from "../site/load-site.ts";
import { createSite } from "../site/site.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { findLostAddresses } from "./lost-addresses.ts";

/** A loaded content folder, with all that is wrong with it. */
export interface Inspection extends LoadedContent {
  /** Sorted; where there are any, nothing may be built. */
  readonly problems: readonly Problem[];
  /** The addresses that were ever published. */
  readonly record: AddressRecord;
  /** What answers now; undefined where a file cannot be read, since its page would seem to be lost. */
  readonly answers: Answers | undefined;
}

/** Loads a content folder and finds every problem: those of its files, and the published addresses that would be lost. */
export function inspectContent(input: SiteInput, options?: SiteOptions, known?: KnownContent): Inspection {
  const loaded = loadSite(input, options, known);
  const { folder, problems, isWhole, found } = loaded;
  const record = readAddressFile(folder.files, displayPath(join(input.contentFolder, addressFile)));
  const isReadable = isWhole && record.problems.length === 0;
  const answers = found && isReadable ? createAnswers(found.content, found.site.context) : undefined;
  const lost = found && answers ? findLostAddresses(record, answers, found.content.articles) : [];
  return { ...loaded, problems: sortProblems([...problems, ...record.problems, ...lost]), record, answers };
}

/** A site for those who write it, with drafts and scheduled articles, and what is wrong with the content. */
export interface Preview {
  readonly problems: readonly Problem[];
  /** What makes the next preview of the same folder faster. */
  readonly known: KnownContent;
  /** Undefined where the content has problems. */
  readonly found: FoundContent | undefined;
}

/**
 * Reads a content folder and computes the site with all that readers cannot see yet.
 *
 * @param last what the last preview knew.
 */
export function loadPreview(input: SiteInput & { readonly siteUrl: string }, last: KnownContent): Preview {
  refuseOtherFolders(input.contentFolder);
  const folder = readContentFolder(input.contentFolder, last.folder);
  const known = { ...last, folder };
  const { problems, found } = inspectContent(input, undefined, known);
  if (problems.length > 0 || !found) return { problems, known, found: undefined };
  const { content } = found;
  // Where nothing waits for its day, the site is whole already.
  if (found.archive.articles.length === content.articles.length) return { problems, known, found };
  const archive = buildArchive(content, found.archive.buildDay, { unpublished: true });
  return { problems, known, found: { content, archive, site: createSite(archive, input.siteUrl) } };
}
