import { expect, test } from "vitest";
import { type AnswerKey, answerKeys, answers, authorityOf, mistakeInAnswer } from "./answers.ts";

test.each(answerKeys)("the example of %s is right", (key) => {
  expect(mistakeInAnswer(key, answers[key].example)).toBeUndefined();
});

test.each<[AnswerKey, string, string | undefined]>([
  ["name", "L'Étoile: du *Nord*", undefined],
  ["name", "  ", "the name is empty; write it, such as The Harbour Letter"],
  ["name", "Two\nlines", 'the name is "Two\\nlines"; it has to stand on one line'],
  ["url", "http://localhost:8080", undefined],
  [
    "url",
    "example.org/news",
    'the address is "example.org/news"; it has to be a full address that begins with "https://" or "http://"',
  ],
  ["url", "https://example.org/?a", 'the address is "https://example.org/?a"; it cannot have a "?" or a "#"'],
  ["language", "de-AT", undefined],
  ["language", "Deutsch!", 'the language is "Deutsch!"; it has to be a language tag, such as "en" or "en-GB"'],
  ["timeZone", "UTC", undefined],
  [
    "timeZone",
    "Berlin",
    'the time zone is "Berlin"; it has to be a time zone of the IANA list, such as "Europe/Berlin" or "UTC"',
  ],
  [
    "authority",
    "https://example.org",
    'the authority is "https://example.org"; it has to be a domain name that the newsletter holds, such as "example.org"',
  ],
])("the %s %j", (key, text, mistake) => {
  expect(mistakeInAnswer(key, text)).toBe(mistake);
});

test.each([
  ["https://News.Example.org:8443/news/", "news.example.org"],
  ["https://[::1]/", ""],
  ["example.org", ""],
])("the authority of %j is %j", (url, authority) => {
  expect(authorityOf(url)).toBe(authority);
});
