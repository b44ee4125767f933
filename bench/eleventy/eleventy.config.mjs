import markdownItAnchor from "markdown-it-anchor";
import markdownItFootnote from "markdown-it-footnote";

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Tidemark's pages in Eleventy's usual form: articles are Markdown templates, lists are collections and pagination. */
export default function configure(eleventy) {
  eleventy.amendLibrary("md", (markdown) =>
    markdown.set({ typographer: true }).use(markdownItAnchor).use(markdownItFootnote),
  );
  eleventy.addCollection("newest", newestFirst);
  for (const key of ["weeks", "years", "topics"]) {
    eleventy.addCollection(key, (collections) => group(newestFirst(collections), key));
  }
  for (const key of ["companies", "people"]) {
    eleventy.addCollection(`${key}ByName`, (collections) => {
      const groups = group(newestFirst(collections), key);
      return Object.fromEntries(groups.map(({ name, articles }) => [name, articles]));
    });
  }
  eleventy.addFilter("longDay", (date) => longDay.format(date));
  eleventy.addFilter("shortDay", (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter("mailDay", (date) => date.toUTCString());
  eleventy.addFilter("first", (list, count) => list.slice(0, count));
  eleventy.addFilter("minutes", (text) => Math.ceil(text.split(" ").length / 220));
  eleventy.addFilter("byTitle", (pages) => [...pages].sort((a, b) => (a.data.title < b.data.title ? -1 : 1)));
  eleventy.addFilter("byYear", (articles) => group(articles, "years"));
  return {
    dir: { input: ".", includes: "_includes" },
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
  };
}

function newestFirst(collections) {
  return collections.getFilteredByTag("articles").toReversed();
}

/** Lists articles by the values of a key of their front matter: `[{ name, articles }]`. */
function group(articles, key) {
  const groups = new Map();
  for (const article of articles) {
    for (const name of article.data[key]) {
      const known = groups.get(name);
      if (known) known.push(article);
      else groups.set(name, [article]);
    }
  }
  return [...groups].map(([name, articles]) => ({ name, articles }));
}
