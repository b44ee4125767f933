/** Marks, in the contents of an article, the section that is read. */
export function markPlace(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const show = () => {
    // The last heading in the upper third of the window, or above it.
    const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(show, { rootMargin: "0px 0px -67% 0px" });
  for (const { heading } of sections) observer.observe(heading);
}
