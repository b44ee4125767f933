import { expect, test } from "vitest";
import { typographic } from "./typography.ts";

test("titles have the quotes of texts and no markup", () => {
  expect(typographic(`Acme's "new" *plan* <b> & [x](y)`)).toBe("Acme’s “new” *plan* <b> & [x](y)");
});
