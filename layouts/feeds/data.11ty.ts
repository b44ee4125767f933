import { articlesData, companiesData, peopleData, renderData, weeksData } from "../../src/feeds/api.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** The archive as data. */
export default fileKind({
  files: ({ context }) => [
    { path: paths.data("articles"), text: () => renderData(articlesData(context)) },
    { path: paths.data("companies"), text: () => renderData(companiesData(context)) },
    { path: paths.data("people"), text: () => renderData(peopleData(context)) },
    { path: paths.data("weeks"), text: () => renderData(weeksData(context)) },
  ],
});
