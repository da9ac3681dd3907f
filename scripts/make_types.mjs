// Makes TypeScript's types of an OpenAPI document's schemas: JSON in, declarations out. What
// the members mean stands in the description (/api/docs).

import { readFileSync } from "node:fs";

import { compile } from "json-schema-to-typescript";

// A member may be called “description”, and is then an object; what describes is a text.
const undescribed = (key, value) => (key === "description" && typeof value === "string" ? undefined : value);
const { components } = JSON.parse(readFileSync(0, "utf8"), undescribed);
const names = Object.keys(components.schemas);
const every = names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]);
const schema = { title: "Every", type: "object", additionalProperties: false, components, properties: Object.fromEntries(every) };
const made = await compile(schema, "Every", { bannerComment: "", additionalProperties: false, style: { printWidth: 120 } });
process.stdout.write(made.replace(/export interface Every \{[^}]*\}\n/, ""));
