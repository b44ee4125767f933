import type { Output } from "./outputs.ts";

/** Has Eleventy render and write some outputs into a folder; it holds the text of all of them until its end. */
export async function writeBatch(outputs: readonly Pick<Output, "path" | "text">[], folder: string): Promise<void> {
  // Imported late: it takes a third of a second, which a build without changes need not spend.
  const { Eleventy } = await import("@11ty/eleventy");
  // A single template of Eleventy that is paginated over the outputs: each has its own permalink.
  const eleventy = new Eleventy("layouts", folder, {
    configPath: ".eleventy.js",
    source: "script",
    runMode: "build",
    quietMode: true,
    config: (eleventy) => {
      eleventy.addExtension("outputs", {
        compile: () => async (data) => inOnePiece(data.output.text()),
      });
      eleventy.addTemplate("site.outputs", "", {
        // Class instances: Eleventy copies plain objects deeply for every page.
        outputs: outputs.map((output) => new Written(output)),
        pagination: { data: "outputs", size: 1, alias: "output" },
        permalink: ({ output }: { readonly output: Output }) => output.path,
        eleventyExcludeFromCollections: true,
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/**
 * Gives the same text as one piece of memory. A rendered page is thousands of small pieces that V8 joins when somebody
 * looks into it: until then all of them are held, which took twice the memory.
 */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

class Written {
  readonly path: Output["path"];
  readonly text: () => string;

  constructor({ path, text }: Pick<Output, "path" | "text">) {
    this.path = path;
    this.text = text;
  }
}
