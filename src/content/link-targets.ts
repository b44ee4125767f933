/** Whether a text is an absolute `http:` or `https:` address that a browser can open. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** Whether a link target is a path or an anchor, without a scheme or another host. */
export function isOnThisSite(target: string): boolean {
  return !target.startsWith("//") && !target.includes("\\") && !/^[a-z][a-z0-9+.-]*:/i.test(target);
}

const mail = /^mailto:(?=.)(?:[^@?,\s]+@[^@?,\s]+(?:,[^@?,\s]+@[^@?,\s]+)*)?(?:\?\S*)?$/i;
/** Percent-encoded control characters: a line break would end the header that it stands in. */
const control = /%(?:[01][\da-f]|7f)/i;

function isMailAddress(target: string): boolean {
  return mail.test(target) && !control.test(target);
}

/** What is wrong with a link target, percent-encoded as in HTML, and what to write instead; undefined if nothing is. */
export function faultOfTarget(target: string): string | undefined {
  if (isWebAddress(target) || isMailAddress(target) || isOnThisSite(target)) return undefined;
  const shown = JSON.stringify(target.length > 100 ? `${target.slice(0, 100)}…` : target);
  if (target.startsWith("//")) return `the link ${shown} has no scheme; write "https:" before it`;
  if (/^https?:/i.test(target))
    return `the link ${shown} is no address that a browser can open; correct its host or its port`;
  if (/^mailto:/i.test(target)) {
    return `the link ${shown} is no mail address; write mailto:name@example.org, without line breaks (%0A)`;
  }
  return `the link ${shown} has a scheme that no link may have; write https://…, http://…, mailto:… or an address of this site`;
}
