/** A person introduced as in newspapers, with a role at a company. */
export interface Introduction {
  readonly person: string;
  readonly role: string;
  /** As written in the text; undefined for "its" and "the company's". */
  readonly company: string | undefined;
  /** The matched words, and their offset in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;
/** The same words with and without a capital. */
const eitherCase = (words: string) =>
  oneOf(words.replace(/(?<!\S)\p{Lowercase}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`));

// Nouns for people only: "partner" and "owner" are used of companies too. Ministers have no company.
const noun = `(?:${eitherCase(`co-founder cofounder founder chief executive officer president chairman chairwoman
  chairperson chair director head boss scientist researcher engineer professor analyst
  spokesperson spokesman spokeswoman adviser advisor counsel editor economist strategist architect designer treasurer
  technologist`)}|[Cc]hief of staff|[Bb]oard member|(?:[Mm]anaging|[Gg]eneral|[Ff]ounding) partner|C[A-Z]O)`;
const modifier = `(?:${eitherCase(`former interim acting new outgoing incoming current then-chief chief executive vice
  senior deputy managing founding global group regional technology technical operating operations financial finance
  product research scientific science marketing revenue legal security safety policy strategy information data people
  human resources commercial business software hardware machine learning robotics prime foreign digital industry trade
  non-executive independent principal lead staff assistant associate honorary long-time longtime co-chief`)}|AI|US|UK|EU)`;
const office = `(?:${modifier}\\s){0,4}${noun}`;
const offices = `${office}(?:(?:,\\s|,?\\sand\\s|\\s&\\s)(?:the\\s)?${office}){0,3}`;
const field =
  "(?:\\s(?:of|for)\\s(?:AI\\s)?\\p{Lowercase}[\\p{Letter}-]*(?:\\s(?:and\\s)?\\p{Lowercase}[\\p{Letter}-]*){0,2}|\\s(?:of|for)\\sAI)";
const role = `(?<role>${offices}${field}?)`;

const nameWord =
  "(?:(?:\\p{Uppercase}\\.)+|\\p{Uppercase}[\\p{Letter}\\p{Mark}-]*(?:'(?!s(?!\\p{Letter}))[\\p{Letter}\\p{Mark}-]+)*)";
const particle = oneOf("van von der den de da di del della dos du la le ten ter bin ibn al el ben zu y");
const person = `(?<person>${nameWord}(?:\\s(?:${particle}\\s){0,2}${nameWord}){1,3}(?:\\s(?:Jr\\.|Sr\\.|II|III))?)`;
const age = "(?:,\\s\\d{2})?";

const companyWord =
  "(?:\\p{Uppercase}|\\p{Lowercase}{1,2}\\p{Uppercase}|\\p{Number}+\\p{Uppercase})[\\p{Letter}\\p{Mark}\\p{Number}&+-]*(?:['.:](?!s(?!\\p{Letter}))[\\p{Letter}\\p{Number}][\\p{Letter}\\p{Mark}\\p{Number}&+-]*)*";
const company = `(?<company>${companyWord}(?:\\s(?:(?:of|&)\\s)?${companyWord}){0,4}(?:(?<=\\s(?:Inc|Ltd|Corp|Co))\\.)?)(?![\\p{Letter}\\p{Number}])`;
const possessive = "(?:'s|(?<=s)')";
const itsCompany =
  "(?:[Ii]ts|[Tt]heir|[Tt]he (?:company|start-up|startup|firm|lab|laboratory|group|maker|agency|newspaper)'s)";
const at = "\\s(?:of|at|for|with)\\s(?:the\\s(?!\\p{Lowercase}))?";
const before = "(?<![\\p{Letter}\\p{Number}'-])";
const after = "(?![\\p{Letter}\\p{Number}-])";
const article = "(?:(?:the|a|an|its|who is|who was|now|then)\\s){0,2}";

const forms = [
  // Ada Example, 42, founder and chief executive of Acme
  `${before}${person}${age},\\s${article}${role}${at}${company}`,
  // Ada Example, Acme's chief executive
  `${before}${person}${age},\\s${company}${possessive}\\s${role}${after}`,
  // Ada Example, its chief executive
  `${before}${person}${age},\\s${itsCompany}\\s${role}${after}`,
  // Acme's chief executive, Ada Example
  `${before}${company}${possessive}\\s${role},?\\s${person}${after}`,
  // its chief executive, Ada Example
  `${before}${itsCompany}\\s${role},?\\s${person}${after}`,
  // the chief executive of Acme, Ada Example
  `${before}[Tt]he\\s${role}${at}${company},\\s${person}${after}`,
  // Acme chief executive Ada Example, or Chief executive Ada Example
  `${before}${company}\\s${role}\\s${person}${after}`,
].map((form) => new RegExp(form, "gu"));

/**
 * Finds the people whom a text introduces with a role, in the order of the text.
 *
 * @example findIntroductions("Acme's chief executive, Ada Example, has resigned.") // [{ person: "Ada Example", role: "chief executive", company: "Acme", … }]
 */
export function findIntroductions(text: string): Introduction[] {
  const plain = text.replaceAll("’", "'");
  const found = forms.flatMap((form) => [...plain.matchAll(form)].flatMap((match) => introductionOf(match, text)));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    // "Ada Example, founder of Acme, Ben Sample, founder of Bolt": whoever comes first has the role.
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function introductionOf(match: RegExpExecArray, text: string): Introduction[] {
  const { person: name = "", role: office = "", company: employer } = match.groups ?? {};
  const person = withoutLeadingWords(name);
  if (!/\s/.test(person) || organisation.test(person)) return [];
  const start = match.index + (match[0].startsWith(name) ? name.length - person.length : 0);
  const end = match.index + match[0].length;
  const found = { person, words: text.slice(start, end), start, end };
  // The capital of "Chief executive Ada Example" is that of the sentence.
  if (employer && new RegExp(`^${modifier}$`, "u").test(employer)) {
    return [{ ...found, role: `${employer} ${office}`.toLowerCase(), company: undefined }];
  }
  return [{ ...found, role: office, company: employer && withoutLeadingWords(employer).replace(trailingTime, "") }];
}

const leadingWord = new RegExp(
  `^(?:${oneOf(`The A An In On At But And Or When While As After Before With For From By If Meanwhile However Then Now
  Today Yesterday Both Among Mr Mrs Ms Dr Sir Prof Professor Former Founder Co-founder Chief Executive Chairman President
  Director CEO CTO CFO COO Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
  June July August September October November December Its Their His Her Since Although Though Because Last That This`)}\\.?)\\s`,
);
const trailingTime =
  /\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|\s(?:January|February|March|April|June|July|August|September|October|November|December)$/;
// Words in the names of organisations, not of people.
const organisation =
  /(?<!\p{Letter})(?:AI|Inc|Ltd|LLC|Corp|Labs?|Group|Robotics|Technologies|Systems|University|Institute|Ventures|Capital|Bank|Media|Research|Foundation|Parliament|Commission|Council|Department|Times|Post|Journal|News|Works|Motors|Street|Agency)(?!\p{Letter})/u;

function withoutLeadingWords(name: string): string {
  let rest = name;
  while (leadingWord.test(rest)) rest = rest.replace(leadingWord, "");
  return rest;
}
