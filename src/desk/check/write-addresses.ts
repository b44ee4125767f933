import { realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { addressFile } from "../../content/address-file.ts";
import { UserError } from "../../values/user-error.ts";

/** Writes the file of addresses atomically, by a temporary file beside the content folder, where nothing reads it. */
export function writeAddresses(contentFolder: string, text: string): void {
  const folder = realpathSync(contentFolder);
  const beside = join(dirname(folder), `.${basename(folder)}.${addressFile}.next`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, join(folder, addressFile));
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UserError(`${join(contentFolder, addressFile)} cannot be written: ${(error as Error).message}`);
  }
}
