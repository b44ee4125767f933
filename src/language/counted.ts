/** The forms of a counted word by plural category (Unicode CLDR); `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Creates a function that writes a number with its word, in the plural form of the language.
 *
 * @example counted("en", { one: "# story", other: "# stories" })(1) // "1 story"
 */
export function counted(language: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numbers.format(count));
}
