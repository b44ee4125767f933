import type { CalendarDay } from "../../calendar/day.ts";
import { readLeadingDay } from "./leading-day.ts";
import { isHeadingOf, isListed, looksLikeHeading } from "./looks-like-heading.ts";

/** A parsed older issue of the newsletter; every word of it is in one of the parts, in this order. */
export interface RawDraft {
  readonly day: CalendarDay;
  /** The words that give the day. */
  readonly dayWords: string;
  /** The heading above everything else. */
  readonly title: string | undefined;
  /** The first paragraph, which is one of the blocks. */
  readonly lead: string;
  readonly blocks: readonly Block[];
}

/** A part of the text between blank lines. */
export type Block = Paragraph | Heading;

interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
}

interface Heading {
  readonly kind: "heading";
  readonly text: string;
  /** From 2, since the title of the page is level 1; without gaps. */
  readonly level: number;
  /** Whether it is marked as Markdown ("## Words"), rather than recognized by its look. */
  readonly marked: boolean;
}

/** Why a draft cannot be read. */
export interface Unreadable {
  /** Line of the draft, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The longest title that an article may have. */
const longestTitle = 200;

/** Parses a draft: a day, the lead, then paragraphs between blank lines, and short lines that are headings. */
export function readRawDraft(text: string): RawDraft | Unreadable {
  const lines = text.split("\n").map((line) => line.trim());
  const firstLine = lines.findIndex((line) => line !== "");
  const first = lines[firstLine];
  if (first === undefined) return { line: 1, message: "the file is empty" };
  const refuse = (message: string): Unreadable => ({ line: firstLine + 1, message });
  if (first === "---") return refuse("this has front matter, so it is an article; drafts begin with their day");
  const dated = takeDay(splitPieces(lines));
  if (!dated) {
    const shown = first.length > 80 ? `${first.slice(0, 79)}…` : first;
    return refuse(`no day can be read from the first line, "${shown}"; begin the file with "date 2024-03-24"`);
  }
  const [top, ...below] = dated.pieces;
  const title = top && below.length > 0 && isTitle(top) ? top.text : undefined;
  const blocks = levelBlocks(title === undefined ? dated.pieces : below);
  const lead = blocks.find(({ kind }) => kind === "paragraph");
  if (!lead) return refuse("there is no paragraph below the day");
  return { day: dated.day, dayWords: dated.words, title, lead: lead.text, blocks };
}

/** A part of the text between blank lines, or a Markdown heading with its level. */
interface Piece {
  readonly text: string;
  readonly level: number | undefined;
}

function splitPieces(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  const close = (level?: number) => {
    // Wrapped lines of a paragraph are joined.
    if (open.length > 0) pieces.push({ text: oneLine(open.join(" ")), level });
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const [, hashes, words] = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/.exec(line) ?? [];
    const [above = "", another] = open;
    if (hashes && words) {
      close();
      pieces.push({ text: oneLine(words), level: hashes.length });
    } else if (/^(=+|--+)$/.test(line) && another === undefined && looksLikeHeading(above)) {
      close(line.startsWith("=") ? 1 : 2);
    } else {
      if (line === "" || isListed(line)) close();
      const isHeading =
        /^$|[.!?…]["'”’)\]]*$/.test(open.at(-1) ?? "") && isHeadingOf(line, paragraphFrom(lines, index + 1));
      if (isHeading) close();
      if (line !== "") open.push(line);
      if (isHeading) close();
    }
  }
  close();
  return pieces;
}

/** How many lines of a paragraph are read to recognize a heading above it. */
const fewLines = 5;

/** The first lines of a paragraph. */
function paragraphFrom(lines: readonly string[], start: number): string[] {
  const few = lines.slice(start, start + fewLines);
  const blank = few.indexOf("");
  return blank < 0 ? few : few.slice(0, blank);
}

function oneLine(text: string): string {
  // Non-breaking spaces are kept.
  return text.replace(/[ \t\u2028\u2029]+/g, " ").trim();
}

/** Removes the day from the first piece, or from the second if the first is a Markdown heading. */
function takeDay(pieces: readonly Piece[]) {
  for (const [index, piece] of pieces.slice(0, 2).entries()) {
    const dated = readLeadingDay(piece.text);
    if (dated) {
      const rest = dated.rest === "" ? [] : [{ text: dated.rest, level: piece.level }];
      return { ...dated, pieces: [...pieces.slice(0, index), ...rest, ...pieces.slice(index + 1)] };
    }
    if (piece.level === undefined) return undefined;
  }
  return undefined;
}

function isTitle({ text, level }: Piece): boolean {
  return text.length <= longestTitle && (level !== undefined || looksLikeHeading(text));
}

/** Distinguishes headings from paragraphs, and renumbers levels of headings to begin at 2 without gaps. */
function levelBlocks(pieces: readonly Piece[]): Block[] {
  const highest = Math.min(...pieces.flatMap(({ level }) => level ?? []));
  let above = 1;
  return pieces.map(({ text, level: written }, index): Block => {
    const marked = written !== undefined;
    // A last line has no text below, so it is a closing line and not a heading.
    if (!marked && (index === pieces.length - 1 || !looksLikeHeading(text))) return { kind: "paragraph", text };
    const level = marked ? Math.min(written - highest + 2, above + 1) : 2;
    above = level;
    return { kind: "heading", text, level, marked };
  });
}
