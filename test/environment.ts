/**
 * The environment of a command that a test runs: that of the test, without what changes the site or what is said.
 * Colours are named first, as continuous integration forces them on, and forcing wins over `NO_COLOR`.
 */
export function plainEnvironment(additions: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, BUILD_DATE: _date, SITE_URL: _url, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: "1", ...additions };
}
