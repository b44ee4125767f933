import { expect, test } from "vitest";
import { html, trustedHtml } from "./html.ts";

test.each([
  [html`<p>${'R&D <b> "q"'}</p>`, "<p>R&amp;D &lt;b&gt; &quot;q&quot;</p>"],
  [html`<a href="${'"><script>'}">x</a>`, '<a href="&quot;&gt;&lt;script&gt;">x</a>'],
  [html`<p>${trustedHtml("<b>&amp;</b>")}</p>`, "<p><b>&amp;</b></p>"],
  [html`<ul>${["a", "<"].map((text) => html`<li>${text}</li>`)}</ul>`, "<ul><li>a</li><li>&lt;</li></ul>"],
  [html`<p>${"$&\\n"}</p>`, "<p>$&amp;\\n</p>"],
])("%#", ({ markup }, expected) => {
  expect(markup).toBe(expected);
});
