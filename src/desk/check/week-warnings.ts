import type { Archive, Week } from "../../archive/archive.ts";
import type { Problem } from "../../content/problem.ts";
import { isUsual, usualNumber } from "./habits.ts";

/** Finds warnings about complete weeks; the others may still be unfinished. */
export function findWeekWarnings({ weeks }: Archive): Problem[] {
  const over = weeks.filter(({ complete }) => complete);
  return [...findMissingLetters(over), ...findStoriesLeftOut(over), ...findThinWeek(over)].map((problem) => ({
    ...problem,
    warning: true,
  }));
}

/** Checks from the first letter to the week after the last: a newsletter that gave up letters is warned once only. */
function findMissingLetters(over: readonly Week[]): Problem[] {
  const oldestFirst = over.toReversed();
  const hasLetter = ({ letter }: Week) => letter !== undefined;
  const lettered = oldestFirst.slice(oldestFirst.findIndex(hasLetter), oldestFirst.findLastIndex(hasLetter) + 2);
  if (!isUsual(lettered, hasLetter)) return [];
  return lettered.flatMap(({ id, letter, articles }) => {
    const first = articles.at(-1);
    if (letter || !first) return [];
    const message = `${id} is over and has no letter; write content/weeks/${id.toLowerCase()}.md`;
    return [{ ...first.places.date, message }];
  });
}

/** A letter without any link to an article is intended that way. */
function findStoriesLeftOut(over: readonly Week[]): Problem[] {
  return over.flatMap(({ letter, articles }) => {
    if (!letter) return [];
    const linked = new Set(letter.body.links.map(({ target }) => target.replace(/#.*/, "")));
    const isLinked = ({ slug, aliases }: Week["articles"][number]) =>
      [slug, ...aliases].some((each) => linked.has(`/articles/${each}/`));
    if (!articles.some(isLinked)) return [];
    return articles
      .filter((article) => !isLinked(article))
      .map(({ slug }) => ({
        ...letter.place,
        message: `this letter links to other stories of its week and leaves out /articles/${slug}/`,
      }));
  });
}

/** Checks the last week only: nobody adds articles to an earlier one. */
function findThinWeek(over: readonly Week[]): Problem[] {
  const usual = usualNumber(over.map(({ articles }) => articles.length));
  const [only, another] = over[0]?.articles ?? [];
  if (!usual || usual < 2 || !only || another) return [];
  return [{ ...only.places.date, message: `${only.week} has one story, where about ${usual} are usual here` }];
}
