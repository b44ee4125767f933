import type { ArticleCard } from "../../src/site/page.ts";
import { InlineLinks } from "./links.tsx";
import { NameLink } from "./name.tsx";
import { Notice } from "./notice.tsx";
import { Time } from "./time.tsx";
import { useWords } from "./words.ts";

interface ArticleListProps {
  readonly articles: readonly ArticleCard[];
  /** The level of the articles' headings on this page. */
  readonly level: 2 | 3;
  /** Titles and days only, for long lists. */
  readonly short?: boolean;
  /** Whether the script may mark what is new to the reader. */
  readonly markable?: boolean;
}

/** Articles in a list. */
export function ArticleList({ articles, level, short = false, markable = false }: ArticleListProps) {
  const { links } = useWords();
  const Heading = `h${level}` as const;
  return (
    <ol class={short ? "articles articles-short" : "articles"}>
      {articles.map((article) => (
        <li
          key={article.url}
          {...(markable && { "data-subjects": article.subjects.join(" "), "data-published": article.published })}
        >
          <article>
            <Heading>
              <NameLink link={article} />
            </Heading>
            {!short && <p class="summary">{article.summary}</p>}
            <p class="note">
              {article.notice && <Notice text={article.notice} />}
              <Time day={article.day} />
              {!short && article.companies.length + article.people.length > 0 && (
                <>
                  {" · "}
                  <InlineLinks links={[...article.companies, ...article.people]} />
                  {article.more > 0 && ` ${links.more(article.more)}`}
                </>
              )}
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}
