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

/** A loaded content folder with all its problems, lost addresses included. */
export interface Inspection extends LoadedContent {
  /** Sorted; if there are any, the site must not be built. */
  readonly problems: readonly Problem[];
  /** The addresses ever published. */
  readonly record: AddressRecord;
  /** What is published now; undefined if a file is invalid, since its page would seem to be lost. */
  readonly answers: Answers | undefined;
}

/** Loads a content folder and finds every problem: those of its files, and published addresses that would be lost. */
export function inspectContent(input: SiteInput, options?: SiteOptions, known?: KnownContent): Inspection {
  const loaded = loadSite(input, options, known);
  const { folder, problems, isWhole, found } = loaded;
  const record = readAddressFile(folder.files, displayPath(join(input.contentFolder, addressFile)));
  const isReadable = isWhole && record.problems.length === 0;
  const answers = found && isReadable ? createAnswers(found.content, found.site.context) : undefined;
  const lost = found && answers ? findLostAddresses(record, answers, found.content.articles) : [];
  return { ...loaded, problems: sortProblems([...problems, ...record.problems, ...lost]), record, answers };
}

/** The site for editors, drafts and scheduled articles included, and the problems of the content. */
export interface Preview {
  readonly problems: readonly Problem[];
  /** Passed to the next preview of the same folder, to make it faster. */
  readonly known: KnownContent;
  /** Undefined if the content has problems. */
  readonly found: FoundContent | undefined;
}

/**
 * Reads a content folder and computes the site, drafts and scheduled articles included.
 *
 * @param last `known` of the last preview.
 */
export function loadPreview(input: SiteInput & { readonly siteUrl: string }, last: KnownContent): Preview {
  refuseOtherFolders(input.contentFolder);
  const folder = readContentFolder(input.contentFolder, last.folder);
  const known = { ...last, folder };
  const { problems, found } = inspectContent(input, undefined, known);
  if (problems.length > 0 || !found) return { problems, known, found: undefined };
  const { content } = found;
  // Without drafts and scheduled articles, the site is complete already.
  if (found.archive.articles.length === content.articles.length) return { problems, known, found };
  const archive = buildArchive(content, found.archive.buildDay, { unpublished: true });
  return { problems, known, found: { content, archive, site: createSite(archive, input.siteUrl) } };
}
