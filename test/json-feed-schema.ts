const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^https?://" };
const authors = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: { name: text, url: address, avatar: address },
    minProperties: 1,
    additionalProperties: false,
  },
};
const language = { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" };
const moment = { type: "string", format: "date-time" };

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) as a JSON Schema, without keys that the format does not know. */
export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language,
    expired: { type: "boolean" },
    hubs: {
      type: "array",
      items: { type: "object", required: ["type", "url"], properties: { type: text, url: address } },
    },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          external_url: address,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: address,
          banner_image: address,
          date_published: moment,
          date_modified: moment,
          authors,
          tags: { type: "array", items: text, uniqueItems: true },
          language,
        },
      },
    },
  },
} as const;
