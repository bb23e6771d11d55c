// Renders openapi.json for people. Text goes in as text, never as HTML.
"use strict";

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// The little of Markdown that the descriptions use: paragraphs, **bold** and `code`.
const prose = (text) =>
  (text ?? "").split(/\n\s*\n/).filter(Boolean).map((paragraph) => {
    const pieces = paragraph.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((piece) => {
      if (piece.startsWith("**")) return make("strong", {}, piece.slice(2, -2));
      if (piece.startsWith("`")) return make("code", {}, piece.slice(1, -1));
      return piece;
    });
    return make("p", {}, ...pieces);
  });

const nameOf = (schema) => schema.$ref?.split("/").pop();

// How a value of a schema is written, in one line: `string (uuid)`, `User[]`, `"act" | "observe"`.
const kind = (schema = {}) => {
  const named = nameOf(schema);
  if (named) return [make("a", { href: `#schema-${named}` }, named)];
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices) return choices.flatMap((choice, index) => (index ? [schema.allOf ? " & " : " | ", ...kind(choice)] : kind(choice)));
  if (schema.enum) return [schema.enum.map((value) => JSON.stringify(value)).join(" | ")];
  const types = [schema.type ?? "any"].flat();
  return types.flatMap((type, index) => {
    const text = type === "array" ? [...kind(schema.items), "[]"] : [schema.format && type !== "null" ? `${type} (${schema.format})` : type];
    return index ? [" | ", ...text] : text;
  });
};

const table = (heads, rows) => {
  if (!rows.length) return "";
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
};

const row = (...cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, ...[cell].flat())));

const members = (schema) => {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, member]) =>
    row([make("code", {}, name), required.has(name) ? " *" : ""], make("code", {}, ...kind(member)), prose(member.description)));
  return table(["field (* always)", "value", ""], rows);
};

const operation = (method, path, it) => {
  const parameters = (it.parameters ?? []).map((p) =>
    row([make("code", {}, p.name), p.required ? " *" : ""], p.in, make("code", {}, ...kind(p.schema)), prose(p.description)));
  const body = it.requestBody && Object.values(it.requestBody.content ?? {})[0]?.schema;
  const replies = Object.entries(it.responses ?? {}).map(([status, reply]) => {
    const schema = Object.values(reply.content ?? {})[0]?.schema;
    return row(make("code", {}, status), schema ? make("code", {}, ...kind(schema)) : "–", prose(reply.description));
  });
  return make("section", { class: "operation", id: it.operationId },
    make("h3", {}, make("span", { class: "method" }, method.toUpperCase()), " ", make("code", {}, path)),
    ...prose([it.summary, it.description].filter(Boolean).join("\n\n")),
    table(["parameter (* always)", "in", "value", ""], parameters),
    ...(body ? [make("p", {}, "Body: ", make("code", {}, ...kind(body)))] : []),
    table(["reply", "body", ""], replies));
};

const contents = (groups, schemas) => {
  const list = (links) => make("ul", {}, ...links.map(([href, text]) => make("li", {}, make("a", { href }, text))));
  const nav = document.getElementById("contents");
  for (const [tag, operations] of groups) {
    nav.append(make("h2", {}, tag), list(operations.map(([method, path, it]) => [`#${it.operationId}`, it.summary ?? `${method} ${path}`])));
  }
  nav.append(make("h2", {}, "More"), list([["#problems", "Problems"]]));
  nav.append(make("h2", {}, "Schemas"), list(Object.keys(schemas).map((name) => [`#schema-${name}`, name])));
};

const show = (api) => {
  const groups = new Map();
  for (const [path, item] of Object.entries(api.paths)) {
    for (const [method, it] of Object.entries(item)) {
      if (!it.responses) continue;
      const tag = it.tags?.[0] ?? "other";
      groups.set(tag, [...(groups.get(tag) ?? []), [method, path, it]]);
    }
  }
  const schemas = api.components?.schemas ?? {};
  const main = document.getElementById("api");
  main.replaceChildren(make("h1", {}, `${api.info.title} API ${api.info.version}`), ...prose(api.info.description));
  for (const [tag, operations] of groups) main.append(make("h2", {}, tag), ...operations.map((it) => operation(...it)));
  main.append(make("h2", { id: "problems" }, "Problems"));
  for (const [code, problem] of Object.entries(api["x-problems"] ?? {})) {
    main.append(make("section", { class: "operation", id: `problem-${code}` },
      make("h3", {}, make("code", {}, code), " ", problem.title), ...prose(problem.detail)));
  }
  main.append(make("h2", {}, "Schemas"));
  for (const [name, schema] of Object.entries(schemas)) {
    const value = schema.properties ? members(schema) : make("p", {}, make("code", {}, ...kind(schema)));
    main.append(make("section", { class: "operation", id: `schema-${name}` }, make("h3", {}, name), ...prose(schema.description), value));
  }
  contents(groups, schemas);
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

fetch("/api/openapi.json")
  .then((reply) => (reply.ok ? reply.json() : Promise.reject(new Error(`status ${reply.status}`))))
  .then(show)
  .catch((error) => { document.getElementById("state").textContent = `The description could not be read (${error.message}). Reload to try again.`; });
