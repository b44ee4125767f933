import articleTexts from "./feeds/article-texts.11ty.ts";
import data from "./feeds/data.11ty.ts";
import feedFiles from "./feeds/feeds.11ty.ts";
import machineFiles from "./feeds/machine-files.11ty.ts";
import opml from "./feeds/opml.11ty.ts";
import script from "./feeds/script.11ty.ts";
import weekTexts from "./feeds/week-texts.11ty.ts";
import type { FileKind, PageKind } from "./page-kind.ts";
import article from "./pages/article.11ty.tsx";
import companies from "./pages/companies.11ty.tsx";
import company from "./pages/company.11ty.tsx";
import corrections from "./pages/corrections.11ty.tsx";
import feedsPage from "./pages/feeds.11ty.tsx";
import home from "./pages/home.11ty.tsx";
import latestWeek from "./pages/latest-week.11ty.tsx";
import map from "./pages/map.11ty.tsx";
import notFound from "./pages/not-found.11ty.tsx";
import pair from "./pages/pair.11ty.tsx";
import people from "./pages/people.11ty.tsx";
import person from "./pages/person.11ty.tsx";
import redirect from "./pages/redirect.11ty.tsx";
import search from "./pages/search.11ty.tsx";
import standing from "./pages/standing.11ty.tsx";
import topic from "./pages/topic.11ty.tsx";
import week from "./pages/week.11ty.tsx";
import weeks from "./pages/weeks.11ty.tsx";
import year from "./pages/year.11ty.tsx";

/** A layout, whatever it makes. */
export type Layout = PageKind<unknown> | FileKind;

/** Every layout: all that the site consists of, but for pictures, fonts and public files. */
export const allLayouts: readonly Layout[] = [
  articleTexts,
  data,
  feedFiles,
  machineFiles,
  opml,
  script,
  weekTexts,
  article,
  companies,
  company,
  corrections,
  feedsPage,
  home,
  latestWeek,
  map,
  notFound,
  pair,
  people,
  person,
  redirect,
  search,
  standing,
  topic,
  week,
  weeks,
  year,
];
